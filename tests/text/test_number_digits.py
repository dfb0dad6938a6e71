"""Separators in digits: what they may mean, and what English would not write."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtaudit.text.digits import digits_readings


@pytest.mark.parametrize(
    ("written", "values", "irregular"),
    [
        ("340", (340,), False),
        ("1,234", (1234,), False),
        ("1,234.5", (1234.5,), False),
        ("1 234", (1234,), True),
        ("1 234.5", (1234.5,), True),
        ("1\u202f234", (1234,), False),
        ("1\u00a0234", (1234,), False),
        ("1’234", (1234,), True),
        ("3.5", (3.5,), False),
        ("1.234", (1.234, 1234), False),
        ("0.234", (0.234,), False),
        ("12,5", (12.5, 125), True),
        ("20,00", (20, 2000), True),
        ("1.234,5", (1234.5,), True),
        ("1.234.567", (1234567,), True),
        ("30,09,48", (300948,), True),
        ("35,000,00", (3500000,), True),
        ("1,4000", (1.4, 14000), True),
    ],
)
def test_readings(written: str, values: tuple[float, ...], irregular: bool) -> None:
    found, strange = digits_readings(written)
    assert found == pytest.approx(values)
    assert strange is irregular


@given(st.integers(0, 10**15))
def test_english_grouping_is_read_back(number: int) -> None:
    assert digits_readings(f"{number:,}") == ((number,), False)
