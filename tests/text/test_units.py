"""The unit table: forms before and behind numbers, and factors that fit together."""

from __future__ import annotations

import pytest

from mtaudit.text.units import unit_before, unit_behind, unit_table


@pytest.mark.parametrize(
    ("behind", "ids"),
    [
        (" km north", ("km",)),
        ("km/h", ("km per hour",)),
        (" kilometers per hour", ("km per hour",)),
        ("-mile road", ("mi",)),
        (" square feet", ("square ft",)),
        (" pounds", ("lb", "GBP")),
        (" U.S. dollars", ("USD",)),
        (" MW plant", ("megawatt",)),
        (" Percent", ("percent",)),
    ],
)
def test_units_behind_a_number(behind: str, ids: tuple[str, ...]) -> None:
    found = unit_behind("7" + behind, 1)
    assert found is not None
    assert found[1] == ids


@pytest.mark.parametrize("behind", [" kmart", " men", ", metres", "", " minor"])
def test_other_words_are_no_units(behind: str) -> None:
    assert unit_behind("7" + behind, 1) is None


@pytest.mark.parametrize(
    ("text", "start"), [("pay $7", 4), ("pay US$7", 4), ("pay RMB 7", 4), ("pay € 7", 4)]
)
def test_currency_in_front(text: str, start: int) -> None:
    found = unit_before(text, len(text) - 1)
    assert found is not None
    assert found[0] == start


def test_letters_of_a_word_are_no_currency() -> None:
    assert unit_before("BARRS 7", 6) is None


@pytest.mark.parametrize(
    ("value", "unit", "other", "expected"),
    [
        (10, "km", "mi", 6.2137),
        (1, "square km", "hectare", 100),
        (1, "cubic m", "litre", 1000),
        (100, "km per hour", "m per second", 27.778),
        (100, "kph", "mph", 62.137),
        (1, "tonne", "lb", 2204.6),
        (2, "week", "fortnight", 1),
    ],
)
def test_factors(value: float, unit: str, other: str, expected: float) -> None:
    units = unit_table().units
    assert units[unit].dimension == units[other].dimension
    assert units[unit].base(value) / units[other].base(1) == pytest.approx(expected, rel=1e-3)


def test_temperatures_have_an_offset() -> None:
    assert unit_table().units["fahrenheit"].base(212) == pytest.approx(100)
