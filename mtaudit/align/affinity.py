"""How much of a run of sentences is said again by a run of sentences on the other side.

A word piece is covered by a run of sentences as well as by the most alike piece in it (the greedy
matching of BERTScore, Zhang et al. 2020). What counts is the margin over what a chance run of the
same length would give that piece, as margin scoring does for whole sentences (Artetxe and Schwenk
2019): words that are everywhere weigh nothing, and long runs have no advantage by being long. Sums
over pieces make the measure additive: a sentence merged into a bead it has nothing to do with costs
its own words and can never hide in an average.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from mtaudit.model import Encoded

Matrix = NDArray[np.float32]
Shape = tuple[int, int]

LONGEST_RUN = 4
# The share of the distance between chance and identity that a piece must reach to speak for a bead;
# set on held-out news and Bible documents (benchmarks/RESULTS.md).
THRESHOLD = 0.3
# The mean best cosine of a piece in a chance run of 1 to LONGEST_RUN sentences (all-MiniLM-L6-v2, layer 4,
# news), and how many runs of the text itself weigh as much as this prior.
PRIOR_CHANCE = (0.53, 0.6, 0.65, 0.67)
PRIOR_RUNS = 4


def bead_gains(original: Sequence[Encoded], translation: Sequence[Encoded]) -> dict[Shape, Matrix]:
    """For every bead shape (k, m), the gain of pairing `original[i:i+k]` with `translation[j:j+m]`.

    The matrix of a shape is (rows-k+1, columns-m+1), in margins summed over pieces: positive where the
    two runs say the same, negative where they do not.
    """
    forward = _run_gains(original, translation)
    backward = _run_gains(translation, original)
    return {
        (k, m): _window_sums(forward[m], k) + _window_sums(backward[k], m).T
        for k in range(1, min(LONGEST_RUN, len(original)) + 1)
        for m in range(1, min(LONGEST_RUN, len(translation)) + 1)
    }


def sizes(side: Sequence[Encoded]) -> Matrix:
    """The word pieces of every sentence, one where there are none."""
    return np.array([max(1, len(e.states)) for e in side], np.float32)


def _run_gains(side: Sequence[Encoded], other: Sequence[Encoded]) -> dict[int, Matrix]:
    """For every run length, (sentences of `side`, runs of `other`): the sentence's margins summed."""
    best = _coverage(side, other)
    first_piece = np.cumsum([0] + [len(e.states) for e in side])
    gains = {}
    single = _chance(best, 1)
    for length in range(1, min(LONGEST_RUN, len(other)) + 1):
        runs = _window_maxima(best, length)
        # A run gives no less by chance than any sentence of it.
        chance = np.maximum(_chance(runs, length), _window_maxima(single, length))
        margins = runs - chance - THRESHOLD * (1 - chance)
        totals = np.concatenate([np.zeros((1, margins.shape[1])), margins.cumsum(axis=0, dtype=np.float64)])
        gains[length] = np.diff(totals[first_piece], axis=0)
    return gains


def _chance(runs: Matrix, length: int) -> Matrix:
    """What the other runs of this length give each piece on average, for every run; few runs say little."""
    others = runs.shape[1] - 1
    total = runs.sum(axis=1, keepdims=True) - runs
    chance: Matrix = (total + PRIOR_RUNS * PRIOR_CHANCE[length - 1]) / (others + PRIOR_RUNS)
    return chance


def _coverage(side: Sequence[Encoded], other: Sequence[Encoded]) -> Matrix:
    """(pieces of `side`, sentences of `other`): the best cosine of a piece with the pieces of a sentence."""
    states = np.concatenate([e.states for e in side])
    columns = [(states @ e.states.T).max(axis=1, initial=0.0) for e in other]
    return np.stack(columns, axis=1)


def _window_maxima(matrix: Matrix, width: int) -> Matrix:
    out = matrix[:, : matrix.shape[1] - width + 1].copy()
    for shift in range(1, width):
        np.maximum(out, matrix[:, shift : shift + out.shape[1]], out=out)
    return out


def _window_sums(matrix: Matrix, height: int) -> Matrix:
    totals = np.concatenate([np.zeros_like(matrix[:1]), matrix.cumsum(axis=0)])
    sums: Matrix = totals[height:] - totals[:-height]
    return sums
