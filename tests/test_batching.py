"""Batches: everything once, one width at a time, never more than the budget where it can be helped."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtaudit.batching import WIDTH_STEP, batches_by_width, groups, padded

LENGTHS = st.lists(st.integers(0, 90), max_size=40)


@given(LENGTHS, st.integers(1, 300))
def test_everything_once_and_of_one_width(lengths: list[int], most: int) -> None:
    batches = list(batches_by_width(lengths, most))
    assert sorted(k for batch in batches for k in batch) == list(range(len(lengths)))
    for batch in batches:
        widths = {padded(lengths[k]) for k in batch}
        assert len(widths) == 1
        assert len(batch) == 1 or len(batch) * widths.pop() <= most


@given(st.integers(0, 1000))
def test_a_width_is_the_next_step(length: int) -> None:
    assert 0 <= padded(length) - length < WIDTH_STEP
    assert padded(length) % WIDTH_STEP == 0


@given(LENGTHS)
def test_narrow_ones_come_first(lengths: list[int]) -> None:
    widths = [padded(lengths[b[0]]) for b in batches_by_width(lengths, 100)]
    assert widths == sorted(widths)


@pytest.mark.parametrize(
    ("sizes", "most", "grouped"),
    [
        ([], 5, []),
        ([9], 5, [[9]]),
        ([2, 3, 1], 5, [[2, 3], [1]]),
        ([2, 9, 2, 2], 5, [[2], [9], [2, 2]]),
        ([0, 0, 6, 0], 5, [[0, 0], [6], [0]]),
    ],
)
def test_groups(sizes: list[int], most: int, grouped: list[list[int]]) -> None:
    assert [list(group) for group in groups(sizes, int, most)] == grouped
