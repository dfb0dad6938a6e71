"""Dates, times of day, weekdays, decades and centuries as quantities.

Words of the calendar are in `data/calendar.toml`; nothing here guesses what the text does not say.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from importlib.resources import files

from mtaudit.model import Span
from mtaudit.text.numerals import lexicon
from mtaudit.text.quantity import Amount, Clock, PartialDate, Period, Quantity, Reading, Weekday

_CALENDAR = tomllib.loads((files("mtaudit.text") / "data" / "calendar.toml").read_text(encoding="utf-8"))
_MONTHS = {name: i for i, names in enumerate(_CALENDAR["months"], 1) for name in names.split("|")}
_WEEKDAYS = {name: i for i, names in enumerate(_CALENDAR["weekdays"]) for name in names.split("|")}
_HALVES = {form: half for half, forms in _CALENDAR["halves"].items() for form in forms}
_ORDINALS = {**lexicon().ordinals}


def _any(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_FULL_MONTHS = [names.split("|")[0] for names in _CALENDAR["months"]]
_MONTH = rf"(?:{_any([*_MONTHS])}|{_any([m.upper() for m in _MONTHS])})\.?"
_DAY_WORDS = (
    rf"(?:(?:[Tt]wenty|[Tt]hirty)-)?(?:{_any([w for w, v in _ORDINALS.items() if v <= 20 or v == 30])})"
)
_DAY_DIGITS = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d:%/]|[.,]\d|\s?[ap]\.?m\b)"
_YEAR = r"(?:1\d|20|21)\d\d(?!\d|[.,]\d)"
_RANGE = r"\s?(?:[-–—]|to)\s?"
_HALF = _any([*_HALVES])
_CUES = _any(_CALENDAR["month_cues"])
_DAY_CUE = re.compile(r"\b(?:on|by|until|till|since|from|to|before|after|dated)\s\Z", re.IGNORECASE)
YEAR_CUES = re.compile(rf"(?:\b(?:{_any(_CALENDAR['year_cues'])})[ -]|\()\Z", re.IGNORECASE)


def _month(name: str) -> int:
    return _MONTHS[name.rstrip(".").capitalize()]


def _day(word: str) -> int:
    if word[0].isdigit():
        return int(re.match(r"\d+", word).group())  # type: ignore[union-attr]
    tens, _, unit = word.lower().rpartition("-")
    return int({"": 0, "twenty": 20, "thirty": 30}[tens] + _ORDINALS[unit])


def _year(text: str | None) -> int | None:
    return int(text) if text else None


Rule = Callable[[re.Match[str]], Iterator[Quantity]]


def _quantity(match: re.Match[str], *readings: Reading, group: int | str = 0, soft: bool = False) -> Quantity:
    return Quantity(Span(*match.span(group)), match[group], readings, soft)


def _month_day(match: re.Match[str]) -> Iterator[Quantity]:
    """ "May 8", "8 May 2025", "July 24-26": a range is two dates, the year goes with both."""
    month, year = _month(match["month"]), _year(match["year"])
    days = [group for group in ("day", "until") if match[group]]
    if len(days) == 1:
        yield _quantity(match, PartialDate(year, month, _day(match["day"])))
        return
    first, second = match.span("day"), match.span("until")
    start, end = match.span()
    middle = second[0] if match.start("month") < first[0] else first[1]
    spans = [(start, first[1]), (second[0], end)] if middle == second[0] else [first, (second[0], end)]
    for group, (left, right) in zip(days, spans, strict=True):
        yield Quantity(
            Span(left, right), match.string[left:right], (PartialDate(year, month, _day(match[group])),)
        )


def _month_year(match: re.Match[str]) -> Iterator[Quantity]:
    yield _quantity(match, PartialDate(_year(match["year"]), _month(match["month"])))


def _iso(match: re.Match[str]) -> Iterator[Quantity]:
    year, month, day = int(match[1]), int(match[2]), int(match[3])
    if 1 <= month <= 12 and 1 <= day <= 31:
        yield _quantity(match, PartialDate(year, month, day))


def _numeric(match: re.Match[str]) -> Iterator[Quantity]:
    """ "8/5/2025", "8.5.2025": day or month first."""
    a, b, year = int(match[1]), int(match[3]), match[4]
    full = (int(year) if len(year) == 4 else 2000 + int(year)) if year else None
    readings: list[Reading] = [
        PartialDate(full, m, d) for m, d in ((b, a), (a, b)) if m <= 12 and 1 <= d <= 31 and m
    ]
    if readings:
        yield _quantity(match, *dict.fromkeys(readings))


def _day_slash_month(match: re.Match[str]) -> Iterator[Quantity]:
    """ "on 8/5", "8/5": without a word in front the smaller number first is a fraction or a count."""
    cue = _DAY_CUE.search(match.string, max(0, match.start() - 8), match.start())
    if cue or int(match[1]) > int(match[3]):
        yield from _numeric(match)


def _stopwatch(match: re.Match[str]) -> Iterator[Quantity]:
    """ "2:03:59": hours, minutes and seconds."""
    hours, minutes, seconds = (int(part) for part in match.groups())
    yield _quantity(match, Amount(3600.0 * hours + 60 * minutes + seconds, "second"))


def _month_alone(match: re.Match[str]) -> Iterator[Quantity]:
    yield _quantity(match, PartialDate(None, _month(match["month"])), group="month", soft=True)


def _weekday(match: re.Match[str]) -> Iterator[Quantity]:
    yield _quantity(match, Weekday(_WEEKDAYS[match[1].rstrip(".").capitalize()]), group=1, soft=True)


def _clock(match: re.Match[str]) -> Iterator[Quantity]:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    half = _HALVES.get((match["half"] or "").lower())
    if hour > 24 or minute > 59 or (half and hour > 23):
        return
    yield _quantity(match, *_clocks(hour, minute, half))


def _clocks(hour: int, minute: int, half: str | None) -> tuple[Clock, ...]:
    """The times that "2:30" may mean: as written, or twelve hours on when nothing says which half."""
    if half and hour <= 12:
        return (Clock((hour % 12 + (12 if half == "pm" else 0)) * 60 + minute),)
    first = Clock((hour % 24) * 60 + minute)
    return (first, Clock(((hour + 12) % 24) * 60 + minute)) if not half and hour <= 12 else (first,)


def _spoken(match: re.Match[str]) -> Iterator[Quantity]:
    """ "half past four", "quarter to five in the morning", "ten past two", "four o'clock"."""
    hour = _hour(match["hour"])
    if not 1 <= hour <= 12:
        return
    offset = (
        {"half": 30, "quarter": 15}.get(match["part"].lower()) or _hour(match["part"]) if match["part"] else 0
    )
    minutes = hour * 60 + (-offset if match["side"] and match["side"].lower() in ("to", "before") else offset)
    half = _HALVES.get((match["half"] or "").lower())
    yield _quantity(match, *_clocks(minutes // 60, minutes % 60, half))


def _hour(word: str) -> int:
    return int(word) if word.isdigit() else int(lexicon().below_hundred(word.lower()) or 0)


def _named_hour(match: re.Match[str]) -> Iterator[Quantity]:
    yield _quantity(match, Clock(_CALENDAR["hours"][match[0].lower()]), soft=True)


def _decade(match: re.Match[str]) -> Iterator[Quantity]:
    """ "the 1980s", "the '80s"; "the 1800s" may be the century or its first decade."""
    if match["short"]:
        periods = (Period(century + int(match["short"]), 10) for century in (1900, 2000, 1800))
        yield _quantity(match, *periods, group="period", soft=True)
        return
    start = int(match["full"])
    readings = (Period(start, 100), Period(start, 10)) if start % 100 == 0 else (Period(start, 10),)
    yield _quantity(match, *readings, group="period")


def _decade_word(match: re.Match[str]) -> Iterator[Quantity]:
    tens = 20 + 10 * _CALENDAR["decades"].index(match[1].lower())
    yield _quantity(match, Period(1900 + tens, 10), group=1, soft=True)


def _century(match: re.Match[str]) -> Iterator[Quantity]:
    number = _day(match["rank"])
    start = -number * 100 if match["before"] else (number - 1) * 100
    yield _quantity(match, Period(start, 100))


@cache
def _patterns() -> list[tuple[re.Pattern[str], Rule]]:
    """Patterns in order of precedence: what one has matched, later ones leave alone."""
    day = rf"(?P<day>(?:{_DAY_DIGITS}|{_DAY_WORDS})\b)(?:{_RANGE}(?P<until>{_DAY_DIGITS}\b))?"
    digits = rf"(?P<day>{_DAY_DIGITS}\b)(?:{_RANGE}(?P<until>{_DAY_DIGITS}\b))?"
    year = rf"(?:,?\s(?P<year>{_YEAR}))?"
    spelled = _any([w for w, v in lexicon().small.items() if v >= 1])
    number = rf"\d{{1,2}}|{spelled}"
    part = rf"(?P<part>(?:a )?quarter|half|(?:{number})(?=(?: minutes)? past| minutes))(?: minutes)?"
    half = rf"(?:\s?(?P<half>{_HALF})(?!\w))"
    full_days = _any([name for name in _WEEKDAYS if name.endswith("day")])
    short_days = _any([name for name in _WEEKDAYS if not name.endswith("day")])
    sure_months = _any([name for name in _FULL_MONTHS if name not in ("May", "March")])
    short_months = _any([name for name in _MONTHS if name not in _FULL_MONTHS])
    table: list[tuple[str, Rule]] = [
        (r"(?<![\w.-])(\d{4})-(\d\d)-(\d\d)(?![\w-])", _iso),
        (r"(?<![\w./])(\d{1,2})([./])(\d{1,2})\2(\d{4}|\d\d)(?![\w/])", _numeric),
        (r"(?<![\w./,])(\d{1,2})(/)(\d{1,2})(?![\w/]|[.,]\d)()", _day_slash_month),
        (r"(?<![\w.:])(\d{1,2}):(\d\d):(\d\d)(?![\w:])", _stopwatch),
        (rf"\b(?P<month>{_MONTH})\s?(?:the )?{day}{year}", _month_day),
        (
            rf"(?<![\w.,/])(?:the )?{digits}(?: of|,(?! May| March))?\s(?P<month>{_MONTH})(?!\w){year}",
            _month_day,
        ),
        (rf"\b(?:the )?(?P<day>{_DAY_WORDS})(?P<until>) of\s(?P<month>{_MONTH})(?!\w){year}", _month_day),
        (rf"\b(?P<month>{_MONTH})(?: of|,)?\s(?P<year>{_YEAR})", _month_year),
        (
            rf"(?i)\b(?P<rank>\d{{1,2}}(?:st|nd|rd|th)|{_DAY_WORDS})[- ]centur(?:y|ies)"
            r"(?P<before>\s(?:BCE?\b|B\.C\.))?",
            _century,
        ),
        (r"(?<![\w.,])(?P<period>(?P<full>1\d\d0|20\d0)['’]?s|['‘’]?(?P<short>[2-9]0)['’]?s)\b", _decade),
        (
            rf"(?i)\b(?:the|his|her|their|my|your|early|late|mid)[ -]({_any(_CALENDAR['decades'])})\b",
            _decade_word,
        ),
        (rf"(?i)(?<![\w.,:])(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d\d))?{half}", _clock),
        (rf"(?i)(?<![\w.,:])(?P<hour>\d{{1,2}})[:h](?P<minute>\d\d)(?![\w:]){half}?", _clock),
        (
            r"(?<![\w.,:])(?P<hour>\d{1,2})\.(?P<minute>\d\d)(?P<half>)"
            r"(?=\s(?:GMT|UTC|[CE]E?S?T|local time|hrs)\b)",
            _clock,
        ),
        (
            rf"(?i)\b{part} (?P<side>past|to|before|after) (?P<hour>{number})\b(?:\s?o['’]clock)?{half}?",
            _spoken,
        ),
        (rf"(?i)\b(?P<part>)(?P<side>)(?P<hour>{number})\s?o['’]clock(?!\w){half}?", _spoken),
        (r"(?i)\b(?:noon|midday|midnight)\b", _named_hour),
        (rf"(?i)\b({full_days})s?\b", _weekday),
        (rf"\b({short_days})(?:\.(?=,? \w)|(?=\)))", _weekday),
        (rf"(?:\b(?i:{_CUES})[ -]|\()(?P<month>{_any([*_MONTHS])})\b(?! [A-Z])", _month_alone),
        (rf"\b(?P<month>{_MONTH})(?=[-–]{_MONTH}(?!\w))", _month_alone),
        (rf"(?<=[a-z.][-–])(?P<month>{_MONTH})(?!\w)", _month_alone),
        (rf"\b(?P<month>{sure_months}|(?:{short_months})\.)(?!\w)", _month_alone),
    ]
    return [(re.compile(pattern), rule) for pattern, rule in table]


def dates(text: str) -> list[Quantity]:
    """All dates, times and periods of the text in order; a year alone is left to the numerals."""
    found: list[Quantity] = []
    taken = bytearray(len(text))
    for pattern, rule in _patterns():
        for match in pattern.finditer(text):
            for quantity in rule(match):
                span = quantity.span
                if not any(taken[span.start : span.end]):
                    found.append(quantity)
                    taken[span.start : span.end] = b"\x01" * len(span)
    return sorted(found, key=lambda q: q.span)
