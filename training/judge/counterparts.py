"""Which word of one side says what a word of the other says, where that is certain."""

from __future__ import annotations

from mtaudit.judge.sides import Side

Stretch = tuple[int, int]
Counterparts = tuple[tuple[Stretch, Stretch], ...]
LEAST_LIKENESS = 0.5  # cosine of the states of two pieces


def counterparts(side: Side, other: Side) -> Counterparts:
    """Pieces of the two sides, by their offsets, each of which is the other's nearest and near enough."""
    if not len(side) or not len(other):
        return ()
    likeness = side.states @ other.states.T
    nearest, back = likeness.argmax(1), likeness.argmax(0)
    return tuple(
        (_stretch(side, i), _stretch(other, int(j)))
        for i, j in enumerate(nearest)
        if back[j] == i and likeness[i, j] >= LEAST_LIKENESS
    )


def _stretch(side: Side, piece: int) -> Stretch:
    start, end = side.spans[piece].tolist()
    return start, end
