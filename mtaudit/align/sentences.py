"""Sentence alignment: many-to-many beads, gaps on both sides, moved sentences.

First the best monotone path; then whatever it left over is matched freely, best gain first, so that a
paragraph that changed its place is found again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from mtaudit.align.affinity import Matrix, Shape, bead_gains
from mtaudit.align.path import Cell, best_path
from mtaudit.model import Bead, Encoded

# A moved bead is chosen among all places, so it must speak for itself more than one in the path's order:
# the mean margin per piece it must reach. Confidence is logistic in the same mean margin; both are set on
# held-out documents (benchmarks/RESULTS.md).
MOVED_MARGIN = 0.05
CONFIDENCE_SLOPE = 25.0
CONFIDENCE_MIDPOINT = -0.03


def align_sentences(original: Sequence[Encoded], translation: Sequence[Encoded]) -> tuple[Bead, ...]:
    """Align two encoded texts; every sentence of both sides is in exactly one bead.

    Beads are in the order of the original, one-sided beads of the translation behind the bead of the
    sentence before them.
    """
    if not original or not translation:
        return _ordered([], len(original), len(translation))
    gains = bead_gains(original, translation)
    pieces = [np.array([len(e.states) for e in side]) for side in (original, translation)]
    path = best_path(gains, len(original), len(translation))
    matched = [bead for bead in path if all(bead[1])]
    matched += _moved(gains, matched, len(original), len(translation), pieces)
    beads = [_bead(cell, shape, _margin(gains, cell, shape, pieces)) for cell, shape in matched]
    return _ordered(beads, len(original), len(translation))


def _margin(gains: dict[Shape, Matrix], cell: Cell, shape: Shape, pieces: list[np.ndarray]) -> float:  # type: ignore[type-arg]
    """The mean margin per word piece of a bead."""
    (i, j), (k, l) = cell, shape
    weight = pieces[0][i : i + k].sum() + pieces[1][j : j + l].sum()
    return float(gains[shape][i, j] / max(1, weight))


def _moved(
    gains: dict[Shape, Matrix],
    matched: list[tuple[Cell, Shape]],
    rows: int,
    columns: int,
    pieces: list[np.ndarray],  # type: ignore[type-arg]
) -> Iterator[tuple[Cell, Shape]]:
    """Beads among the sentences the path left over, best gain first."""
    free_rows, free_columns = np.ones(rows, bool), np.ones(columns, bool)
    for (i, j), (k, l) in matched:
        free_rows[i : i + k] = free_columns[j : j + l] = False
    candidates = []
    for (k, l), gain in gains.items():
        for i in (i for i in range(rows - k + 1) if free_rows[i : i + k].all()):
            for j in (j for j in range(columns - l + 1) if free_columns[j : j + l].all()):
                if _margin(gains, (i, j), (k, l), pieces) > MOVED_MARGIN:
                    candidates.append((-float(gain[i, j]), (i, j), (k, l)))
    for _, (i, j), (k, l) in sorted(candidates):
        if free_rows[i : i + k].all() and free_columns[j : j + l].all():
            free_rows[i : i + k] = free_columns[j : j + l] = False
            yield (i, j), (k, l)


def _bead(cell: Cell, shape: Shape, margin: float) -> Bead:
    (i, j), (k, l) = cell, shape
    confidence = 1 / (1 + np.exp(-CONFIDENCE_SLOPE * (margin - CONFIDENCE_MIDPOINT)))
    return Bead(tuple(range(i, i + k)), tuple(range(j, j + l)), round(float(confidence), 4))


def _ordered(beads: list[Bead], rows: int, columns: int) -> tuple[Bead, ...]:
    """The beads with a one-sided bead for every sentence that none of them holds."""
    held_rows = {i for b in beads for i in b.original}
    after = {b.translation[-1]: b.original[0] for b in beads}
    keyed = [((b.original[0], 0, b.translation[0]), b) for b in beads]
    keyed += [((i, 0, 0), Bead((i,), ())) for i in range(rows) if i not in held_rows]
    held_columns = {j for b in beads for j in b.translation}
    place = -1
    for j in range(columns):
        place = after.get(j, place)
        if j not in held_columns:
            keyed.append(((place, 1, j), Bead((), (j,))))
    return tuple(bead for _, bead in sorted(keyed, key=lambda entry: entry[0]))
