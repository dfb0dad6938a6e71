"""How sure it is that a sentence the aligner left alone has no counterpart at all."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import groupby

from mtaudit.align.belonging import belonging
from mtaudit.model import Bead, Encoded

# Logistic in how likely the sentence belongs to a bead beside it, in its cosine with the sentence of the
# other side that is alone at the same place, and in the logarithm of its length in word pieces: what is
# wrongly left alone is mostly short. Fitted to held-out news and Bible chapters (benchmarks/RESULTS.md).
BELONGING_WEIGHT = -4.6
FACING_WEIGHT = -7.8
LENGTH_WEIGHT = 2.2
INTERCEPT = -4.0

Side = Sequence[Encoded]


def lone_confidences(beads: Sequence[Bead], original: Side, translation: Side) -> dict[Bead, float]:
    """For every one-sided bead how likely it is that nothing of the other text corresponds, in [0, 1].

    `beads` are all beads of two texts in the order in which they were aligned.
    """
    found = {}
    for first, last in _gaps(beads):
        gap = beads[first:last]
        beside = [beads[n] for n in (first - 1, last) if 0 <= n < len(beads)]
        for bead in gap:
            if bead.original:
                likely = _confidence(bead, beside, gap, original, translation)
            else:
                turned_beside, turned_gap = ([_turned(b) for b in some] for some in (beside, gap))
                likely = _confidence(_turned(bead), turned_beside, turned_gap, translation, original)
            found[bead] = round(likely, 4)
    return found


def _gaps(beads: Sequence[Bead]) -> Iterator[tuple[int, int]]:
    """The runs of one-sided beads, as half-open ranges of their indices."""
    for is_gap, run in groupby(range(len(beads)), lambda n: beads[n].is_gap):
        if is_gap:
            places = list(run)
            yield places[0], places[-1] + 1


def _turned(bead: Bead) -> Bead:
    return Bead(bead.translation, bead.original, bead.score)


def _confidence(bead: Bead, beside: Sequence[Bead], gap: Sequence[Bead], side: Side, other: Side) -> float:
    """The confidence for a sentence of `side`, the originals of the beads, among those beside it."""
    sentence = side[bead.original[0]]
    belongs = [
        belonging(sentence, [side[i] for i in b.original], [other[j] for j in b.translation]) for b in beside
    ]
    facing = [float(sentence.vector @ other[j].vector) for b in gap for j in b.translation]
    value = (
        INTERCEPT
        + BELONGING_WEIGHT * max(belongs, default=0.0)
        + FACING_WEIGHT * max([0.0, *facing])
        + LENGTH_WEIGHT * math.log(max(1, len(sentence.states)))
    )
    return 1 / (1 + math.exp(-value))
