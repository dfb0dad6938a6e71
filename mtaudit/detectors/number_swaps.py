"""Numbers that changed places: every value of the original is there, but counts another thing.

Numbers of one kind are assigned to each other twice, by what stands around them alone and with every value
kept; where the surroundings fit clearly better without the values, the numbers were swapped.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise, permutations

from mtaudit.detectors.number_context import CONTEXT, Neighbourhood, Side, Word
from mtaudit.detectors.number_matching import CALENDAR, Matcher, Pairing
from mtaudit.model import AlignedBead, Passage, Span
from mtaudit.text.numbers import Kind, Quantity, same_value
from mtaudit.text.quantity import Amount

MOST_AT_ONCE = 6  # numbers of one kind; more of them make a table
GAIN = 0.04  # by how much the surroundings of each displaced number must fit better, of 1; set on dev
KEPT = 0.05  # what a kept value adds, so that ties change nothing
DEPTH = 3  # governors looked at, each weighing FADING of the one below
FADING = 0.6
CLOSE = 70  # characters before a number in which the words of its range are looked for
_AFTER = r"\W+(?:\w+\W+){0,2}\Z"
_ENDS = {
    "from": re.compile(rf"\b(?:{'|'.join(sorted(CONTEXT['from']))})\b{_AFTER}", re.IGNORECASE),
    "to": re.compile(
        rf"\b(?:{'|'.join(sorted(CONTEXT['to']))}|from\b[^.;()\n]{{1,50}}\bto)\b{_AFTER}", re.IGNORECASE
    ),
}
_SPAN = re.compile(r"\s?(?:[-–—]|to|until|till)\s?", re.IGNORECASE)
_IN_ORDER = re.compile(r"\brespectively\b", re.IGNORECASE)

Bonds = tuple[Word, ...]
Displaced = tuple[Neighbourhood, Neighbourhood]  # where the value belongs, and what stands there
Group = tuple[list[Neighbourhood], list[Neighbourhood]]


def displaced(matcher: Matcher, pairs: Sequence[Pairing], bead: AlignedBead) -> Iterator[Displaced]:
    """Numbers that belong in one place and stand in another, in the order of the translation."""
    for originals, translations in _groups(pairs):
        left = _all_bonds(originals, matcher.original, bead.original)
        right = _all_bonds(translations, matcher.translation, bead.translation)
        fits = [[_fit(matcher, a, b) for b in right] for a in left]
        yield from _moved(originals, translations, fits)


def _groups(pairs: Sequence[Pairing]) -> Iterator[Group]:
    """Numbers of equal values that could stand for each other, being of one kind and unit, in text order."""
    found: dict[str, list[Pairing]] = defaultdict(list)
    for pairing in pairs:
        a, b = pairing.original.quantity, pairing.translation.quantity
        units = {q.value.unit if isinstance(q.value, Amount) else str(q.kind) for q in (a, b)} - {""}
        if len(units) < 2:
            found[units.pop() if units else ""].append(pairing)
    for group in found.values():
        if 2 <= len(group) <= MOST_AT_ONCE and any(_tells(p.original.quantity) for p in group):
            sides = [p.original for p in group], [p.translation for p in group]
            yield _in_order(sides[0]), _in_order(sides[1])


def _in_order(numbers: Sequence[Neighbourhood]) -> list[Neighbourhood]:
    return sorted(numbers, key=lambda n: n.quantity.span)


def _tells(quantity: Quantity) -> bool:
    """False for small words, which may come and go."""
    return not quantity.soft or quantity.kind in CALENDAR or quantity.kind is Kind.ORDINAL


def _moved(
    originals: Sequence[Neighbourhood],
    translations: Sequence[Neighbourhood],
    fits: Sequence[Sequence[float]],
) -> Iterator[Displaced]:
    size = len(originals)
    kept = [[same_value(a.quantity, b.quantity) is True for b in translations] for a in originals]

    def total(order: Sequence[int]) -> float:
        return sum(fits[i][j] + KEPT * kept[i][j] for i, j in enumerate(order))

    orders = sorted(permutations(range(size)), key=lambda order: -total(order))
    faithful = max((o for o in orders if all(kept[i][j] for i, j in enumerate(o))), key=total, default=None)
    best = orders[0]
    moved = sorted((j, i) for i, j in enumerate(best) if not kept[i][j])
    if faithful and moved and total(best) - total(faithful) >= GAIN * len(moved):
        # The last of them follows from the others.
        yield from ((originals[i], translations[j]) for j, i in moved[:-1])


def _fit(matcher: Matcher, a: Bonds, b: Bonds) -> float:
    """The share of what surrounds both numbers, in [0, 1]."""
    found = 0.0
    for word in a:
        twins = [v.weight for v in b if _same(matcher, word, v)]
        found += min(word.weight, max(twins, default=0.0))
    return found


def _same(matcher: Matcher, a: Word, b: Word) -> bool:
    """Alike, or linked where neither has its like on the other side."""
    if a.stem == b.stem or a.stem in matcher.translation.stems or b.stem in matcher.original.stems:
        return a.stem == b.stem
    return matcher.same_word(a, b)


def _all_bonds(numbers: Sequence[Neighbourhood], side: Side, passage: Passage) -> list[Bonds]:
    ordered = bool(_IN_ORDER.search(side.text))
    ranks = [[f"<{rank}>"] if ordered else [] for rank in range(len(numbers))]
    for i, (one, other) in enumerate(pairwise(numbers)):
        if one.quantity.kind in CALENDAR and _SPAN.fullmatch(_between(one, other, side, passage)):
            ranks[i].append("<from>")
            ranks[i + 1].append("<to>")
    return [_bonds(number, side, passage, roles) for number, roles in zip(numbers, ranks, strict=True)]


def _between(one: Neighbourhood, other: Neighbourhood, side: Side, passage: Passage) -> str:
    start = passage.span.start
    return side.text[one.quantity.span.end - start : other.quantity.span.start - start]


def _bonds(number: Neighbourhood, side: Side, passage: Passage, listed: Sequence[str]) -> Bonds:
    """The words a number belongs with, weights adding up to one.

    These are its governors, their dependents, its neighbours, its part in a range, and its rank in a list
    told "respectively".
    """
    weights: dict[Span, float] = defaultdict(float)
    for word in number.words:
        weights[word.span] += word.weight / 3
    for span, weight in _governors(number, passage):
        weights[span] += weight
    content = {w.span: w for w in side.words}
    words = [Word(content[span].stem, span, weight) for span, weight in weights.items() if span in content]
    roles = {*_range_end(number, side.text, passage.span.start), *listed}
    nowhere = Span(number.quantity.span.start, number.quantity.span.start)  # no link leads there
    words += [Word(role, nowhere, 1.0) for role in sorted(roles)]
    scale = sum(w.weight for w in words) or 1.0
    return tuple(Word(w.stem, w.span, w.weight / scale) for w in words)


def _governors(number: Neighbourhood, passage: Passage) -> Iterator[tuple[Span, float]]:
    """What the number depends on, and what depends on that, with falling weights."""
    tokens = passage.tokens
    inside = [i for i, t in enumerate(tokens) if t.span.overlaps(number.quantity.span)]
    at = next((i for i in inside if tokens[i].head not in inside), None)
    weight = 1.0
    for _ in range(DEPTH):
        if at is None or tokens[at].head == at:
            return
        above = tokens[at].head
        if tokens[at].dep == "conj":  # a sibling, with another number of its own
            at = above
            continue
        yield tokens[above].span, weight
        yield from (
            (t.span, weight / 2)
            for i, t in enumerate(tokens)
            if t.head == above and i not in (at, above) and t.is_content and t.dep != "conj"
        )
        at, weight = above, weight * FADING


def _range_end(number: Neighbourhood, text: str, offset: int) -> list[str]:
    """Whether a number is said to begin or to end something: "from 4", "ending on 9"."""
    start = number.quantity.span.start - offset
    before = text[max(0, start - CLOSE) : start]
    return [f"<{end}>" for end, pattern in _ENDS.items() if pattern.search(before)]
