"""Quantities as values, and when two of them say the same.

A written number may be read in several ways ("8/5", "1.234", "350m"), so a quantity holds its readings,
the likeliest first; two quantities agree when any of their readings do.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from math import isclose

from mtaudit.model import Span
from mtaudit.text.units import unit_table

CONVERSION_TOLERANCE = 0.06  # "10 km (6 miles)": writers round to a digit or two
EXACT_TOLERANCE = 1e-9


class Kind(StrEnum):
    """What a quantity counts, by its likeliest reading."""

    NUMBER = "number"
    ORDINAL = "ordinal"
    PERCENT = "percent"
    MONEY = "money"
    MEASURE = "measure"
    DURATION = "duration"
    DATE = "date"
    WEEKDAY = "weekday"
    PERIOD = "period"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with a unit of the table, or "" for a bare one.

    `vague` names only the order of magnitude ("hundreds"); `ordinal` is a rank ("third").
    """

    value: float
    unit: str = ""
    ordinal: bool = False
    vague: bool = False


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date with what is given of it; at least one field is."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """A decade or century: its first year and its length in years; years before Christ are negative."""

    start: int
    years: int


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day in minutes after midnight, 0..1439."""

    minute: int


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, Monday is 0."""

    day: int


Reading = Amount | PartialDate | Period | Clock | Weekday


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of a text with its exact words.

    `soft` marks words that need not be a number ("one", "both", "Wednesday"): their absence says
    nothing. `approximate` is set by a hedge in front ("about", "nearly"), `irregular` by separators
    that English does not write ("3,00,0") and by a unit that lost its power ("m?").
    """

    span: Span
    text: str
    readings: tuple[Reading, ...]
    soft: bool = False
    approximate: bool = False
    irregular: bool = False

    @property
    def value(self) -> Reading:
        """The likeliest reading."""
        return self.readings[0]

    @property
    def kind(self) -> Kind:
        """What the likeliest reading counts."""
        return _kind(self.value)

    @property
    def kinds(self) -> frozenset[Kind]:
        """What any of the readings counts."""
        return frozenset(_kind(reading) for reading in self.readings)


def _kind(reading: Reading) -> Kind:
    if isinstance(reading, Amount) and reading.unit:
        return _KINDS.get(unit_table().units[reading.unit].dimension, Kind.MEASURE)
    if isinstance(reading, Amount):
        return Kind.ORDINAL if reading.ordinal else Kind.NUMBER
    return _CALENDAR_KINDS[type(reading)]


_CALENDAR_KINDS = {PartialDate: Kind.DATE, Period: Kind.PERIOD, Clock: Kind.TIME, Weekday: Kind.WEEKDAY}
_KINDS = {"ratio": Kind.PERCENT, "points": Kind.PERCENT, "money": Kind.MONEY, "duration": Kind.DURATION}


def same_value(a: Quantity, b: Quantity, *, reference_date: date | None = None) -> bool | None:
    """True for the same value in another form, False for another value, None where they cannot be compared.

    A weekday meets a date only when `reference_date` (the day the text speaks on) is given.
    """
    answers = [same_reading(x, y, reference_date) for x in a.readings for y in b.readings]
    if True in answers:
        return True
    return False if False in answers else None


def same_reading(  # noqa: PLR0911 - one answer for each pair of types
    a: Reading, b: Reading, reference_date: date | None = None
) -> bool | None:
    """`same_value` for one reading of each side."""
    match a, b:
        case Amount(), Amount():
            return _same_amount(a, b)
        case PartialDate(), PartialDate():
            return _same_date(a, b)
        case Weekday(), PartialDate():
            return _same_day(a, b, reference_date)
        case PartialDate(), Weekday():
            return _same_day(b, a, reference_date)
        case Period(), PartialDate():
            return _in_period(b, a)
        case PartialDate(), Period():
            return _in_period(a, b)
        case (Amount(unit="", value=v), PartialDate(None, None, day)) if day is not None:
            return True if v == day else None
        case (PartialDate(None, None, day), Amount(unit="", value=v)) if day is not None:
            return True if v == day else None
        case _:
            return a == b if type(a) is type(b) else None


def _same_amount(a: Amount, b: Amount) -> bool | None:
    if a.vague != b.vague:
        vague, exact = (a, b) if a.vague else (b, a)
        return vague.value <= exact.value < 100 * vague.value
    equal = isclose(a.value, b.value, rel_tol=EXACT_TOLERANCE)
    if a.unit == b.unit:
        return equal
    units = unit_table().units
    if not a.unit or not b.unit:
        counted = units[a.unit or b.unit].dimension != "duration"
        return None if (a.ordinal or b.ordinal) and counted else equal or _share(a, b)
    x, y = units[a.unit], units[b.unit]
    if x.id == y.of or y.id == x.of:
        return equal
    if x.dimension != y.dimension or x.dimension == "money":
        return False if equal else None
    return isclose(x.base(a.value), y.base(b.value), rel_tol=CONVERSION_TOLERANCE)


def _share(a: Amount, b: Amount) -> bool:
    """True for "a fifth" and "20 percent": a bare number below one beside a ratio."""
    bare, other = (b, a) if a.unit else (a, b)
    unit = unit_table().units[other.unit]
    return (
        unit.dimension == "ratio"
        and bare.value < 1
        and isclose(unit.base(other.value), bare.value, abs_tol=0.005)
    )


def _same_date(a: PartialDate, b: PartialDate) -> bool | None:
    fields = [(a.year, b.year), (a.month, b.month), (a.day, b.day)]
    shared = [(x, y) for x, y in fields if x is not None and y is not None]
    return all(x == y for x, y in shared) if shared else None


def _same_day(weekday: Weekday, day: PartialDate, reference: date | None) -> bool | None:
    """Whether the weekday can be that day; None when it is over a week away from the reference.

    The day before and after will do: events of a night have two, and so have texts of two time zones.
    """
    if reference is None or day.month is None or day.day is None:
        return None
    near = [reference + timedelta(days=n) for n in range(-7, 8)]
    fits = [d for d in near if (d.month, d.day) == (day.month, day.day) and day.year in (None, d.year)]
    return (fits[0].weekday() - weekday.day) % 7 in (0, 1, 6) if fits else None


def _in_period(day: PartialDate, period: Period) -> bool | None:
    """False for a year outside the period or its bare first year ("1980" for "the 1980s")."""
    if day.year is None:
        return None
    outside = not period.start <= day.year < period.start + period.years
    return False if outside or day == PartialDate(period.start) else None


def without_overlaps(candidates: Iterable[Quantity], length: int) -> list[Quantity]:
    """The candidates, in text order, that overlap none before them in the list; `length` is the text's."""
    kept, taken = [], bytearray(length)
    for quantity in candidates:
        start, end = quantity.span.start, quantity.span.end
        if not any(taken[start:end]):
            kept.append(quantity)
            taken[start:end] = b"\x01" * (end - start)
    return sorted(kept, key=lambda q: q.span)
