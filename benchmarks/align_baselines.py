"""What a user would align sentences with instead, each plain and by its paper.

- `gale_church`: W. Gale and K. Church, A Program for Aligning Sentences in Bilingual Corpora, 1993;
  the published constants, costs of the authors' program, on the whole text.
- `nearest`: every sentence of the translation goes to the nearest of the original, by cosine.
- `margin_path`: the cost of Vecalign, B. Thompson and P. Koehn 2019: cosine distance of two spans times
  the sentences in each, over the mean distance of either span to random spans of the other text; a
  sentence without a counterpart costs a percentile of the costs of random pairs. Vectors of spans are the
  mean of their sentences' by length, as every sentence is encoded once; the path is exact, where
  Vecalign's own refines a coarse one.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import erfc, inf, log, sqrt

import numpy as np
from numpy.typing import NDArray

from mtaudit.align.path import best_path
from mtaudit.model import Bead, Encoded

Matrix = NDArray[np.float32]

# Gale and Church 1993: variance of the length ratio and how frequent each shape is.
VARIANCE = 6.8
SHAPES = {(1, 1): 0.89, (1, 0): 0.0099, (0, 1): 0.0099, (2, 1): 0.089, (1, 2): 0.089, (2, 2): 0.011}
LEAST_PROBABILITY = 1e-10

NEAREST_MIN_COSINE = 0.5

# Vecalign's defaults, except that runs of up to 4 sentences a side may be paired, as in ours.
LONGEST_RUN = 4
SAMPLES = 100
PAIR_SAMPLES = 20_000
SKIP_QUANTILE = 0.2


def gale_church(first: Sequence[int], second: Sequence[int]) -> list[Bead]:
    """The cheapest path by the lengths of the sentences in characters alone."""
    totals = [[0], [0]]
    for total, lengths in zip(totals, (first, second), strict=True):
        for length in lengths:
            total.append(total[-1] + length)
    rows, columns = len(first), len(second)
    best = {(0, 0): (0.0, (0, 0))}
    for i in range(rows + 1):
        for j in range(columns + 1):
            for (k, m), probability in SHAPES.items():
                if i >= k and j >= m:
                    lengths = totals[0][i] - totals[0][i - k], totals[1][j] - totals[1][j - m]
                    cost = best[i - k, j - m][0] + _length_cost(*lengths) - log(probability)
                    if cost < best.get((i, j), (inf,))[0]:
                        best[i, j] = cost, (k, m)
    beads = []
    i, j = rows, columns
    while i or j:
        k, m = best[i, j][1]
        i, j = i - k, j - m
        beads.append(_bead(i, j, k, m))
    return beads[::-1]


def _length_cost(first: int, second: int) -> float:
    """-log P(two lengths this far apart or further | they translate each other)."""
    mean = (first + second) / 2
    if not mean:
        return 0.0
    deviation = abs(second - first) / sqrt(VARIANCE * mean)
    return -log(max(erfc(deviation / sqrt(2)), LEAST_PROBABILITY))


def nearest(original: Sequence[Encoded], translation: Sequence[Encoded]) -> list[Bead]:
    """The nearest original of every sentence of the translation, where it is near enough."""
    similarity = np.stack([e.vector for e in translation]) @ np.stack([e.vector for e in original]).T
    beads = []
    for j, row in enumerate(similarity):
        i = int(row.argmax())
        beads.append(Bead((i,), (j,)) if row[i] >= NEAREST_MIN_COSINE else Bead((), (j,)))
    taken = {i for b in beads for i in b.original}
    return beads + [Bead((i,), ()) for i in range(len(original)) if i not in taken]


def margin_path(original: Sequence[Encoded], translation: Sequence[Encoded]) -> list[Bead]:
    """The cheapest path by the normalised distances of spans."""
    rng = np.random.default_rng(0)
    first, second = _spans(original), _spans(translation)
    norms = _mean_distances(first, second, rng), _mean_distances(second, first, rng)
    gains = {
        (k, m): -(k * m * 2 * (1 - a @ b.T) / (norms[0][k][:, None] + norms[1][m][None, :] + 1e-6))
        for k, a in first.items()
        for m, b in second.items()
    }
    pairs = -gains[1, 1][
        rng.integers(0, len(original), PAIR_SAMPLES), rng.integers(0, len(translation), PAIR_SAMPLES)
    ]
    path = best_path(gains, len(original), len(translation), float(np.quantile(pairs, SKIP_QUANTILE)))
    return [_bead(i, j, k, m) for (i, j), (k, m) in path]


def _spans(side: Sequence[Encoded]) -> dict[int, Matrix]:
    """The unit-length vectors of all runs of 1 to LONGEST_RUN sentences, by length of the run."""
    weighted = np.stack([e.vector * max(1, len(e.pieces)) for e in side])
    totals = np.concatenate([np.zeros_like(weighted[:1]), weighted.cumsum(axis=0)])
    sums = {n: totals[n:] - totals[:-n] for n in range(1, min(LONGEST_RUN, len(side)) + 1)}
    return {n: run / np.linalg.norm(run, axis=1, keepdims=True) for n, run in sums.items()}


def _mean_distances(
    side: dict[int, Matrix], other: dict[int, Matrix], rng: np.random.Generator
) -> dict[int, Matrix]:
    """The mean cosine distance of every span to random spans of the other side, all lengths alike."""
    count = SAMPLES // len(other)
    sample = np.concatenate([runs[rng.integers(0, len(runs), count)] for runs in other.values()])
    return {n: (1 - runs @ sample.T).mean(axis=1) for n, runs in side.items()}


def _bead(i: int, j: int, k: int, m: int) -> Bead:
    return Bead(tuple(range(i, i + k)), tuple(range(j, j + m)))
