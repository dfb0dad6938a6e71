"""Dates, times and periods: exact words and exact values."""

from __future__ import annotations

import pytest

from mtaudit.text.dates import dates
from mtaudit.text.quantity import Clock, PartialDate, Period


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("on May 8 he left", "May 8", PartialDate(None, 5, 8)),
        ("on MAY 8 he left", "MAY 8", PartialDate(None, 5, 8)),
        ("on october 17 he left", "october 17", PartialDate(None, 10, 17)),
        ("on May 8th, 2025, he left", "May 8th, 2025", PartialDate(2025, 5, 8)),
        ("on 8 May 2025 he left", "8 May 2025", PartialDate(2025, 5, 8)),
        ("on the 8th of May he left", "the 8th of May", PartialDate(None, 5, 8)),
        ("on the first of March he left", "the first of March", PartialDate(None, 3, 1)),
        ("on November first he left", "November first", PartialDate(None, 11, 1)),
        ("on 26, June he left", "26, June", PartialDate(None, 6, 26)),
        ("on Sept. 16 he left", "Sept. 16", PartialDate(None, 9, 16)),
        ("in February 2022 he left", "February 2022", PartialDate(2022, 2)),
        ("dated 2025-05-08 here", "2025-05-08", PartialDate(2025, 5, 8)),
        ("state 15.09.20 here", "15.09.20", PartialDate(2020, 9, 15)),
        ("since March he is away", "March", PartialDate(None, 3)),
        ("until April he is away", "April", PartialDate(None, 4)),
    ],
)
def test_dates(text: str, words: str, value: PartialDate) -> None:
    (found,) = dates(text)
    assert (found.text, found.value) == (words, value)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("at 2:30 pm", {870}),
        ("at 2.15pm", {855}),
        ("at 14:30", {870}),
        ("at 14h30", {870}),
        ("at 2:30", {150, 870}),
        ("at 11 a.m. local time", {660}),
        ("at 12.00 GMT", {720, 0}),
        ("at 12:05 am", {5}),
        ("at half past four in the morning", {270}),
        ("at half-past nine", {570, 1290}),
        ("at half eleven", {690, 1410}),
        ("at a quarter to five", {285, 1005}),
        ("at ten minutes to six", {350, 1070}),
        ("at 4 o'clock", {240, 960}),
        ("at 10:08 in the evening", {1328}),
        ("at 12 at night", {0}),
        ("at 3 at night", {180}),
        ("at 9 at night", {1260}),
        ("at midnight", {0}),
    ],
)
def test_times_of_day(text: str, minutes: set[int]) -> None:
    (found,) = dates(text)
    assert {reading.minute for reading in found.readings if isinstance(reading, Clock)} == minutes


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("the 1980s", [(1980, 10)]),
        ("the 1800s", [(1800, 100), (1800, 10)]),
        ("the 21st century", [(2000, 100)]),
        ("the twenty-first century", [(2000, 100)]),
        ("the 3rd century BCE", [(-300, 100)]),
        ("the seventies", [(1970, 10)]),
    ],
)
def test_periods(text: str, periods: list[tuple[int, int]]) -> None:
    (found,) = dates(text)
    assert [(r.start, r.years) for r in found.readings if isinstance(r, Period)] == periods


@pytest.mark.parametrize(
    "text",
    [
        "In 2012, May said so.",
        "You may 8 times.",
        "They march on 8 roads.",
        "6 to 12 inches",
        "from ten to fifteen people",
        "a 3-2 win",
        "version 1.2.3.4",
        "the year 2019",
        "25:70 is no time",
        "13/45 parts",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert dates(text) == []
