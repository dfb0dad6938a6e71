"""Cutting long texts where they surely correspond, so that alignment costs no more than its parts.

Sentences that are each other's nearest neighbour and keep the order of most others are anchors (the
first step of Bertalign, Liu and Zhu 2022). A text is cut only inside a run of anchors that follow each
other on both sides, where no bead can straddle the cut.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from mtaudit.align.order import longest_rising
from mtaudit.model import Encoded

# Parts of about this many sentences; shorter texts are not cut at all.
PART = 150
UNCUT = 400
# Where no anchor offers itself, parts of this many sentences a side are cut at the same share of both.
LARGEST_PART = 1200
MIN_SIMILARITY = 0.5
BLOCK = 1024

Cut = tuple[int, int]


def cuts(original: Sequence[Encoded], translation: Sequence[Encoded]) -> list[Cut]:
    """Where to cut both texts: pairs of sentence indices in order, from (0, 0) to both lengths."""
    rows, columns = len(original), len(translation)
    ends = [(0, 0), (rows, columns)]
    if max(rows, columns) <= UNCUT:
        return ends
    first, second = (np.stack([e.vector for e in side]) for side in (original, translation))
    anchors = longest_rising(_mutual_neighbours(first, second))
    return _split_large([ends[0], *_spaced(_firm(anchors), rows, columns), ends[1]])


def _mutual_neighbours(first: NDArray[np.float32], second: NDArray[np.float32]) -> list[Cut]:
    forward, similarity = _nearest(first, second)
    backward, _ = _nearest(second, first)
    return [
        (i, int(j)) for i, j in enumerate(forward) if backward[j] == i and similarity[i] >= MIN_SIMILARITY
    ]


def _nearest(
    side: NDArray[np.float32], other: NDArray[np.float32]
) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """For every sentence the nearest of the other side and its cosine, in blocks: memory stays linear."""
    index = np.zeros(len(side), np.int64)
    value = np.zeros(len(side), np.float32)
    for at in range(0, len(side), BLOCK):
        similarity = side[at : at + BLOCK] @ other.T
        index[at : at + BLOCK] = similarity.argmax(axis=1)
        value[at : at + BLOCK] = similarity.max(axis=1)
    return index, value


def _firm(anchors: Sequence[Cut]) -> list[Cut]:
    """The anchors whose neighbours on both sides are anchors of each other."""
    known = set(anchors)
    return [(i, j) for i, j in anchors if {(i - 1, j - 1), (i + 1, j + 1)} <= known]


def _spaced(anchors: Sequence[Cut], rows: int, columns: int) -> list[Cut]:
    """The first anchor after every PART sentences of either side, none too near the end."""
    chosen = [(0, 0)]
    for i, j in anchors:
        far = max(i - chosen[-1][0], j - chosen[-1][1]) >= PART
        if far and min(rows - i, columns - j) > 0:
            chosen.append((i, j))
    return chosen[1:]


def _split_large(points: Sequence[Cut]) -> list[Cut]:
    """The cuts with every part that is still too large cut at equal shares."""
    out = [points[0]]
    for i, j in points[1:]:
        a, b = out[-1]
        parts = -(-max(i - a, j - b) // LARGEST_PART)
        out += [(a + (i - a) * k // parts, b + (j - b) * k // parts) for k in range(1, parts)]
        out.append((i, j))
    return out
