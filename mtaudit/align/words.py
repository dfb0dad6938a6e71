"""Word alignment inside a bead, from contextual states alone.

Similarity of hidden states finds candidates (SimAlign, Jalili Sabet et al. 2020); neighbours on the
diagonal and nearness of position settle repeated words; links are the pairs that prefer each other,
by the geometric mean of both softmax directions (after Dou and Neubig 2021), so one word may answer to
several. The constants were set on manually aligned sentences (benchmarks/RESULTS.md).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from mtaudit.model import Encoded, Link, Token

Matrix = NDArray[np.float32]

NEIGHBOUR_WEIGHT = 0.4
DISTANCE_WEIGHT = 0.1
TEMPERATURE = 0.06
MIN_PREFERENCE = 0.2
MIN_SIMILARITY = 0.2


def word_states(tokens: Sequence[Token], encoded: Encoded) -> Matrix:
    """The unit-length state of every token (n, d): the mean over its word pieces, zero where it has none.

    Token spans count from the start of the encoded text.
    """
    starts, ends = encoded.pieces[:, 0], encoded.pieces[:, 1]
    states = np.zeros((len(tokens), encoded.states.shape[1]), np.float32)
    for i, token in enumerate(tokens):
        inside = (starts < token.span.end) & (ends > token.span.start)
        if inside.any():
            mean = encoded.states[inside].mean(axis=0)
            states[i] = mean / (np.linalg.norm(mean) or 1.0)
    return states


def align_words(original: Matrix, translation: Matrix) -> tuple[Link, ...]:
    """Links between the words of a bead from their states, (n, d) and (m, d)."""
    if not len(original) or not len(translation):
        return ()
    similarity = original @ translation.T
    preference = _preference(similarity)
    linked = (preference > MIN_PREFERENCE) & (similarity > MIN_SIMILARITY)
    places = np.argwhere(linked).tolist()
    return tuple(Link(i, j, round(float(preference[i, j]), 4)) for i, j in places)


def _preference(similarity: Matrix) -> Matrix:
    """How much word i and word j prefer each other over all others, in [0, 1]."""
    placed = similarity - DISTANCE_WEIGHT * _distances(*similarity.shape)
    placed = placed + NEIGHBOUR_WEIGHT * _diagonal_neighbours(placed)
    weights = np.exp((placed - placed.max()) / TEMPERATURE) + 1e-30
    share = weights**2 / (weights.sum(axis=1, keepdims=True) * weights.sum(axis=0, keepdims=True))
    return np.asarray(np.sqrt(share), np.float32)


def _distances(rows: int, columns: int) -> Matrix:
    """How far apart two words stand, each counted from 0 at the start of its side to 1 at its end."""
    first = np.arange(rows) / max(1, rows - 1)
    second = np.arange(columns) / max(1, columns - 1)
    return np.abs(first[:, None] - second[None, :]).astype(np.float32)


def _diagonal_neighbours(similarity: Matrix) -> Matrix:
    """The mean similarity of the words before and after, at one step (weight 1) and two (weight 1/2)."""
    total, weight = np.zeros_like(similarity), np.zeros_like(similarity)
    rows, columns = similarity.shape
    for step, share in ((-2, 0.5), (-1, 1.0), (1, 1.0), (2, 0.5)):
        i = slice(max(0, -step), min(rows, rows - step))
        j = slice(max(0, -step), min(columns, columns - step))
        from_i = slice(max(0, step), min(rows, rows + step))
        from_j = slice(max(0, step), min(columns, columns + step))
        total[i, j] += share * similarity[from_i, from_j]
        weight[i, j] += share
    return np.asarray(total / np.maximum(weight, 1e-9), np.float32)
