"""What stands around a number: the words that tell what it counts."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from importlib.resources import files

from mtaudit.model import Passage, Span
from mtaudit.text.numbers import Kind, Quantity, quantities, same_value

CONTEXT: dict[str, frozenset[str]] = {
    name: frozenset(words.split())
    for name, words in tomllib.loads(
        (files("mtaudit.detectors") / "data" / "number_context.toml").read_text(encoding="utf-8")
    ).items()
}
STEM = 5  # letters that decide whether two words around a number are the same
WINDOW = 4  # words looked at on each side
BEYOND = 0.4  # what a word weighs that stands behind another number
# What joins the numbers of a list or range, which count the same thing.
_JOINED = re.compile(r"(?<!\s)\s*(?:,|&|and|or|to|[-–—/])\s*")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_NAMED = frozenset({Kind.DATE, Kind.WEEKDAY, Kind.TIME})  # their words tell numbers apart ("7% in June")


@dataclass(frozen=True, slots=True)
class Word:
    """A content word beside a number: its stem, its place, and its weight in comparisons."""

    stem: str
    span: Span
    weight: float = 0.0


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """A quantity with the content words around it and its relative place in the passage, 0..1."""

    quantity: Quantity
    words: tuple[Word, ...]
    place: float

    @property
    def head(self) -> Word | None:
        """The content word that follows: what is counted, most often."""
        return next((w for w in self.words if w.span.start >= self.quantity.span.end), None)


@dataclass(frozen=True)
class Side:
    """One side of a bead: its text, its numbers in order, and all its content words; document spans."""

    text: str
    numbers: tuple[Neighbourhood, ...]
    words: tuple[Word, ...]

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of all its content words."""
        return frozenset(word.stem for word in self.words)

    def states(self, quantity: Quantity, day: date | None = None) -> bool:
        """True when this value stands somewhere on this side; `day` is the one the text speaks on."""
        return any(same_value(quantity, n.quantity, reference_date=day) is True for n in self.numbers)


def read_side(passage: Passage, text: str) -> Side:
    """The quantities of a passage with what stands around them; `text` is the whole document's."""
    span = passage.span
    found = quantities(span.of(text), span.start)
    inside = {i for q in found if q.kind not in _NAMED for i in range(q.span.start, q.span.end)}
    words = tuple(
        Word(match.group().lower()[:STEM], Span(*match.span()))
        for match in _WORD.finditer(text, span.start, span.end)
        if match.start() not in inside and match.group().lower() not in CONTEXT["empty"]
    )
    length = max(1, len(span))
    places = ((q.span.start - span.start) / length for q in found)
    starts = _starts(found, text)
    numbers = tuple(
        Neighbourhood(q, _around(q, words, starts), at) for q, at in zip(found, places, strict=True)
    )
    return Side(span.of(text), numbers, words)


def _starts(numbers: Sequence[Quantity], text: str) -> dict[Span, int]:
    """For every number that counts something where it begins, or the list or range that it goes on."""
    starts: dict[Span, int] = {}
    before: Span | None = None
    for span in (q.span for q in numbers if q.kind not in _NAMED):
        joined = before and _JOINED.fullmatch(text, before.end, span.start)
        starts[span] = starts[before] if before and joined else span.start
        before = span
    return starts


def _around(quantity: Quantity, words: Sequence[Word], starts: Mapping[Span, int]) -> tuple[Word, ...]:
    """The nearest content words; the one that follows weighs most, for it is what is counted.

    A word behind another number is that one's rather; `starts` are those of `_starts`.
    """
    at = bisect_left(words, quantity.span.start, key=lambda w: w.span.start)
    behind = bisect_left(words, quantity.span.end, key=lambda w: w.span.start)
    weighted = [(w, 3.0 / (n + 1)) for n, w in enumerate(words[behind : behind + WINDOW])]
    weighted += [(w, 1.5 / (n + 1)) for n, w in enumerate(reversed(words[max(0, at - WINDOW) : at]))]
    own = starts.get(quantity.span)
    others = [start for start in starts.values() if start != own]

    def share(word: Word) -> float:
        first, last = sorted((quantity.span.start, word.span.start))
        return BEYOND if any(first < start < last for start in others) else 1.0

    return tuple(Word(w.stem, w.span, weight * share(w)) for w, weight in weighted)
