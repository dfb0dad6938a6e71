"""The best monotone path of beads through two texts: a dynamic program over bead shapes.

The recurrence is Gale and Church's (1993), with gains instead of costs and every shape up to
LONGEST_RUN sentences a side. Cells are filled anti-diagonal by anti-diagonal, all at once.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from mtaudit.align.affinity import Matrix, Shape

IMPOSSIBLE = -1e12
# Enough to prefer the smaller beads where larger ones say no more.
MERGE_COST = 0.01

Cell = tuple[int, int]


def best_path(
    gains: dict[Shape, Matrix], rows: int, columns: int, gap_cost: float
) -> list[tuple[Cell, Shape]]:
    """The beads of the best path in order: first cell (i, j) and shape; gaps are (1, 0) and (0, 1).

    `gap_cost`, in the units of gains, is what a sentence without a counterpart costs.
    """
    shapes: list[Shape] = [(1, 0), (0, 1), *sorted(gains)]
    score = np.full((rows + 1, columns + 1), IMPOSSIBLE)
    choice = np.zeros((rows + 1, columns + 1), dtype=np.int8)
    score[0, 0] = 0.0
    for diagonal in range(1, rows + columns + 1):
        for which, (k, m) in enumerate(shapes):
            i = np.arange(max(k, diagonal - columns), min(rows, diagonal - m) + 1)
            j = diagonal - i
            came = score[i - k, j - m]
            value = came + (gains[k, m][i - k, j - m] - MERGE_COST * (k + m - 2) if k and m else -gap_cost)
            better = value > score[i, j]
            score[i[better], j[better]] = value[better]
            choice[i[better], j[better]] = which
    return _walk_back(choice, shapes, rows, columns)


def _walk_back(
    choice: NDArray[np.int8], shapes: list[Shape], rows: int, columns: int
) -> list[tuple[Cell, Shape]]:
    path: list[tuple[Cell, Shape]] = []
    i, j = rows, columns
    while i or j:
        k, m = shapes[choice[i, j]]
        i, j = i - k, j - m
        path.append(((i, j), (k, m)))
    return path[::-1]
