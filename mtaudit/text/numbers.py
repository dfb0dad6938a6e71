"""Numbers as values: every quantity that a text states, with its exact place.

`quantities` finds them, `same_value` says whether two agree. Ranges ("15-30%", "2 to 3 million") are two
quantities, the first with the unit and scale of the second among its readings.
"""

from __future__ import annotations

import re
from dataclasses import replace
from math import prod

from mtaudit.model import Span
from mtaudit.text.dates import YEAR_CUES, dates
from mtaudit.text.digits import DIGITS, digits_readings
from mtaudit.text.number_words import fold, lexicon
from mtaudit.text.numerals import Numeral, numerals
from mtaudit.text.quantity import Amount, Kind, PartialDate, Quantity, Reading, same_value, without_overlaps
from mtaudit.text.units import unit_before, unit_behind, unit_table

__all__ = ["Kind", "Quantity", "quantities", "same_value"]

_RANGE = re.compile(r"\s?[-–—~]\s?|\s?(?:to|or|by|x|and)\s")
_HEDGE = re.compile(
    r"\b(?:about|around|approximately|roughly|nearly|almost|some|over|under|more than|less than|at least"
    r"|at most|up to|an estimated|close to|just|above|below)\s(?:the\s)?\S{0,3}\Z",
    re.IGNORECASE,
)
_DIGITS = re.compile(DIGITS)
_PRONOUN_BEFORE = re.compile(
    r"\b(?:no|any|every|some|each|this|that|which|another|the|only|loved)[ -]\Z", re.IGNORECASE
)
_PRONOUN_BEHIND = re.compile(
    r"\s(?:another|who|which|that|can|could|must|should|may|might|would|has|is)\b|['’]s|self\b"
)
_AND_A_HALF = re.compile(r"[\s,]{1,2}and[\s-](?:a[\s-])?(half|quarter)\b")
_OF_A = re.compile(r"\s(?:of\s)?an?(?=\s)")
_MINUS = re.compile(r"(?:\bminus\s|(?:^|(?<=[\s(]))[-\u2212])\Z")
_REGNAL = re.compile(rf"(?<=[a-z]\s)(?:{'|'.join(lexicon().roman)})\b(?!\.?\w)")
_ARTICLE_UNIT = re.compile(
    r"\b(?:an?|per)\s(hour|minute|day|week|fortnight|month|year|decade|century)\b|\b(decade|century)\b",
    re.IGNORECASE,
)


def quantities(text: str, base: int = 0) -> tuple[Quantity, ...]:
    """All quantities of the text in order, spans shifted by `base`.

    Spans do not overlap. Digits inside names ("Covid-19", "G7") and "one" as a pronoun are left out.
    """
    longest_first = sorted(_amounts(text) + _regnal(text) + _lone_units(text), key=lambda q: -len(q.span))
    found = without_overlaps([*dates(text), *longest_first], len(text))
    shared = _share_across_ranges(found, text)
    return tuple(replace(q, span=q.span.shifted(base)) for q in shared)


def _amounts(text: str) -> list[Quantity]:
    found: list[Quantity] = []
    for numeral in numerals(text):
        behind = found[-1].span.end if found else 0
        if numeral.start >= behind and not _pronoun(text, numeral):
            found.append(_amount(text, numeral))
    return found


def _pronoun(text: str, numeral: Numeral) -> bool:
    """True for "no one", "the one", "one another", "one's": not a number at all."""
    if text[numeral.start : numeral.end].lower() != "one":
        return False
    before = text[max(0, numeral.start - 10) : numeral.start]
    return bool(_PRONOUN_BEFORE.search(before) or _PRONOUN_BEHIND.match(text, numeral.end))


def _amount(text: str, numeral: Numeral) -> Quantity:
    """The numeral with its currency or unit, and every way to read it."""
    start, end = numeral.start, numeral.end
    before, behind = unit_before(text, start), None if numeral.ordinal else _unit(text, numeral)
    values = numeral.values
    units: tuple[str, ...] = ("",)
    if sign := _MINUS.search(text[max(0, start - 7) : start]):
        start, values = start - len(sign[0]), tuple(-v for v in values)
    if before:
        start, units = before
    if behind and (not before or unit_table().units[behind[1][0]].dimension == "money"):
        end, units = behind[0], behind[1]
        if extra := _AND_A_HALF.match(text, end):
            end, values = extra.end(), (values[0] + (0.5 if extra[1] == "half" else 0.25),)
    readings: list[Reading] = [
        Amount(value, unit, numeral.ordinal, numeral.vague) for value in values for unit in units
    ]
    if numeral.fraction and not before and not behind:
        readings.append(Amount(100 * values[0], "percent"))
    if numeral.rank and not behind:
        readings.append(Amount(numeral.rank, ordinal=True))
    if numeral.bare and not before and not behind and (letter := unit_behind(text, numeral.bare[1])):
        readings += [Amount(numeral.bare[0], unit) for unit in letter[1]]
    readings = _dated(text, numeral, readings) if units == ("",) else readings
    hedged = bool(_HEDGE.search(text[max(0, start - 24) : start]))
    counted = units != ("",) and values[0] != 1
    soft = not counted and (numeral.soft or (numeral.fraction and values[0] == 0.5))
    irregular = numeral.irregular or text[end - 1] == "?"
    return Quantity(Span(start, end), text[start:end], tuple(readings), soft, hedged, irregular)


def _unit(text: str, numeral: Numeral) -> tuple[int, tuple[str, ...]] | None:
    """The unit behind a numeral; a fraction may count it with an article: "half an hour"."""
    article = _OF_A.match(text, numeral.end) if numeral.fraction else None
    return unit_behind(text, article.end() if article else numeral.end)


def _dated(text: str, numeral: Numeral, readings: list[Reading]) -> list[Reading]:
    """Adds what a bare number may mean in the calendar: a year, or "the 24th"."""
    value = numeral.values[0]
    written = text[numeral.start : numeral.end]
    if numeral.ordinal:
        return [*readings, PartialDate(day=int(value))] if written[0].isdigit() and value <= 31 else readings
    spelled_year = (
        not written[0].isdigit() and 1100 <= value <= 2099 and value % 100 and "hundred" not in written
    )
    if ((len(written) == 4 and written.isdigit()) or spelled_year) and 1000 <= value < 2200:
        year = PartialDate(year=int(value))
        cue = YEAR_CUES.search(text[max(0, numeral.start - 10) : numeral.start])
        return [year, *readings] if cue else [*readings, year]
    return readings


def _regnal(text: str) -> list[Quantity]:
    """Roman numerals behind a name: "World War II", "Elizabeth II"."""
    return [
        Quantity(Span(*m.span()), m[0], (Amount(lexicon().roman[m[0]], ordinal=True),), soft=True)
        for m in _REGNAL.finditer(text)
    ]


def _lone_units(text: str) -> list[Quantity]:
    """ "an hour", "a decade": one of the unit; "an hour and a half"."""
    found = []
    for match in _ARTICLE_UNIT.finditer(text):
        extra = _AND_A_HALF.match(text, match.end())
        span = Span(match.start(), extra.end() if extra else match.end())
        value = 1.0 + ((0.5 if extra[1] == "half" else 0.25) if extra else 0.0)
        found.append(Quantity(span, span.of(text), (Amount(value, fold(match[1] or match[2])),), not extra))
    return found


def _share_across_ranges(found: list[Quantity], text: str) -> list[Quantity]:
    """Gives "15" of "15-30%" the percent sign, and "2" of "2 to 3 million" the millions, as readings."""
    shared = list(found)
    for i in range(len(shared) - 2, -1, -1):
        left, right = shared[i], shared[i + 1]
        gap = text[left.span.end : right.span.start]
        if len(gap) > 6 or not _RANGE.fullmatch(gap):
            continue
        extra = [reading for reading in _borrowed(left, right) if reading not in left.readings]
        shared[i] = replace(
            left, readings=(*extra, *left.readings) if _leads(left, right) else (*left.readings, *extra)
        )
    return shared


def _borrowed(left: Quantity, right: Quantity) -> list[Reading]:
    a, b = left.readings[0], right.readings[0]
    if not isinstance(a, Amount) or not isinstance(b, Amount) or a.ordinal or b.ordinal:
        return []
    units = [r.unit for r in right.readings if isinstance(r, Amount)] if not a.unit else [a.unit]
    scale = _scale(right) if a.value < 1000 else 1.0
    return [Amount(a.value * scale, unit) for unit in dict.fromkeys(units)]


def _leads(left: Quantity, right: Quantity) -> bool:
    """True when the borrowed reading is likelier than the bare one: a unit follows, the first has none."""
    return left.text[-1:].isdigit() and _scale(right) == 1.0


def _scale(quantity: Quantity) -> float:
    """What the scale words of a quantity multiply by: a million for "3 million" and "3m", 1 for "3 m"."""
    digits, value = _DIGITS.search(quantity.text), quantity.value
    if digits and isinstance(value, Amount):
        written = digits_readings(digits[0])[0][0]
        return abs(value.value) / written if written else 1.0
    return prod(lexicon().scales.get(word, 1.0) for word in re.findall(r"[^\W\d_]+", quantity.text.lower()))
