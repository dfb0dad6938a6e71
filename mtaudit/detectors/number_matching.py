"""Which number of a translation stands for which number of the original.

Equal values meet first, wherever they are; what is left is paired by word links, by the words around it,
by kind and by place.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files

from mtaudit.model import AlignedBead, Passage, Span
from mtaudit.text.numbers import Kind, Quantity, quantities, same_value

CONTEXT: dict[str, frozenset[str]] = {
    name: frozenset(words.split())
    for name, words in tomllib.loads(
        (files("mtaudit.detectors") / "data" / "number_context.toml").read_text(encoding="utf-8")
    ).items()
}
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
STEM = 5  # letters that decide whether two words around a number are the same
WINDOW = 4  # words looked at on each side
PRESENT = 0.6  # share of a number's surroundings that must be there before its absence is a fault
MOST = 150  # numbers on a side; beyond it the bead is a table or a dump
CLEAR = 0.2  # lead in affinity that settles which of two candidates it is
CALENDAR = frozenset({Kind.DATE, Kind.WEEKDAY, Kind.PERIOD, Kind.TIME})
MEASURED = frozenset({Kind.PERCENT, Kind.MONEY, Kind.MEASURE, Kind.DURATION})


@dataclass(frozen=True, slots=True)
class Word:
    """A content word beside a number: its stem, its place, and its weight in comparisons."""

    stem: str
    span: Span
    weight: float


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """A quantity with the content words around it and its relative place in the passage, 0..1."""

    quantity: Quantity
    words: tuple[Word, ...]
    place: float

    @property
    def head(self) -> Word | None:
        """The content word that follows: what is counted, most often."""
        return next((w for w in self.words if w.span.start >= self.quantity.span.end), None)


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
    """Compares numbers of one bead; the texts are those of the whole documents."""

    def __init__(self, bead: AlignedBead, original_text: str, translation_text: str) -> None:
        self.original, self.original_words = neighbourhoods(bead.original, original_text)
        self.translation, self.translation_words = neighbourhoods(bead.translation, translation_text)
        self._links = sorted(
            (
                bead.original.tokens[link.original].span,
                bead.translation.tokens[link.translation].span,
                link.score,
            )
            for link in bead.links
        )
        self._ends = [left.end for left, _, _ in self._links]

    def linked(self, a: Span, b: Span) -> float:
        """The best score of a word link between the two places, 0 without one."""
        best = 0.0
        for left, right, score in self._links[bisect_right(self._ends, a.start) :]:
            if left.start >= a.end:
                break
            if left.overlaps(a) and right.overlaps(b):
                best = max(best, score)
        return best

    def linked_either(self, a: Span, b: Span) -> bool:
        """True when a link joins the two places, whichever side each is on."""
        return self.linked(a, b) > 0 or self.linked(b, a) > 0

    def same_word(self, a: Word, b: Word) -> bool:
        """True for a word of the original and one of the translation that are alike or linked."""
        return a.stem == b.stem or self.linked(a.span, b.span) > 0

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
        if len(self.original) > MOST or len(self.translation) > MOST:
            return Matching((), (), (), ())
        same, originals, translations = self._pair(list(self.original), list(self.translation), wanted=True)
        changed, lost, added = self._pair(originals, translations, wanted=False)
        return Matching(same, changed, tuple(lost), tuple(added))

    def _pair(
        self, left: list[Neighbourhood], right: list[Neighbourhood], *, wanted: bool
    ) -> tuple[tuple[Pairing, ...], list[Neighbourhood], list[Neighbourhood]]:
        """Pairs greedily by affinity those whose `same_value` is the wanted one; also returns the rest."""
        candidates = [
            (self.affinity(a, b), -i, -j)
            for i, a in enumerate(left)
            for j, b in enumerate(right)
            if same_value(a.quantity, b.quantity) is wanted and (wanted or comparable(a.quantity, b.quantity))
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
        if self.repeats(a, self.translation) or self.repeats(b, self.original):
            bar = max(bar, 0.5)
        return bar

    def repeats(self, one: Neighbourhood, others: Sequence[Neighbourhood]) -> bool:
        """True when the other side states this value somewhere."""
        return any(same_value(one.quantity, other.quantity) is True for other in others)


def comparable(a: Quantity, b: Quantity) -> bool:
    """False for two quantities that no translator would put for each other, as a rank and a share."""
    if a.kinds & b.kinds or {a.kind, b.kind} <= {Kind.DATE, Kind.PERIOD}:
        return True
    if a.kinds <= MEASURED and b.kinds <= MEASURED:
        return True
    return Kind.NUMBER in a.kinds | b.kinds


def neighbourhood_present(matcher: Matcher, one: Neighbourhood, others: Sequence[Word]) -> Span | None:
    """Where the words around a number stand on the other side; None unless most of them do."""
    weight, place = 0.0, None
    for word in one.words:
        twins = [o.span for o in others if o.stem == word.stem or matcher.linked_either(word.span, o.span)]
        weight += word.weight if twins else 0.0
        place = place or (twins[0] if twins else None)
    total = sum(word.weight for word in one.words)
    return place if total and weight / total >= PRESENT else None


def neighbourhoods(passage: Passage, text: str) -> tuple[tuple[Neighbourhood, ...], tuple[Word, ...]]:
    """The quantities of a passage with what stands around them, and all its content words; document spans."""
    span = passage.span
    found = quantities(span.of(text), span.start)
    inside = [q.span for q in found if q.kind not in CALENDAR]
    words = tuple(
        Word(match.group().lower()[:STEM], Span(*match.span()), 0.0)
        for match in _WORD.finditer(text, span.start, span.end)
        if match.group().lower() not in CONTEXT["empty"]
        and not any(s.overlaps(Span(*match.span())) for s in inside)
    )
    length = max(1, len(span))
    return tuple(
        Neighbourhood(q, _around(q, words), (q.span.start - span.start) / length) for q in found
    ), words


def _around(quantity: Quantity, words: Sequence[Word]) -> tuple[Word, ...]:
    """The nearest content words; the one that follows weighs most, for it is what is counted."""
    words = [w for w in words if not w.span.overlaps(quantity.span)]
    behind = [w for w in words if w.span.start >= quantity.span.end][:WINDOW]
    before = [w for w in reversed(words) if w.span.end <= quantity.span.start][:WINDOW]
    weighted = [(w, 3.0 / (n + 1)) for n, w in enumerate(behind)] + [
        (w, 1.5 / (n + 1)) for n, w in enumerate(before)
    ]
    return tuple(Word(w.stem, w.span, weight) for w, weight in weighted)
