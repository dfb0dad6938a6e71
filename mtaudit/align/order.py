"""What keeps its order between two texts, and what moved."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from mtaudit.model import Bead

Place = tuple[int, int]


def moved_beads(beads: Sequence[Bead]) -> frozenset[int]:
    """The indices of the two-sided beads that stand outside the longest run of beads in the same order."""
    places = {(b.original[0], b.translation[0]): k for k, b in enumerate(beads) if not b.is_gap}
    kept = longest_rising(sorted(places))
    return frozenset(places.values()) - {places[place] for place in kept}


def longest_rising(pairs: Sequence[Place]) -> list[Place]:
    """The longest chain of pairs, given by rising row, whose columns rise too (patience sorting)."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for k, (_, column) in enumerate(pairs):
        place = bisect_left(tails, column)
        before.append(ends[place - 1] if place else -1)
        if place == len(tails):
            tails.append(column)
            ends.append(k)
        else:
            tails[place], ends[place] = column, k
    chain: list[Place] = []
    k = ends[-1] if ends else -1
    while k >= 0:
        chain.append(pairs[k])
        k = before[k]
    return chain[::-1]
