"""Which number of a translation stands for which number of the original.

Equal values meet first, wherever they are; what is left is paired by word links, by the words around it,
by kind and by place.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mtaudit.detectors.number_context import Neighbourhood, Word, read_side
from mtaudit.model import AlignedBead, Span
from mtaudit.text.numbers import Kind, Quantity, same_value

MOST = 150  # numbers on a side; beyond it the bead is a table or a dump
CLEAR = 0.2  # lead in affinity that settles which of two candidates it is
CALENDAR = frozenset({Kind.DATE, Kind.WEEKDAY, Kind.PERIOD, Kind.TIME})
DAYS = {Kind.DATE, Kind.WEEKDAY}
MEASURED = frozenset({Kind.PERCENT, Kind.MONEY, Kind.MEASURE, Kind.DURATION})


@dataclass(frozen=True, slots=True)
class Pairing:
    """Two quantities that stand for each other; `score` in [0, 1], `rivals` other candidates for either."""

    original: Neighbourhood
    translation: Neighbourhood
    score: float
    rivals: int = 0


@dataclass(frozen=True, slots=True)
class Matching:
    """All quantities of a bead: those of equal value, those that changed, and those without a partner."""

    same: tuple[Pairing, ...]
    changed: tuple[Pairing, ...]
    lost: tuple[Neighbourhood, ...]
    added: tuple[Neighbourhood, ...]


class Matcher:
    """Compares numbers of one bead; the texts are those of the whole documents, and speak on `day`."""

    def __init__(
        self, bead: AlignedBead, original_text: str, translation_text: str, day: date | None = None
    ) -> None:
        self._day = day
        self.original = read_side(bead.original, original_text)
        self.translation = read_side(bead.translation, translation_text)
        self._links = sorted(
            (
                bead.original.tokens[link.original].span,
                bead.translation.tokens[link.translation].span,
                link.score,
            )
            for link in bead.links
        )
        self._ends = [left.end for left, _, _ in self._links]
        self._lefts = [left for left, _, _ in self._links]
        self._rights = sorted(right for _, right, _ in self._links)

    def linked(self, a: Span, b: Span) -> float:
        """The best score of a word link between the two places, 0 without one."""
        best = 0.0
        for left, right, score in self._links[bisect_right(self._ends, a.start) :]:
            if left.start >= a.end:
                break
            if left.overlaps(a) and right.overlaps(b):
                best = max(best, score)
        return best

    def same_word(self, a: Word, b: Word) -> bool:
        """True for a word of the original and one of the translation that are alike or linked."""
        return a.stem == b.stem or self.linked(a.span, b.span) > 0

    def stands_for(self, a: Word, b: Word) -> bool:
        """True for a linked pair of words; alike ones count only where neither is linked to another word."""
        if self.linked(a.span, b.span) > 0:
            return True
        return (
            a.stem == b.stem and not self._is_linked(self._lefts, a) and not self._is_linked(self._rights, b)
        )

    def _is_linked(self, places: list[Span], word: Word) -> bool:
        at = bisect_right(places, word.span.start, key=lambda span: span.end)
        return at < len(places) and places[at].start < word.span.end

    def context(self, a: Neighbourhood, b: Neighbourhood) -> float:
        """The weighted share of words around `a` that are also around `b`, in [0, 1]."""
        total = min(sum(w.weight for w in a.words), sum(w.weight for w in b.words))
        if not total:
            return 0.0
        found = 0.0
        for word in a.words:
            twins = [v.weight for v in b.words if self.same_word(word, v)]
            found += min(word.weight, max(twins, default=0.0))
        return min(1.0, found / total)

    def affinity(self, a: Neighbourhood, b: Neighbourhood) -> float:
        """How likely the two quantities stand for each other, whatever their values, in [0, 1]."""
        near = 1.0 - abs(a.place - b.place)
        alike = 1.0 if a.quantity.kinds & b.quantity.kinds else 0.0
        direct = self.linked(a.quantity.span, b.quantity.span)
        return max(0.6 * self.context(a, b), 0.6 * direct) + 0.2 * near + 0.2 * alike

    def match(self) -> Matching:
        """Pairs equal values, then the rest; nothing in a bead with more numbers than any sentence has."""
        left, right = self.original.numbers, self.translation.numbers
        if len(left) > MOST or len(right) > MOST:
            return Matching((), (), (), ())
        same, originals, translations = self._pair(left, right, wanted=True)
        changed, lost, added = self._pair(originals, translations, wanted=False)
        return Matching(same, changed, tuple(lost), tuple(added))

    def _pair(
        self, left: Sequence[Neighbourhood], right: Sequence[Neighbourhood], *, wanted: bool
    ) -> tuple[tuple[Pairing, ...], list[Neighbourhood], list[Neighbourhood]]:
        """Pairs greedily by affinity those whose `same_value` is the wanted one; also returns the rest."""
        candidates = [
            (self.affinity(a, b), -i, -j)
            for i, a in enumerate(left)
            for j, b in enumerate(right)
            if same_value(a.quantity, b.quantity, reference_date=self._day) is wanted
            and (wanted or comparable(a.quantity, b.quantity))
        ]
        used_left: set[int] = set()
        used_right: set[int] = set()
        pairs = []
        for score, i, j in sorted(candidates, reverse=True):
            a, b = left[-i], right[-j]
            if -i in used_left or -j in used_right:
                continue
            rivals = sum((x == i) != (y == j) and other > score - CLEAR for other, x, y in candidates)
            if wanted or score >= self._bar(a, b, rivals):
                used_left.add(-i)
                used_right.add(-j)
                pairs.append(Pairing(a, b, score, rivals))
        rest_left = [a for i, a in enumerate(left) if i not in used_left]
        return tuple(pairs), rest_left, [b for j, b in enumerate(right) if j not in used_right]

    def _bar(self, a: Neighbourhood, b: Neighbourhood, rivals: int) -> float:
        """The affinity from which two different values count as one number gone wrong."""
        calendar = {a.quantity.kind, b.quantity.kind} <= CALENDAR
        alike = bool(a.quantity.kinds & b.quantity.kinds) or calendar
        bar = (0.45 if rivals else 0.25) if alike else 0.55
        if (a.quantity.soft or b.quantity.soft) and not calendar:
            bar = max(bar, 0.6)
        if self.translation.states(a.quantity, self._day) or self.original.states(b.quantity, self._day):
            bar = max(bar, 0.5)
        if {a.quantity.kind, b.quantity.kind} == DAYS:
            bar = max(bar, 0.45)
        return bar


def comparable(a: Quantity, b: Quantity) -> bool:
    """False for two quantities that no translator would put for each other, as a rank and a share."""
    if a.kinds & b.kinds or {a.kind, b.kind} in (DAYS, {Kind.DATE, Kind.PERIOD}):
        return True
    if a.kinds <= MEASURED and b.kinds <= MEASURED:
        return True
    return Kind.NUMBER in a.kinds | b.kinds
