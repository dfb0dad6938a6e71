"""How often rules were right: counts, shares, and bounds checked against Wilson's formula."""

from __future__ import annotations

from dataclasses import replace
from math import sqrt

import pytest
import sample
from hypothesis import given
from hypothesis import strategies as st

from mtaudit.gate.precision import precision, precisions
from mtaudit.model import Status
from mtaudit.model.decision import decision_on

Z = 1.959964


@given(st.integers(0, 400), st.integers(0, 400))
def test_the_bounds_are_wilsons(confirmed: int, dismissed: int) -> None:
    n = confirmed + dismissed
    if not n:
        return
    found, p = precision("X", confirmed, dismissed), confirmed / n
    middle, half = p + Z * Z / (2 * n), Z * sqrt(p * (1 - p) / n + Z * Z / (4 * n * n))
    assert found.share == pytest.approx(p)
    assert found.low == pytest.approx(max(0, (middle - half) / (1 + Z * Z / n)), abs=1e-5)
    assert found.high == pytest.approx(min(1, (middle + half) / (1 + Z * Z / n)), abs=1e-5)


def test_rules_are_counted_apart() -> None:
    term, pronoun, number = sample.ferry().findings
    verdicts = [(term, Status.CONFIRMED), (pronoun, Status.DISMISSED), (number, Status.CONFIRMED),
                (replace(number, pair="other"), Status.DISMISSED)]  # fmt: skip
    decisions = [decision_on(finding, verdict, "", "Ada", "2024-05-31") for finding, verdict in verdicts]
    assert [(p.rule, p.confirmed, p.dismissed, p.share) for p in precisions(decisions)] == [
        ("NUM003", 1, 1, 0.5),
        ("PRN001", 0, 1, 0.0),
        ("TRM001", 1, 0, 1.0),
    ]
    assert precisions([]) == ()
