"""Whether a sentence that the path left alone is a part of the bead beside it, or the other way round.

A run of sentences is aligned as a whole, so the path gives up a short half of a sentence that was cut in
two where little of it is said again, and keeps a short sentence of one side only in a bead that is alike
without it. Each sentence at the edge of a bead is therefore asked by itself what it adds.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from mtaudit.model import Bead, Encoded

# How alike two word pieces are that say the same (cosine, all-MiniLM-L6-v2, layer 4).
SAME = 0.7
# What the cosine of the same two pieces may differ by in matrix products of other shapes.
ROUNDING = 1e-5
# Logistic in the cosine of the sentence and the run it is asked about, in the share of its pieces that say
# what nothing else in the bead says, and in the logarithm of its length: the longer a sentence of which
# nothing is said again, the surer it is alone. Fitted to held-out news (benchmarks/RESULTS.md).
COSINE_WEIGHT = 3.4
TOLD_WEIGHT = 7.0
LENGTH_WEIGHT = -1.6
INTERCEPT = 1.9
LEAST_TO_JOIN = 0.7
# Shorter sentences may say the same in quite other words.
LEAST_TO_LEAVE = 6
# How many sentences in a row are joined at most on one side of a bead.
LONGEST_CHAIN = 3

Side = Sequence[Encoded]


def belonging(sentence: Encoded, beside: Side, other: Side) -> float:
    """How likely a sentence belongs to the bead of `beside`, of its own side, and `other`, in [0, 1].

    0 where all it says of `other` is said by `beside` already.
    """
    size = max(1, len(sentence.states))
    told = _newly_told(sentence, beside, other)
    if not told:
        return 0.0
    value = (
        INTERCEPT
        + COSINE_WEIGHT * float(_vector(other) @ sentence.vector)
        + TOLD_WEIGHT * told / size
        + LENGTH_WEIGHT * math.log(size)
    )
    return 1 / (1 + math.exp(-value))


def settle(beads: Sequence[Bead], original: Side, translation: Side) -> list[Bead]:
    """The two-sided beads, with sentences of either side joined to them and let go at their edges."""
    turned = [_turned(b) for b in _settled(beads, original, translation)]
    return [_turned(b) for b in _settled(turned, translation, original)]


def _turned(bead: Bead) -> Bead:
    return Bead(bead.translation, bead.original, bead.score)


def _settled(beads: Sequence[Bead], side: Side, other: Side) -> list[Bead]:
    """The beads after the sentences of `side`, the originals of the beads, were settled."""
    settled = [_without_strangers(b, side, other) for b in beads]
    holder = {i: k for k, b in enumerate(settled) for i in b.original}
    waiting = [i for i in range(len(side)) if i not in holder]
    for _ in range(LONGEST_CHAIN):
        for i in waiting:
            beside = sorted({holder[j] for j in (i - 1, i + 1) if j in holder})
            asked = [(_belongs(i, settled[k], side, other), -k) for k in beside]
            likely, k = max(asked, default=(0.0, 0))
            if likely >= LEAST_TO_JOIN:
                settled[-k] = _joined(settled[-k], i, likely)
                holder[i] = -k
        waiting = [i for i in waiting if i not in holder]
    return settled


def _without_strangers(bead: Bead, side: Side, other: Side) -> Bead:
    """The bead without the sentence at either edge of which nothing is said again."""
    for edge in (0, -1):
        i = bead.original[edge]
        rest = tuple(k for k in bead.original if k != i)
        long_enough = len(side[i].states) >= LEAST_TO_LEAVE
        if rest and long_enough and not _belongs(i, bead, side, other):
            bead = replace(bead, original=rest)
    return bead


def _belongs(i: int, bead: Bead, side: Side, other: Side) -> float:
    beside = [side[k] for k in bead.original if k != i]
    return belonging(side[i], beside, [other[j] for j in bead.translation])


def _joined(bead: Bead, i: int, likely: float) -> Bead:
    """The bead with one more sentence, its confidence the mean over the sentences."""
    count = len(bead.original)
    score = (bead.score * count + likely) / (count + 1)
    return replace(bead, original=tuple(sorted((*bead.original, i))), score=round(score, 4))


def _newly_told(sentence: Encoded, beside: Side, other: Side) -> int:
    """How many pieces of `other` the sentence says again and `beside` does not, or not as well."""
    pieces = np.concatenate([e.states for e in other])
    likeness = _best(pieces, [sentence])
    return int(((likeness > SAME) & (likeness > _best(pieces, beside) + ROUNDING)).sum())


def _best(pieces: NDArray[np.float32], side: Side) -> NDArray[np.float32]:
    states = np.concatenate([e.states for e in side])
    best: NDArray[np.float32] = (pieces @ states.T).max(axis=1, initial=0.0)
    return best


def _vector(side: Side) -> NDArray[np.float32]:
    """The unit-length mean of the sentence embeddings, weighted by length in word pieces."""
    weights = [max(1, len(e.states)) for e in side]
    mean = np.average(np.stack([e.vector for e in side]), axis=0, weights=weights)
    return np.asarray(mean / (np.linalg.norm(mean) or 1.0), np.float32)
