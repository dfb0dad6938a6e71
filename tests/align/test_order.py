"""What keeps its order: the longest chain stays, what stands across it has moved."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtaudit.align.order import longest_rising, moved_beads
from mtaudit.model import Bead


def beads(*columns: int | None) -> list[Bead]:
    """A bead for every sentence of the original, with its sentence of the translation or none."""
    return [Bead((i,), () if j is None else (j,), 0.9) for i, j in enumerate(columns)]


@pytest.mark.parametrize(
    ("columns", "moved"),
    [
        ((), set()),
        ((0,), set()),
        ((0, 1, 2), set()),
        ((0, None, 1, None, 4), set()),
        ((3, 0, 1, 2), {0}),
        ((1, 2, 3, 0), {3}),
        ((0, 4, 1, 2, 3, 5), {1}),
        ((3, 4, 0, 1, 2), {0, 1}),
        ((None, 2, 0, None, 1), {1}),
    ],
)
def test_what_moved(columns: tuple[int | None, ...], moved: set[int]) -> None:
    assert moved_beads(beads(*columns)) == moved


def test_gaps_and_larger_beads() -> None:
    found = [Bead((0, 1), (3,), 0.9), Bead((), (0,)), Bead((2,), (1, 2), 0.9), Bead((3,), (4,), 0.9)]
    assert len(moved_beads(found)) == 1
    assert moved_beads(found) <= {0, 2}


@given(st.permutations(range(7)))
def test_the_chain_rises_and_none_is_longer(columns: list[int]) -> None:
    pairs = list(enumerate(columns))
    chain = longest_rising(pairs)
    assert [j for _, j in chain] == sorted(j for _, j in chain)
    assert set(chain) <= set(pairs)
    longer = combinations(columns, len(chain) + 1)
    assert not any(list(some) == sorted(some) for some in longer)
