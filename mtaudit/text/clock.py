"""Times of day as quantities: "2:30 pm", "14h30", "half past two", "noon"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from mtaudit.text.calendar_words import CALENDAR, Patterns, Reader, any_of, matched
from mtaudit.text.number_words import fold, lexicon
from mtaudit.text.quantity import Amount, Clock, Quantity

_SMALL_HOURS = 5
_HALVES = {form: half for half, forms in CALENDAR["halves"].items() for form in forms}


def _half(written: str | None) -> str | None:
    return _HALVES.get(fold(written or ""))


def _stopwatch(match: re.Match[str]) -> Iterator[Quantity]:
    """ "2:03:59": hours, minutes and seconds."""
    hours, minutes, seconds = (int(part) for part in match.groups())
    yield matched(match, Amount(3600.0 * hours + 60 * minutes + seconds, "second"))


def _clock(match: re.Match[str]) -> Iterator[Quantity]:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    half = _half(match["half"])
    if hour > 24 or minute > 59 or (half and hour > 23):
        return
    readings = _clocks(hour, minute, half)
    yield matched(match, *(readings[:1] if match["hour"].startswith("0") else readings))


def _clocks(hour: int, minute: int, half: str | None) -> tuple[Clock, ...]:
    """The times that "2:30" may mean: as written, or twelve hours on when nothing says which half."""
    if half and hour <= 12:
        return (Clock((hour % 12 + (12 if _after_noon(hour, half) else 0)) * 60 + minute),)
    first = Clock((hour % 24) * 60 + minute)
    return (first, Clock(((hour + 12) % 24) * 60 + minute)) if not half and hour <= 12 else (first,)


def _after_noon(hour: int, half: str) -> bool:
    """True for the second half of the day; "12 at night" and "3 at night" belong to the first."""
    return half == "pm" or (half == "night" and _SMALL_HOURS < hour < 12)


_ZONE = rf"(?:\s?\(?(?:{any_of(CALENDAR['zones'])})\)?)?"


def _spoken(match: re.Match[str]) -> Iterator[Quantity]:
    """ "half past four", "quarter to five in the morning", "ten past two", "four o'clock"."""
    hour = _hour(match["hour"])
    if not 1 <= hour <= 12:
        return
    part, side = fold(match["part"]), fold(match["side"])
    offset = {"half": 30, "quarter": 15, "a quarter": 15}.get(part) or _hour(part)
    minutes = hour * 60 + (-offset if side in ("to", "before") else offset)
    half = _half(match["half"])
    yield matched(match, *_clocks(minutes // 60, minutes % 60, half))


def _hour(word: str) -> int:
    return int(word) if word.isdigit() else int(lexicon().below_hundred(fold(word)) or 0)


def _named_hour(match: re.Match[str]) -> Iterator[Quantity]:
    yield matched(match, Clock(CALENDAR["hours"][fold(match[0])]), soft=True)


@cache
def time_patterns() -> Patterns:
    """Patterns in order of precedence."""
    spelled = any_of(word for word, value in lexicon().small.items() if value >= 1)
    number = rf"\d{{1,2}}|{spelled}"
    part = rf"(?P<part>(?:a )?quarter|half|(?:{number})(?=(?: minutes)? past| minutes))(?: minutes)?"
    half = rf"(?:{_ZONE}\s?(?P<half>{any_of(_HALVES)})(?!\w))"
    phrases = any_of(form for form in _HALVES if " " in form)
    table: list[tuple[str, Reader]] = [
        (r"(?<![\w.:])(\d{1,2}):(\d\d):(\d\d)(?![\w:])", _stopwatch),
        (rf"(?i)(?<![\w.,:])(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d\d))?{half}", _clock),
        (rf"(?i)(?<![\w.,:])(?P<hour>\d{{1,2}})[:h](?P<minute>\d\d)(?![\w:]){half}?", _clock),
        (
            r"(?<![\w.,:])(?P<hour>\d{1,2})\.(?P<minute>\d\d)(?P<half>)"
            r"(?=\s(?:GMT|UTC|[CE]E?S?T|local time|hrs)\b)",
            _clock,
        ),
        (
            rf"(?i)\b{part}[ -](?P<side>past|to|before|after) (?P<hour>{number})\b(?:\s?o['’]clock)?{half}?",
            _spoken,
        ),
        (rf"(?i)(?<=\bat )(?P<part>half)(?P<side>) (?P<hour>{spelled})\b{half}?", _spoken),
        (rf"(?i)\b(?P<part>)(?P<side>)(?P<hour>{spelled})\s(?P<half>{phrases})(?!\w)", _spoken),
        (rf"(?i)\b(?P<part>)(?P<side>)(?P<hour>{number})\s?o['’]clock(?!\w){half}?", _spoken),
        (r"(?i)\b(?:noon|midday|midnight)\b", _named_hour),
    ]
    return tuple((re.compile(pattern), read) for pattern, read in table)
