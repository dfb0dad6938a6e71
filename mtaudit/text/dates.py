"""Dates, weekdays, decades and centuries as quantities; times of day join them from `clock`.

Words of the calendar are in `data/calendar.toml`; nothing here guesses what the text does not say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from mtaudit.model import Span
from mtaudit.text.calendar_words import CALENDAR, Patterns, Reader, any_of, matched
from mtaudit.text.clock import time_patterns
from mtaudit.text.number_words import fold, lexicon
from mtaudit.text.quantity import Amount, PartialDate, Period, Quantity, Reading, Weekday, without_overlaps

_MONTHS = {name: i for i, names in enumerate(CALENDAR["months"], 1) for name in names.split("|")}
_WEEKDAYS = {name: i for i, names in enumerate(CALENDAR["weekdays"]) for name in names.split("|")}
_ORDINALS = lexicon().ordinals


_FULL_MONTHS = [names.split("|")[0] for names in CALENDAR["months"]]
_WORDS_TOO = {"May", "March", "Mar", "Jan", "Dec"}  # other words, or names of people
_SHORT_MONTHS = [name for name in _MONTHS if name not in _FULL_MONTHS]


def _any_case(names: list[str]) -> list[str]:
    """The names in capitals too, and in lower case those that are no other words."""
    return [*names, *(n.upper() for n in names), *(n.lower() for n in names if n not in _WORDS_TOO)]


_MONTH = rf"(?:{any_of(_any_case(_FULL_MONTHS))}|(?:{any_of(_any_case(_SHORT_MONTHS))})\.?)"
_DAY_WORDS = (
    rf"(?:(?:[Tt]wenty|[Tt]hirty)-)?(?:{any_of([w for w, v in _ORDINALS.items() if v <= 20 or v == 30])})"
)
_DAY_DIGITS = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d:%/]|[.,]\d|\s?[ap]\.?m\b)"
_YEAR = r"(?:1\d|20|21)\d\d(?!\d|[.,]\d)"
_COMMA_BEFORE_MONTH = re.compile(r"\A(?:the )?\w+,\s(?!\d)")
_RANGE = r"\s?(?:[-–—]|to)\s?"
_CUES = any_of(CALENDAR["month_cues"])
_DAY_CUE = re.compile(r"\b(?:on|by|until|till|since|before|after|dated)\s\Z", re.IGNORECASE)
YEAR_CUES = re.compile(rf"(?:\b(?:{any_of(CALENDAR['year_cues'])})[ -]|\()\Z", re.IGNORECASE)


def _month(name: str) -> int:
    return _MONTHS[name.rstrip(".").capitalize()]


def _day(word: str) -> int:
    if word[0].isdigit():
        return int(re.match(r"\d+", word).group())  # type: ignore[union-attr]
    tens, _, unit = fold(word).rpartition("-")
    return int({"": 0, "twenty": 20, "thirty": 30}[tens] + _ORDINALS[unit])


def _year(text: str | None) -> int | None:
    return int(text) if text else None


def _month_day(match: re.Match[str]) -> Iterator[Quantity]:
    """ "May 8", "8 May 2025", "July 24-26": a range is two dates, the year goes with both."""
    month, year = _month(match["month"]), _year(match["year"])
    days = [group for group in ("day", "until") if match[group]]
    if len(days) == 1:
        one = matched(match, PartialDate(year, month, _day(match["day"])))
        yield replace(one, irregular=bool(_COMMA_BEFORE_MONTH.match(one.text)))
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
    yield matched(match, PartialDate(_year(match["year"]), _month(match["month"])))


def _iso(match: re.Match[str]) -> Iterator[Quantity]:
    year, month, day = int(match[1]), int(match[2]), int(match[3])
    if 1 <= month <= 12 and 1 <= day <= 31:
        yield matched(match, PartialDate(year, month, day))


def _numeric(match: re.Match[str]) -> Iterator[Quantity]:
    """ "8/5/2025", "8.5.2025": day or month first."""
    a, b, year = int(match[1]), int(match[3]), match[4]
    full = (int(year) if len(year) == 4 else 2000 + int(year)) if year else None
    readings: list[Reading] = [
        PartialDate(full, m, d) for m, d in ((b, a), (a, b)) if m <= 12 and 1 <= d <= 31 and m
    ]
    if readings:
        yield matched(match, *dict.fromkeys(readings))


def _day_slash_month(match: re.Match[str]) -> Iterator[Quantity]:
    """ "on 8/5", "8/5": without a word in front the smaller number first is a fraction or a count."""
    a, b = int(match[1]), int(match[3])
    cue = _DAY_CUE.search(match.string, max(0, match.start() - 8), match.start())
    if cue or a > b:
        share = (Amount(a / b),) if 0 < a < b <= 10 else ()
        yield from (replace(q, readings=(*q.readings, *share)) for q in _numeric(match))


def _september_11(match: re.Match[str]) -> Iterator[Quantity]:
    yield matched(match, PartialDate(month=9, day=11))


def _month_alone(match: re.Match[str]) -> Iterator[Quantity]:
    yield matched(match, PartialDate(None, _month(match["month"])), group="month", soft=True)


def _weekday(match: re.Match[str]) -> Iterator[Quantity]:
    yield matched(match, Weekday(_WEEKDAYS[fold(match[1]).rstrip(".").capitalize()]), group=1, soft=True)


def _decade(match: re.Match[str]) -> Iterator[Quantity]:
    """ "the 1980s", "the '80s", "in her 40s"; "the 1800s" may be the century or its first decade."""
    if match["short"]:
        tens = int(match["short"])
        periods = [Period(century + tens, 10) for century in (1900, 2000, 1800)]
        yield matched(match, *periods, Amount(tens, "year"), group="period", soft=True)
        return
    start = int(match["full"])
    readings = (Period(start, 100), Period(start, 10)) if start % 100 == 0 else (Period(start, 10),)
    yield matched(match, *readings, group="period")


def _decade_word(match: re.Match[str]) -> Iterator[Quantity]:
    tens = 20 + 10 * CALENDAR["decades"].index(fold(match[1]))
    yield matched(match, Period(1900 + tens, 10), group=1, soft=True)


def _century(match: re.Match[str]) -> Iterator[Quantity]:
    number = _day(match["rank"])
    start = -number * 100 if match["before"] else (number - 1) * 100
    yield matched(match, Period(start, 100))


@cache
def _patterns() -> Patterns:
    """Patterns in order of precedence: what one has matched, later ones leave alone."""
    day = rf"(?P<day>(?:{_DAY_DIGITS}|{_DAY_WORDS})\b)(?:{_RANGE}(?P<until>{_DAY_DIGITS}\b))?"
    digits = rf"(?P<day>{_DAY_DIGITS}\b)(?:{_RANGE}(?P<until>{_DAY_DIGITS}\b))?"
    year = rf"(?:,?\s(?P<year>{_YEAR}))?"
    full_days = any_of([name for name in _WEEKDAYS if name.endswith("day")])
    short_days = any_of([name for name in _WEEKDAYS if not name.endswith("day")])
    sure_months = any_of([name for name in _FULL_MONTHS if name not in _WORDS_TOO])
    short_months = any_of(_SHORT_MONTHS)
    table: list[tuple[str, Reader]] = [
        (r"(?<![\w.-])(\d{4})-(\d\d)-(\d\d)(?![\w-])", _iso),
        (r"(?<![\w./])(\d{1,2})([./])(\d{1,2})\2(\d{4}|\d\d)(?![\w/])", _numeric),
        (r"(?<![\w./,])9/11(?![\w/])", _september_11),
        (r"(?<![\w./,])(\d{1,2})(/)(\d{1,2})(?![\w/]|[.,]\d)()", _day_slash_month),
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
            rf"(?i)\b(?:the|his|her|their|my|your|early|late|mid)[ -]({any_of(CALENDAR['decades'])})\b",
            _decade_word,
        ),
        (rf"(?i)\b({full_days})s?\b", _weekday),
        (rf"\b({short_days})(?:\.(?=,? \w)|(?=\)))", _weekday),
        (rf"(?:\b(?i:{_CUES})[ -]|\()(?P<month>{any_of([*_MONTHS])})\b(?! [A-Z])", _month_alone),
        (rf"\b(?P<month>{_MONTH})(?=[-–]{_MONTH}(?!\w))", _month_alone),
        (rf"(?<=[a-z.][-–])(?P<month>{_MONTH})(?!\w)", _month_alone),
        (rf"\b(?P<month>{sure_months}|(?:{short_months})\.)(?!\w)", _month_alone),
    ]
    return tuple((re.compile(pattern), read) for pattern, read in table)


def dates(text: str) -> list[Quantity]:
    """All dates, times and periods of the text in order; a year alone is left to the numerals."""
    found = [
        q
        for pattern, read in (*_patterns(), *time_patterns())
        for m in pattern.finditer(text)
        for q in read(m)
    ]
    return without_overlaps(found, len(text))
