"""Every written form of a number, and what is not one."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtaudit.text.numbers import Kind, quantities
from mtaudit.text.quantity import Amount, Clock, PartialDate, Period, Quantity, Weekday


def only(text: str) -> Quantity:
    """The one quantity of a text."""
    found = quantities(text)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They sold 340 boats.", "340", 340),
        ("They sold 1,340 boats.", "1,340", 1340),
        ("They sold 1 340 boats.", "1 340", 1340),
        ("They sold 12\u00a0340 boats.", "12\u00a0340", 12340),
        ("It weighs 1,234.5 in all.", "1,234.5", 1234.5),
        ("It weighs 1.234,5 in all.", "1.234,5", 1234.5),
        ("It grew by 12,5 in all.", "12,5", 12.5),
        ("They sold twenty-five boats.", "twenty-five", 25),
        ("They sold twenty five thousand boats.", "twenty five thousand", 25_000),
        ("They sold a hundred boats.", "a hundred", 100),
        ("They sold a hundred and twenty boats.", "a hundred and twenty", 120),
        ("They sold three hundred and six thousand boats.", "three hundred and six thousand", 306_000),
        (
            "They sold two million three hundred thousand boats.",
            "two million three hundred thousand",
            2_300_000,
        ),
        ("They sold 3.5 million boats.", "3.5 million", 3_500_000),
        ("They sold a 3.5-million share.", "3.5-million", 3_500_000),
        ("They sold 2bn shares.", "2bn", 2e9),
        ("They sold 2.4 millions of shares.", "2.4 millions", 2.4e6),
        ("They sold 2 bn shares.", "2 bn", 2e9),
        ("They sold 10k shares.", "10k", 10_000),
        ("They sold two milliard shares.", "two milliard", 2e9),
        ("They sold 4 crore shares.", "4 crore", 4e7),
        ("They sold 3 lakh shares.", "3 lakh", 3e5),
        ("They sold a dozen eggs.", "a dozen", 12),
        ("They sold two dozen eggs.", "two dozen", 24),
        ("They sold half a dozen eggs.", "half a dozen", 6),
        ("They sold half a million eggs.", "half a million", 500_000),
        ("They sold a quarter of a million eggs.", "a quarter of a million", 250_000),
        ("They sold one and a half million eggs.", "one and a half million", 1_500_000),
        ("They sold a million and a half eggs.", "a million and a half", 1_500_000),
        ("They ate two-thirds of it.", "two-thirds", 2 / 3),
        ("They ate three quarters of it.", "three quarters", 0.75),
        ("They ate 2/3 of it.", "2/3", 2 / 3),
        ("They ate ¾ of it.", "¾", 0.75),
        ("They ate 2½ of them.", "2½", 2.5),
        ("They ate 2 1/2 of them.", "2 1/2", 2.5),
        ("They ate half of it.", "half", 0.5),
    ],
)
def test_bare_numbers(text: str, words: str, value: float) -> None:
    quantity = only(text)
    assert quantity.text == words
    assert quantity.kind is Kind.NUMBER
    assert isinstance(quantity.value, Amount)
    assert quantity.value.value == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "words", "kind", "value", "unit"),
    [
        ("Sales rose 5%.", "5%", Kind.PERCENT, 5, "percent"),
        ("Sales rose five per cent.", "five per cent", Kind.PERCENT, 5, "percent"),
        ("Sales rose two percentage points.", "two percentage points", Kind.PERCENT, 2, "percentage point"),
        ("It cost $5.3tn.", "$5.3tn", Kind.MONEY, 5.3e12, "USD"),
        ("It cost RMB 5,000.", "RMB 5,000", Kind.MONEY, 5000, "CNY"),
        ("It cost 5,000 yuan.", "5,000 yuan", Kind.MONEY, 5000, "CNY"),
        ("It cost £40.", "£40", Kind.MONEY, 40, "GBP"),
        ("It cost 40 million euros.", "40 million euros", Kind.MONEY, 4e7, "EUR"),
        ("It is 50ft tall.", "50ft", Kind.MEASURE, 50, "ft"),
        ("It is 70 km/h at best.", "70 km/h", Kind.MEASURE, 70, "km per hour"),
        ("It is 70 miles an hour at best.", "70 miles an hour", Kind.MEASURE, 70, "mi per hour"),
        ("It covers 420 square metres.", "420 square metres", Kind.MEASURE, 420, "square m"),
        ("It covers 420 m² now.", "420 m²", Kind.MEASURE, 420, "square m"),
        ("It holds 2 billion cubic meters.", "2 billion cubic meters", Kind.MEASURE, 2e9, "cubic m"),
        ("It was minus 5 °C outside.", "minus 5 °C", Kind.MEASURE, -5, "celsius"),
        ("It was -5 °C outside.", "-5 °C", Kind.MEASURE, -5, "celsius"),
        ("They met for three hours.", "three hours", Kind.DURATION, 3, "hour"),
        ("They met for three-and-a-half hours.", "three-and-a-half hours", Kind.DURATION, 3.5, "hour"),
        ("They met for three hours and a half.", "three hours and a half", Kind.DURATION, 3.5, "hour"),
        ("a three -hour and a half meeting", "three -hour and a half", Kind.DURATION, 3.5, "hour"),
        ("They met for half an hour.", "half an hour", Kind.DURATION, 0.5, "hour"),
        ("They met for a quarter of an hour.", "a quarter of an hour", Kind.DURATION, 0.25, "hour"),
        ("They met for an hour and a half.", "an hour and a half", Kind.DURATION, 1.5, "hour"),
        ("a 44-year-old baker", "44-year", Kind.DURATION, 44, "year"),
        ("He ran it in 2:03:59 flat.", "2:03:59", Kind.DURATION, 7439, "second"),
    ],
)
def test_numbers_with_units(text: str, words: str, kind: Kind, value: float, unit: str) -> None:
    quantity = only(text)
    assert (quantity.text, quantity.kind) == (words, kind)
    assert isinstance(quantity.value, Amount)
    assert quantity.value.value == pytest.approx(value)
    assert quantity.value.unit == unit


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("the third man", "third", Amount(3, ordinal=True)),
        ("her twenty-first film", "twenty-first", Amount(21, ordinal=True)),
        ("its 3,000th match", "3,000th", Amount(3000, ordinal=True)),
        ("World War II", "II", Amount(2, ordinal=True)),
        ("Queen Elizabeth II waved", "II", Amount(2, ordinal=True)),
        ("hundreds of soldiers", "hundreds", Amount(100, vague=True)),
        ("tens of thousands of soldiers", "tens of thousands", Amount(10_000, vague=True)),
        ("since 2014", "2014", PartialDate(year=2014)),
        ("born in nineteen ninety-five", "nineteen ninety-five", PartialDate(year=1995)),
        ("the 1980s", "1980s", Period(1980, 10)),
        ("the early 19th century", "19th century", Period(1800, 100)),
        ("the third century BC", "third century BC", Period(-300, 100)),
        ("on Tuesday", "Tuesday", Weekday(1)),
        ("at noon", "noon", Clock(720)),
    ],
)
def test_ranks_and_calendar(text: str, words: str, value: object) -> None:
    quantity = only(text)
    assert (quantity.text, quantity.value) == (words, value)


@pytest.mark.parametrize(
    "text",
    [
        "No one came.",
        "Everyone wanted the one with a roof.",
        "They helped one another.",
        "This one is better.",
        "One's home is dear.",
        "Covid-19 closed the A350 line.",
        "The G7 and the MH17 case",
        "He may march home.",
        "She sat in the sun.",
        "tens of them",
        "Xi spoke.",
    ],
)
def test_what_is_not_a_number(text: str) -> None:
    assert quantities(text) == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It rose 15-30% a year.", ["15", "30%", "a year"]),
        ("It takes 2 to 3 million.", ["2", "3 million"]),
        ("They won 24-0.", ["24", "0"]),
        ("On July 24-26 it rained.", ["July 24", "26"]),
        ("a 6x6cm frame", ["6", "6cm"]),
        ("6/25 patients", ["6", "25"]),
        ("from Nov-Feb", ["Nov", "Feb"]),
    ],
)
def test_ranges_are_two_quantities(text: str, words: list[str]) -> None:
    assert [q.text for q in quantities(text)] == words


def test_the_first_of_a_range_may_take_unit_and_scale() -> None:
    share, millions, metres = (quantities(t)[0] for t in ("15-30%", "2 to 3 million", "2 to 5 m"))
    assert share.value == Amount(15, "percent")
    assert Amount(2_000_000) in millions.readings
    assert metres.readings == (Amount(2, "m"), Amount(2))


@pytest.mark.parametrize(
    ("text", "soft"), [("one dog", True), ("both dogs", True), ("seven dogs", False), ("two weeks", False)]
)
def test_soft_numbers_may_be_told_by_other_words(text: str, soft: bool) -> None:
    assert only(text).soft is soft


def test_a_hedge_makes_it_approximate() -> None:
    assert only("about 400 people").approximate
    assert not only("exactly 400 people").approximate


def test_spans_are_shifted_by_the_base() -> None:
    document = "Intro. They sold 340 boats."
    quantity = quantities(document[7:], base=7)[0]
    assert quantity.span.of(document) == "340"


_PIECES = st.sampled_from(
    [
        "one",
        "two",
        "a",
        "an",
        "half",
        "quarter",
        "hundred",
        "thousand",
        "million",
        "and",
        "of",
        "to",
        "-",
        "–",
        "1",
        "25",
        "3.5",
        "1,234",
        "1.234",
        "May",
        "ſunday",
        "mıdnight",
        "week",
        "5pm",
        "2:30",
        "o'clock",
        "first",
        "third",
        "twenty",
        "century",
        "½",
        "1/2",
        "8/5",
        "%",
        "km",
        "$",
        "€",
        "£",
        "minus",
        "(",
        ")",
        ".",
        "1990s",
        "'80s",
        "2025-05-08",
        "noon",
        "İ",
        "9/11",
        "٣",
        "²",
        "×",
        "\xa0",
        "−",
    ]
)


@given(
    st.lists(st.tuples(_PIECES, st.sampled_from([" ", "", "-"])), max_size=14).map(
        lambda ps: "".join(a + b for a, b in ps)
    )
)
def test_any_text_gives_exact_places_in_order(text: str) -> None:
    found = quantities(text)
    assert all(q.span.of(text) == q.text and q.text for q in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    "piece", ["123 ", "1,", "1-", "hundred and ", "half a ", "a ", "May 1 ", "twenty-", "- ", "1:1:"]
)
def test_hostile_repetition_is_read(piece: str) -> None:
    text = piece * (40_000 // len(piece))
    assert all(q.span.of(text) == q.text for q in quantities(text))
