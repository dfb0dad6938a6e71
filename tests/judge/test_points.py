"""Points and quality: one falls as the other grows, and doubtful words weigh on both."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtaudit.judge.points import blended, points_of, quality_of

CLEAN = np.zeros((6, 3), np.float32)
NONE_MISSING = np.zeros((3, 2), np.float32)


@given(st.floats(0, 60))
def test_there_and_back(points: float) -> None:
    assert points_of(quality_of(points)) == pytest.approx(points, abs=1e-6)


def test_quality_falls_with_points() -> None:
    assert quality_of(0) == 1
    assert quality_of(1) > quality_of(5) > quality_of(25) > 0
    assert points_of(0.0) < 200


@pytest.mark.parametrize(
    ("worse", "better"),
    [((1, 1, 0), (1, 0, 0)), ((1, 0, 0), (0, 0, 1)), ((0, 0, 1), (0, 0, 0)), ((0.5, 0.2, 0), (0.4, 0.2, 0))],
)
def test_words_weigh_as_mqm_does(worse: tuple[float, ...], better: tuple[float, ...]) -> None:
    qualities = []
    for said in (worse, better):
        errors = CLEAN.copy()
        errors[2] = said
        qualities.append(blended(0.9, errors, NONE_MISSING))
    assert qualities[0] < qualities[1]


def test_what_is_left_out_weighs_as_what_is_wrong() -> None:
    errors, missing = CLEAN.copy(), NONE_MISSING.copy()
    errors[2], missing[1] = (0.5, 0.2, 0), (0.5, 0.2)
    assert blended(0.9, errors, NONE_MISSING) == pytest.approx(blended(0.9, CLEAN, missing))


@given(st.floats(0.01, 1), st.floats(0.01, 1))
def test_the_sentence_counts_too(one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert 0 <= blended(low, CLEAN, NONE_MISSING) <= blended(high, CLEAN, NONE_MISSING) <= 1
    assert blended(1.0, CLEAN, NONE_MISSING) == 1
