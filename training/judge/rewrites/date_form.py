"""The same date in another form: *May 8 → 8 May*, *the 1990s → the nineties*, *3 p.m. → 15:00*."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from spacy.tokens import Doc

from training.judge.change import Change
from training.judge.rewrites.number_words import in_words, ordinal_in_digits
from training.judge.rewrites.patterns import Rule, pattern_changes

KIND = "date-form"
_MONTHS = [
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
]
_SHORT = {m: ("Sept." if m == "September" else m[:3] + ".") for m in _MONTHS if len(m) > 4}
_LONG = {short: month for month, short in _SHORT.items()}
_WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_DECADES = {str(n): in_words(n * 10)[:-1] + "ies" for n in range(2, 10)}
_MONTH = "|".join(_MONTHS)
_SHORT_MONTH = "|".join(re.escape(m) for m in _LONG)


def date_form(doc: Doc, rng: random.Random) -> Iterator[Change]:  # noqa: ARG001
    """Dates, decades and times of day in another form."""
    yield from pattern_changes(doc, KIND, _RULES)


def _month_first(match: re.Match[str]) -> list[str]:
    month, day, year = match["month"], int(match["day"]), match["year"]
    if not 1 <= day <= 31:
        return []
    tail = f" {year}" if year else ""
    comma = f", {year}" if year else ""
    forms = [f"{day} {month}{tail}", f"{ordinal_in_digits(day)} {month}{tail}"]
    number = f"{year}-{_MONTHS.index(month) + 1:02}-{day:02}"
    forms += [number] if year else [f"the {ordinal_in_digits(day)} of {month}"]
    return [
        *forms,
        f"{month} {ordinal_in_digits(day)}{comma}" if match["suffix"] is None else f"{month} {day}{comma}",
    ]


def _day_first(match: re.Match[str]) -> list[str]:
    month, day, year = match["month"], int(match["day"]), match["year"]
    tail = f", {year}" if year else ""
    return [f"{month} {day}{tail}", f"{month} {ordinal_in_digits(day)}{tail}"] if 1 <= day <= 31 else []


def _numeric(match: re.Match[str]) -> list[str]:
    year, month, day = match[1], int(match[2]), int(match[3])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return []
    return [f"{_MONTHS[month - 1]} {day}, {year}", f"{day} {_MONTHS[month - 1]} {year}"]


def _afternoon(match: re.Match[str]) -> list[str]:
    hour, minutes, half = int(match[1]), match[2] or ":00", match[3]
    if not 1 <= hour <= 12:
        return []
    late = half == "p"
    forms = [f"{hour % 12 + 12 * late:02}{minutes}", f"{match[1]}{match[2] or ''} {half}m"]
    if not match[2] and hour != 12:
        part = "in the morning" if not late else "in the afternoon" if hour < 6 else "in the evening"
        forms.append(f"{hour} o'clock {part}")
    return forms


def _clock(match: re.Match[str]) -> list[str]:
    hour, minutes = int(match[1]), match[2]
    if not (13 <= hour <= 23 and int(minutes) < 60):
        return []
    return [f"{hour - 12}:{minutes} p.m." if minutes != "00" else f"{hour - 12} p.m."]


_BEFORE = r"(?<![\w./,-])"
_AFTER = r"(?!\w|[-–/:]|[.,]\d| ?(?:to|and|or|-|–) \d)"
_RULES: tuple[Rule, ...] = (
    (
        re.compile(
            rf"{_BEFORE}(?P<month>{_MONTH}) (?P<day>\d{{1,2}})(?P<suffix>st|nd|rd|th)?"
            rf"(?:,? (?P<year>(?:1[5-9]|20)\d\d))?{_AFTER}(?!, (?:1[5-9]|20)\d\d)"
        ),
        _month_first,
    ),
    (
        re.compile(
            rf"{_BEFORE}(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{_MONTH})"
            rf"(?:,? (?P<year>(?:1[5-9]|20)\d\d))?{_AFTER}"
        ),
        _day_first,
    ),
    (re.compile(rf"{_BEFORE}((?:19|20)\d\d)[-/](\d\d?)[-/](\d\d?){_AFTER}"), _numeric),
    (re.compile(r"(?<=\b[Tt]he )19([2-9])0['’]?s\b"), lambda m: [_DECADES[m[1]], f"19{m[1]}0s"]),
    (re.compile(rf"\b({'|'.join(_SHORT)})(?= \d{{1,2}}\b)"), lambda m: [_SHORT[m[1]]]),
    (re.compile(rf"\b({_SHORT_MONTH})(?= \d{{1,2}}\b)"), lambda m: [_LONG[m[1]]]),
    (re.compile(r"(?<=[Ii]n )((?:18|19|20)\d\d)(?=[,.;])"), lambda m: [f"the year {m[1]}"]),
    (re.compile(r"(?<=[Ii]n )the year ((?:18|19|20)\d\d)(?!\w)"), lambda m: [m[1]]),
    (re.compile(rf"(?<=[Ii]n )({_MONTH}),? ((?:18|19|20)\d\d)(?!\w|-)"), lambda m: [f"{m[1]} of {m[2]}"]),
    (
        re.compile(rf"(?<=[Oo]n )({'|'.join(_WEEKDAYS)}),? ({_MONTH}) (\d{{1,2}})(?![\w:/-]|,? \d)"),
        lambda m: [f"{m[1]}, {m[3]} {m[2]}"],
    ),
    (re.compile(r"(?<![\w:.–-])(\d{1,2})(:\d\d)? ?([ap])\.m\.(?![-–])"), _afternoon),
    (re.compile(r"(?<![\w:.–/-])(\d\d):([0-5]\d)(?![\w:–/%-]|[.,]\d| (?:to|and)| [ap]\.?m)"), _clock),
)
