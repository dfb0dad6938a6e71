"""Evidence: the judge's doubt raises or lowers what a rule thinks, and never beyond belief."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtaudit.judge.evidence import doubt_about, weigh
from mtaudit.model import Span, Verdict

PIECES = np.array([(0, 3), (4, 8), (8, 11), (12, 16)], np.int64)
ERRORS = np.array([(0.1, 0.0, 0), (0.3, 0.2, 0), (0.6, 0.1, 0), (0.2, 0.1, 0)], np.float32)
VERDICT = Verdict(0.5, PIECES[:0], ERRORS[:0, :2], PIECES, ERRORS)
shares = st.floats(0, 1)


@pytest.mark.parametrize(
    ("span", "doubt"),
    [
        (Span(4, 11), (0.6, 0.2)),
        (Span(0, 3), (0.1, 0.0)),
        (Span(5, 6), (0.3, 0.2)),
        (Span(3, 4), (0.0, 0.0)),
        (Span(20, 30), (0.0, 0.0)),
    ],
)
def test_doubt_about(span: Span, doubt: tuple[float, float]) -> None:
    assert doubt_about(span, VERDICT) == pytest.approx(doubt)


@given(prior=shares, error=shares, major=shares)
def test_a_probability_stays_one(prior: float, error: float, major: float) -> None:
    assert 0 <= weigh(prior, error, major) <= 1


@given(prior=shares, error=shares, more=shares)
def test_more_doubt_is_never_less_likely(prior: float, error: float, more: float) -> None:
    low, high = sorted((error, more))
    assert weigh(prior, low, low / 2) <= weigh(prior, high, high / 2) + 1e-12
    assert weigh(low, prior, prior / 2) <= weigh(high, prior, prior / 2) + 1e-12
