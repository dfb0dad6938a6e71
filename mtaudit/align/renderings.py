"""What the translation puts for some words of a bead: the run of words that they are tied to."""

from __future__ import annotations

from collections.abc import Sequence

from mtaudit.model import AlignedBead, Token
from mtaudit.text.wording import HYPHENS

# Words that may stand inside a rendering without being linked, as in *head of the office*; never at its edge.
INNER = frozenset({"ADP", "DET", "PART"})
LONGEST_BREAK = 2


def rendering(bead: AlignedBead, places: Sequence[int]) -> tuple[tuple[int, ...], float]:
    """The words put for the given ones, in a row around the surest of them, and how sure they are.

    `places` are token indices of the original. Nothing, and 0, for words that are tied to none; the link of
    the last place, the head of a phrase, goes before the others.
    """
    tokens = bead.translation.tokens
    ties = {(x.original, x.translation): x.score for x in bead.links if x.original in places}
    for s in bead.substitutions:
        if set(s.original) & set(places):
            ties.update({(i, j): s.score for i in s.original for j in s.translation if i in places})
    ties = {tie: score for tie, score in ties.items() if tokens[tie[1]].is_word}
    if not ties:
        return (), 0.0
    best = max(ties, key=lambda tie: (tie[0] == places[-1], ties[tie], -tie[1]))
    return _run(tokens, {j for _, j in ties}, best[1]), ties[best]


def _run(tokens: Sequence[Token], tied: set[int], centre: int) -> tuple[int, ...]:
    first = last = centre
    for j in sorted((j for j in tied if j < centre), reverse=True):
        first = j if _bridged(tokens[j + 1 : first]) else first
    for j in sorted(j for j in tied if j > centre):
        last = j if _bridged(tokens[last + 1 : j]) else last
    while first < centre and tokens[first].pos in INNER:
        first += 1
    while last > centre and tokens[last].pos in INNER:
        last -= 1
    return tuple(range(first, last + 1))


def _bridged(between: Sequence[Token]) -> bool:
    return len(between) <= LONGEST_BREAK and all(t.pos in INNER or t.text in HYPHENS for t in between)
