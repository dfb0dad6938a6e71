"""Sentence alignment: many-to-many beads, gaps on both sides, moved sentences.

First the best monotone path over what beads say and how long they are; then whatever it left over is
matched freely, best gain first, so that a paragraph that changed its place is found again; last, what is
still alone is joined to the bead beside it where it is a part of that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from mtaudit.align.affinity import Matrix, Shape, bead_gains, sizes
from mtaudit.align.anchors import cuts
from mtaudit.align.belonging import settle
from mtaudit.align.length import length_costs
from mtaudit.align.path import Cell, best_path
from mtaudit.model import Bead, Encoded

Mask = NDArray[np.bool_]
Match = tuple[Cell, Shape]

# What a sentence without a counterpart costs, in bead gains: the least, and what it grows to where no
# sentence is without one; from GAP_SHARE on it stays the least. What the path puts together only because
# both sides stand between the same neighbours falls apart again below LEAST_MARGIN, a mean margin per
# piece, and gives way to a moved bead below FIRM_MARGIN. A moved bead is chosen among all places, so it must
# reach MOVED_MARGIN. Confidence is logistic in
# the same mean margin. All set on held-out documents (benchmarks/RESULTS.md).
LEAST_GAP_COST = 2.0
MOST_GAP_COST = 3.5
GAP_SHARE = 0.3
LEAST_MARGIN = -0.1
MOVED_MARGIN = 0.05
FIRM_MARGIN = 0.0
CONFIDENCE_SLOPE = 20.0
CONFIDENCE_MIDPOINT = -0.08


def align_sentences(original: Sequence[Encoded], translation: Sequence[Encoded]) -> tuple[Bead, ...]:
    """Align two encoded texts; every sentence of both sides is in exactly one bead.

    Beads are in the order of the original, one-sided beads of the translation behind the bead of the
    sentence before them. Time and memory grow with the length of the texts.
    """
    beads: list[Bead] = []
    for (i, j), (k, m) in pairwise(cuts(original, translation)):
        beads += (_shifted(b, i, j) for b in _align_part(original[i:k], translation[j:m]))
    return _ordered(beads, len(original), len(translation))


def _align_part(original: Sequence[Encoded], translation: Sequence[Encoded]) -> list[Bead]:
    """The two-sided beads of texts that are aligned as a whole."""
    rows, columns = len(original), len(translation)
    if not rows or not columns:
        return []
    gains = bead_gains(original, translation)
    margins = _mean_margins(gains, original, translation)
    path = best_path(_with_length(gains, original, translation, 1.0), rows, columns, LEAST_GAP_COST)
    weighed = _with_length(gains, original, translation, _ratio(path, original, translation))
    path = best_path(weighed, rows, columns, _gap_cost(path, rows + columns))
    matched = [(cell, shape) for cell, shape in path if all(shape) and margins[shape][cell] > LEAST_MARGIN]
    firm = [(cell, shape) for cell, shape in matched if margins[shape][cell] > FIRM_MARGIN]
    weak = [match for match in matched if match not in firm]
    matched = [*firm, *_matched_freely(gains, margins, firm, weak)]
    beads = [_bead(cell, shape, float(margins[shape][cell])) for cell, shape in matched]
    return settle(beads, original, translation)


def _with_length(
    gains: dict[Shape, Matrix], original: Sequence[Encoded], translation: Sequence[Encoded], ratio: float
) -> dict[Shape, Matrix]:
    costs = length_costs(list(gains), original, translation, ratio)
    return {shape: gain - costs[shape] for shape, gain in gains.items()}


def _ratio(path: Sequence[Match], original: Sequence[Encoded], translation: Sequence[Encoded]) -> float:
    """How many pieces of the original stand for one of the translation, over the beads of a path."""
    first, second = sizes(original), sizes(translation)
    beads = [match for match in path if all(match[1])]
    total = sum(first[i : i + k].sum() for (i, _), (k, _) in beads)
    other = sum(second[j : j + m].sum() for (_, j), (_, m) in beads)
    return float(total / other) if beads else 1.0


def _shifted(bead: Bead, rows: int, columns: int) -> Bead:
    """The bead of a part as one of the whole text."""
    return Bead(
        tuple(i + rows for i in bead.original), tuple(j + columns for j in bead.translation), bead.score
    )


def _gap_cost(path: Sequence[Match], sentences: int) -> float:
    """What a gap costs in this pair: the less of it has gaps, the less likely is one more."""
    gaps = sum(not all(shape) for _, shape in path)
    parallel = max(0.0, 1 - gaps / sentences / GAP_SHARE)
    return LEAST_GAP_COST + (MOST_GAP_COST - LEAST_GAP_COST) * parallel


def _mean_margins(
    gains: dict[Shape, Matrix], original: Sequence[Encoded], translation: Sequence[Encoded]
) -> dict[Shape, Matrix]:
    """The gains of every shape as means per word piece."""
    ends = [np.concatenate([[0], sizes(side).cumsum()]) for side in (original, translation)]
    return {
        (k, m): gain / ((ends[0][k:] - ends[0][:-k])[:, None] + (ends[1][m:] - ends[1][:-m])[None, :])
        for (k, m), gain in gains.items()
    }


def _matched_freely(
    gains: dict[Shape, Matrix], margins: dict[Shape, Matrix], firm: Sequence[Match], weak: Sequence[Match]
) -> Iterator[Match]:
    """Beads among the sentences that the firm ones leave over, best gain first: moved ones and weak ones."""
    rows, columns = gains[1, 1].shape
    free = np.ones(rows, bool), np.ones(columns, bool)
    for match in firm:
        _take(free, match)
    candidates = [(-float(gains[shape][cell]), cell, shape) for cell, shape in weak]
    for (k, m), margin in margins.items():
        open_cells = _free_runs(free[0], k)[:, None] & _free_runs(free[1], m)[None, :]
        for i, j in zip(*np.nonzero(open_cells & (margin > MOVED_MARGIN)), strict=True):
            candidates.append((-float(gains[k, m][i, j]), (int(i), int(j)), (k, m)))
    for _, (i, j), (k, m) in sorted(candidates):
        if free[0][i : i + k].all() and free[1][j : j + m].all():
            _take(free, ((i, j), (k, m)))
            yield from [((i, j), (k, m))] if ((i, j), (k, m)) in weak else _divided(gains, (i, j), (k, m))


def _divided(gains: dict[Shape, Matrix], cell: Cell, shape: Shape) -> Iterator[Match]:
    """A moved block in the smaller beads it is made of, where their gains add up to more."""
    (i, j), (rows, columns) = cell, shape
    inside = {
        (k, m): gain[i : i + rows - k + 1, j : j + columns - m + 1]
        for (k, m), gain in gains.items()
        if k <= rows and m <= columns
    }
    for (down, across), (k, m) in best_path(inside, rows, columns, LEAST_GAP_COST):
        if k and m:
            yield (i + down, j + across), (k, m)


def _take(free: tuple[Mask, Mask], match: Match) -> None:
    (i, j), (k, m) = match
    free[0][i : i + k] = free[1][j : j + m] = False


def _free_runs(free: Mask, length: int) -> Mask:
    """For every place, whether a run of this length that starts there is free."""
    windows = np.lib.stride_tricks.sliding_window_view(free, length)
    runs: Mask = np.logical_and.reduce(windows, axis=-1)
    return runs


def _bead(cell: Cell, shape: Shape, margin: float) -> Bead:
    (i, j), (k, m) = cell, shape
    confidence = 1 / (1 + np.exp(-CONFIDENCE_SLOPE * (margin - CONFIDENCE_MIDPOINT)))
    return Bead(tuple(range(i, i + k)), tuple(range(j, j + m)), round(float(confidence), 4))


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
