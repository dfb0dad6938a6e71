"""What a bead costs whose sides differ in length."""

from __future__ import annotations

import pytest
from toy import text

from mtaudit.align.length import MOST_SURPRISE, WEIGHT, length_costs


def words(count: int, name: str) -> str:
    """A sentence of so many words."""
    return " ".join(f"{name}{i}" for i in range(count))


ORIGINAL = text([words(10, "a"), words(6, "b"), words(40, "c")])
TRANSLATION = text([words(10, "d"), words(16, "e")])


@pytest.mark.parametrize(
    ("shape", "cell", "cost"),
    [
        ((1, 1), (0, 0), 0.0),
        # A squared difference of 36 where the variance is 13.
        ((1, 1), (0, 1), WEIGHT * 36 / 26),
        ((1, 1), (1, 0), WEIGHT * 16 / 16),
        ((2, 1), (0, 1), 0.0),
        ((1, 2), (0, 0), WEIGHT * 256 / 36),
        ((1, 1), (2, 0), WEIGHT * 900 / 50),
    ],
)
def test_costs(shape: tuple[int, int], cell: tuple[int, int], cost: float) -> None:
    assert length_costs([shape], ORIGINAL, TRANSLATION)[shape][cell] == pytest.approx(cost)


def test_costs_have_the_shape_of_gains() -> None:
    costs = length_costs([(1, 1), (2, 1), (3, 2)], ORIGINAL, TRANSLATION)
    assert {shape: cost.shape for shape, cost in costs.items()} == {
        (1, 1): (3, 2),
        (2, 1): (2, 2),
        (3, 2): (1, 1),
    }


def test_the_languages_ratio_is_no_surprise() -> None:
    twice = text([words(20, "d")])
    assert length_costs([(1, 1)], ORIGINAL[:1], twice)[1, 1][0, 0] > 0
    assert length_costs([(1, 1)], ORIGINAL[:1], twice, ratio=0.5)[1, 1][0, 0] == 0


def test_no_difference_is_endlessly_surprising() -> None:
    costs = length_costs([(1, 1)], text([words(400, "a")]), text(["b"]))
    assert costs[1, 1][0, 0] == pytest.approx(WEIGHT * MOST_SURPRISE)


def test_a_sentence_without_words_counts_as_one_piece() -> None:
    assert length_costs([(1, 1)], text(["..."]), text(["a"]))[1, 1][0, 0] == 0
