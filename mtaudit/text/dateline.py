"""The day a text speaks on: the date of its page, or the one its dateline begins with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from mtaudit.model import Document, Span
from mtaudit.text.dates import dates
from mtaudit.text.quantity import PartialDate

LONGEST_DATELINE = 100  # characters from the beginning in which "BERLIN, May 8, 2025 (dpa) -" ends
_AFTER_DATELINE = re.compile(r"(?<!\s)\s*(?:[(—–:|]|-\s)")


def dateline(document: Document) -> date | None:
    """The first full date of the page furniture, else of a dateline; None where neither settles it."""
    return next(_furniture_dates(document), None) or next(_opening_dates(document), None)


def _furniture_dates(document: Document) -> Iterator[date]:
    for span in document.furniture:
        yield from (day for _, day in _full_dates(document.text, span))


def _opening_dates(document: Document) -> Iterator[date]:
    """Dates that a bracket, dash or colon sets off near the beginning of the first sentence."""
    if not document.sentences:
        return
    first = document.sentences[0].span
    opening = Span(first.start, min(first.end, first.start + LONGEST_DATELINE))
    for place, day in _full_dates(document.text, opening):
        if _AFTER_DATELINE.match(document.text, place.end):
            yield day


def _full_dates(text: str, span: Span) -> Iterator[tuple[Span, date]]:
    """The dates with day, month and year that can be read in one way only."""
    for quantity in dates(span.of(text)):
        value = quantity.value
        if len(quantity.readings) != 1 or not isinstance(value, PartialDate):
            continue
        if value.year and value.month and value.day:
            try:
                yield quantity.span.shifted(span.start), date(value.year, value.month, value.day)
            except ValueError:
                continue  # 31 June
