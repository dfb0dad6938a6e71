"""The words of `data/calendar.toml`, and what the readers of dates and times share."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from importlib.resources import files

from mtaudit.model import Span
from mtaudit.text.quantity import Quantity, Reading

CALENDAR = tomllib.loads((files("mtaudit.text") / "data" / "calendar.toml").read_text(encoding="utf-8"))

Reader = Callable[[re.Match[str]], Iterator[Quantity]]
Patterns = tuple[tuple[re.Pattern[str], Reader], ...]


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def matched(match: re.Match[str], *readings: Reading, group: int | str = 0, soft: bool = False) -> Quantity:
    """The quantity that stands at a group of a match."""
    return Quantity(Span(*match.span(group)), match[group], readings, soft)
