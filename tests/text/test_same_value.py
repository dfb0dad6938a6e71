"""When two quantities say the same: another form, another value, or nothing to compare."""

from __future__ import annotations

from datetime import date

import pytest

from mtaudit.text.numbers import quantities, same_value


def compare(a: str, b: str, reference_date: date | None = None) -> bool | None:
    (x,), (y,) = quantities(a), quantities(b)
    forward = same_value(x, y, reference_date=reference_date)
    assert forward is same_value(y, x, reference_date=reference_date)
    return forward


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("25,000 men", "twenty-five thousand men"),
        ("2600 men", "2 600 men"),
        ("0.4 million men", "400,000 men"),
        ("2bn shares", "two milliard shares"),
        ("12 eggs", "a dozen eggs"),
        ("6 eggs", "half a dozen eggs"),
        ("two thirds of it", "2/3 of it"),
        ("20 percent", "a fifth of it"),
        ("half of it", "50%"),
        ("20%", "twenty per cent"),
        ("both men", "two men"),
        ("twice as many", "double the number"),
        ("the eighth year", "8 seasons"),
        ("World War II", "the Second World War"),
        ("10 km", "6.2 miles"),
        ("105 miles per hour", "169 km/h"),
        ("50 cm", "50 centimeters"),
        ("20 °C", "68 °F"),
        ("1,000 pounds", "450 kg"),
        ("90 minutes", "an hour and a half"),
        ("ten years", "a decade"),
        ("48 hours", "two days"),
        ("RMB 300", "300 yuan"),
        ("$200", "200 Australian dollars"),
        ("£1,000", "GBP 1,000"),
        ("£11 million", "11 million-pound"),
        ("44-year-old", "aged 44"),
        ("May 8", "8 May 2025"),
        ("2025-05-08", "8/5/2025"),
        ("July 26", "the 26th"),
        ("July 26th", "26 Jul."),
        ("May 8", "on 8/5"),
        ("September 11", "9/11"),
        ("2:30 pm", "14:30"),
        ("14h30", "half past two in the afternoon"),
        ("2.15pm", "quarter past two"),
        ("12 p.m.", "noon"),
        ("six in the morning", "6 am"),
        ("the 1800s", "the 19th century"),
        ("the '80s", "the eighties"),
        ("in her 40s", "40-year-old"),
        ("hundreds of men", "800 men"),
        ("3.009 men", "3,009 men"),
        ("20,00 men", "2000 men"),
    ],
)
def test_the_same_in_another_form(a: str, b: str) -> None:
    assert compare(a, b) is True


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("25,000 men", "2,500 men"),
        ("5,000 men", "5 men"),
        ("3.5 million men", "3.5 billion men"),
        ("forty men", "fourteen men"),
        ("a third of it", "a quarter of it"),
        ("a twentieth of it", "20%"),
        ("4.2%", "2.4%"),
        ("5 percent", "5 percentage points"),
        ("80 miles", "80 km"),
        ("420 cubic metres", "420 square metres"),
        ("15 kWh", "15 kW"),
        ("$200", "€200"),
        ("three weeks", "three months"),
        ("May 8", "8 June"),
        ("May 8, 2024", "May 8, 2025"),
        ("July 26", "the 25th"),
        ("Monday", "Friday"),
        ("2:30 pm", "2:30 am"),
        ("the 1980s", "the 1970s"),
        ("the 1980s", "in 1980"),
        ("third century", "third century BC"),
        ("hundreds of men", "thousands of men"),
        ("hundreds of men", "12 men"),
    ],
)
def test_another_value(a: str, b: str) -> None:
    assert compare(a, b) is False


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Wednesday", "May 8"),
        ("at noon", "May 8"),
        ("in April", "in 2019"),
        ("$300", "€250"),
        ("10 km", "50 minutes"),
        ("the 1980s", "in 1985"),
        ("5%", "May 5"),
        ("the fifth man", "5 km"),
    ],
)
def test_nothing_to_compare(a: str, b: str) -> None:
    assert compare(a, b) is None


@pytest.mark.parametrize(
    ("weekday", "day", "expected"),
    [
        ("Thursday", "May 8", True),
        ("Wednesday", "May 8", True),
        ("Friday", "8 May", True),
        ("Monday", "May 8", False),
        ("Saturday", "May 8", False),
        ("Thursday", "June 8", None),
    ],
)
def test_a_weekday_meets_a_date_when_the_day_of_the_text_is_known(
    weekday: str, day: str, expected: bool | None
) -> None:
    assert compare(weekday, day, date(2025, 5, 11)) is expected
