"""Planted fault "date-or-time": another weekday, month, day, year, hour, season or period."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator

from spacy.tokens import Doc, Span

from training.judge.change import Change, Edit
from training.judge.faults.wording import change, like, replaced

_MONTHS = (
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
)
_WEEKDAYS = (
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
)
_MONTH = "|".join([*_MONTHS[0], *_MONTHS[1], "Sept"])
_NOT_A_MONTH = re.compile(r"(?:May|March|Mar|Jan)\Z")
# Words that tell a time, with others that fit in the same place.
_WORDS = {
    "yesterday": ("today", "tomorrow"),
    "tomorrow": ("today", "yesterday"),
    "today": ("yesterday", "tomorrow"),
    "tonight": ("this morning", "tomorrow night"),
    "last year": ("last month", "two years ago"),
    "last month": ("last week", "last year"),
    "last week": ("last month", "last year"),
    "last night": ("last week", "this morning"),
    "next year": ("next month", "next week"),
    "next month": ("next week", "next year"),
    "next week": ("next month", "next year"),
    "this year": ("last year", "this month"),
    "this month": ("last month", "this week"),
    "this week": ("last week", "this month"),
    "this morning": ("this evening", "this afternoon"),
    "this afternoon": ("this morning",),
    "this evening": ("this morning",),
    "in the morning": ("in the evening", "in the afternoon"),
    "in the afternoon": ("in the morning", "in the evening"),
    "in the evening": ("in the morning", "in the afternoon"),
    "at night": ("in the morning",),
    "noon": ("midnight",),
    "midnight": ("noon",),
    "daily newspaper": ("weekly newspaper",),
    "on a daily basis": ("on a weekly basis", "on a monthly basis"),
    "weekly": ("monthly", "daily"),
    "monthly": ("weekly", "yearly"),
    "annual": ("monthly",),
    "annually": ("monthly",),
    "every day": ("every week", "every month"),
    "every week": ("every month", "every day"),
    "every month": ("every week", "every year"),
    "every year": ("every month", "every week"),
    "early in the": ("late in the",),
    "at the beginning of": ("at the end of",),
    "at the end of": ("at the beginning of", "in the middle of"),
    "the end of": ("the beginning of",),
    "in spring": ("in autumn", "in summer"),
    "in summer": ("in winter", "in autumn"),
    "in autumn": ("in spring", "in winter"),
    "in winter": ("in summer", "in spring"),
    "summer": ("winter",),
    "winter": ("summer",),
    "decades": ("centuries", "years"),
    "centuries": ("decades", "millennia"),
}
_SPAN = re.compile(r"(?:day|week|month|year|quarter|season|century|decade|semester|term)\b")
_NAMES = {"ORG", "PERSON", "WORK_OF_ART", "EVENT", "PRODUCT", "LAW", "FAC"}

Finder = Callable[[re.Match[str], random.Random], str | None]


def date_or_time(doc: Doc, rng: random.Random) -> Iterator[Change]:
    """Every date and time of the text made another."""
    taken: list[tuple[int, int]] = []
    for pattern, group, finder in _FINDERS:
        for found in pattern.finditer(doc.text):
            start, end = found.span(group)
            other = finder(found, rng)
            if other is None or any(a < end and start < b for a, b in taken) or _in_a_name(doc, start, end):
                continue
            taken.append((start, end))
            yield _put(doc, start, end, other)


def _month(found: re.Match[str], rng: random.Random) -> str | None:
    """Another month; May and March need a day, a year or a preposition that makes them months."""
    word = found["month"]
    beside = found.group("before") or found.group("behind")
    if _NOT_A_MONTH.match(word) and not beside:
        return None
    names = _MONTHS[0] if word in _MONTHS[0] else _MONTHS[1]
    return rng.choice([m for m in names if m != word and (len(m) > 3 or names is _MONTHS[1])])


def _weekday(found: re.Match[str], rng: random.Random) -> str:
    word = found["weekday"]
    names = next(row for row in _WEEKDAYS if word in row)
    return rng.choice([d for d in names if d != word])


def _day(found: re.Match[str], rng: random.Random) -> str:
    """Another day of the month that every month has."""
    day, suffix = int(found["day"]), found["suffix"] or ""
    near = [d for d in {day + 1, day - 1, day + 3, day - 5, day + 10, day - 10, day + 7} if 1 <= d <= 28]
    other = rng.choice(sorted(set(near) - {day}) or [12])
    ending = "th" if other in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(other % 10, "th")
    return f"{other}{ending if suffix else ''}"


def _year(found: re.Match[str], rng: random.Random) -> str:
    year = int(found["year"])
    other = year + rng.choice([-1, 1, -2, 2, -3, 3, -10, 10, -100 if year > 1999 else 100])
    return str(other if other < 2040 else year - 1)


def _decade(found: re.Match[str], rng: random.Random) -> str:
    return str(int(found["decade"]) + rng.choice([-10, 10, -20]))


def _century(found: re.Match[str], rng: random.Random) -> str:
    other = int(found["century"]) + rng.choice([-1, 1, -2])
    ending = "th" if other % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(other % 10, "th")
    return f"{other}{ending}"


def _clock(found: re.Match[str], rng: random.Random) -> str | None:
    """Another hour or other minutes."""
    hour, minute = int(found["hour"]), found["minute"]
    if rng.random() < 0.4:
        other = rng.choice([m for m in ("00", "15", "20", "30", "40", "45", "50") if m != minute])
        return f"{found['hour']}:{other}"
    most = 12 if found["half"] or hour <= 12 else 23
    hours = [h for h in (hour - 2, hour - 1, hour + 1, hour + 2, hour + 5) if 1 <= h <= most]
    return f"{rng.choice(hours):0{len(found['hour'])}d}:{minute}"


def _half(found: re.Match[str], _: random.Random) -> str:
    """am for pm."""
    word = found["half"]
    other = {"a": "p", "p": "a", "A": "P", "P": "A"}[word[0]]
    return other + word[1:]


def _lone_hour(found: re.Match[str], rng: random.Random) -> str:
    hour = int(found["hour"])
    return str(rng.choice([h for h in (hour - 3, hour - 1, hour + 1, hour + 2) if 1 <= h <= 12]))


def _word(found: re.Match[str], rng: random.Random) -> str | None:
    word = found[0].lower()
    if word in ("at the beginning of", "at the end of", "the end of", "early in the"):
        behind = found.string[found.end() : found.end() + 25]
        if not (_SPAN.search(behind) or re.search(_MONTH + r"|\d{4}", behind)) or "day" in behind.split():
            return None
    return rng.choice(_WORDS[word])


_HALF = r"(?:\s?(?P<half>[ap]\.?m\b\.?|AM\b|PM\b))"
_DAY = r"(?P<date>(?P<day>[12]\d|3[01]|0?[1-9])(?P<suffix>st|nd|rd|th)?)"
_FINDERS: tuple[tuple[re.Pattern[str], str, Finder], ...] = (
    (re.compile(rf"\b(?:{_MONTH})\.? {_DAY}(?![\d:.%]|,\d)"), "date", _day),
    (re.compile(rf"(?<![\d.,:-]){_DAY}(?: of)? (?:{_MONTH})\b"), "date", _day),
    (
        re.compile(
            rf"(?P<before>\b(?:in|since|until|by|last|this|next|of|early|late|mid|\d(?:st|nd|rd|th)?)[ -])?"
            rf"\b(?P<month>{_MONTH})\b(?P<behind>\.? \d)?"
        ),
        "month",
        _month,
    ),
    (re.compile(rf"\b(?P<weekday>{'|'.join(_WEEKDAYS[0])})\b"), "weekday", _weekday),
    (
        re.compile(r"\b(?P<year>(?:1[5-9]|20)\d\d)(?![\d%°]|[.,:/]\d|-\d|s\b| (?:\w+s|km|kg)\b)"),
        "year",
        _year,
    ),
    (re.compile(r"\b(?P<decade>(?:1[5-9]|20)\d0)(?=['’]?s\b)"), "decade", _decade),
    (re.compile(r"\b(?P<century>1\d|2[01]|[3-9])(?:st|nd|rd|th)(?=[ -]century)"), "century", _century),
    (
        re.compile(rf"(?<![\d:.])(?P<clock>(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d))(?![\d:]){_HALF}?"),
        "clock",
        _clock,
    ),
    (re.compile(r"(?<![\d:.-])(?P<hour>[1-9]|1[0-2])(?=\s?(?:[ap]\.?m\b|o['’]clock))"), "hour", _lone_hour),
    (re.compile(rf"(?<=\d){_HALF}"), "half", _half),
    (
        re.compile(rf"\b(?P<words>{'|'.join(sorted(_WORDS, key=len, reverse=True))})\b", re.IGNORECASE),
        "words",
        _word,
    ),
)


def _in_a_name(doc: Doc, start: int, end: int) -> bool:
    tokens: Span | None = doc.char_span(start, end, alignment_mode="expand")
    return tokens is None or any(t.ent_type_ in _NAMES for t in tokens)


def _put(doc: Doc, start: int, end: int, words: str) -> Change:
    tokens: Span | None = doc.char_span(start, end)
    if tokens is None:
        return change("date-or-time", "major", Edit(start, end, like(doc.text[start:end], words)))
    return change("date-or-time", "major", replaced(tokens[0], tokens[-1], words))
