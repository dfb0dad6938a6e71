"""FLU102: spaces that are missing, too many or on the wrong side, by the rows of `data/spacing.tsv`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from mtaudit.detectors.fluency_context import FluencyCase
from mtaudit.detectors.fluency_rules import WRONG_SPACING
from mtaudit.detectors.fluency_tables import rows
from mtaudit.model import Span, Suspicion

_COLUMNS = ("name", "pattern", "replacement", "confidence", "message", "example", "near_miss")
_JOINED = re.compile(r"[^\W\d_]{1,41}")
_ADDRESS = re.compile(r"://|www\.|@|\.(?:com|org|net|gov|edu|io|co|ru|cn|de|fr|uk)\b", re.IGNORECASE)


@dataclass(frozen=True)
class SpacingRow:
    """One row: what is wrong, what to put there, how sure, what to say."""

    name: str
    pattern: re.Pattern[str]
    replacement: str
    confidence: float
    message: str
    example: str
    near_misses: tuple[str, ...]


@cache
def spacing_rows() -> tuple[SpacingRow, ...]:
    """The rows of the table in order."""
    return tuple(
        SpacingRow(
            name, re.compile(pattern), text, float(confidence), message, example, tuple(misses.split(" | "))
        )
        for name, pattern, text, confidence, message, example, misses in rows("spacing.tsv", _COLUMNS)
    )


def find_spacing(here: FluencyCase) -> Iterator[Suspicion]:
    """Matches of the rows in the text of the bead; a row that fits the original too is silent."""
    start = here.case.bead.translation.span.start
    text = _with_joined_word(here)
    taken: set[int] = set()
    for row in spacing_rows():
        if row.pattern.search(here.original_text):
            continue
        for match in row.pattern.finditer(text):
            place = range(*match.span())
            if taken.isdisjoint(place) and not _in_address(text, match):
                taken.update(place)
                span = Span(*match.span()).shifted(start)
                yield here.suspect(
                    WRONG_SPACING, span, row.confidence, row.message, match.expand(row.replacement)
                )


def _with_joined_word(here: FluencyCase) -> str:
    """The text of the bead, with the word that follows its last stop without a space."""
    span, text = here.case.bead.translation.span, here.case.translation.text
    joined = _JOINED.match(text, span.end)
    return here.text + (joined.group() if joined else "")


def _in_address(text: str, match: re.Match[str]) -> bool:
    """True when the words around the match are an address of the web or of mail."""
    left = max(text.rfind(" ", 0, match.start()), match.start() - 80) + 1
    right = text.find(" ", match.end())
    return _ADDRESS.search(text, left, right if right >= 0 else len(text)) is not None
