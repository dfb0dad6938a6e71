"""Texts as values: spans, sentences, documents and pairs of documents.

Every offset in the package is a half-open range of Unicode code points into `Document.text`, which is
the file as decoded, line ends kept as they are, without a byte order mark.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property

# What ends a line for an editor; str.splitlines would also count form feeds and U+2028.
_LINE_END = re.compile("\r\n|\n|\r")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points, `start <= end`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters of `text` that this span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """True when the two spans share at least one character."""
        return min(self.end, other.end) > max(self.start, other.start)

    def contains(self, other: Span) -> bool:
        """True when the other span lies inside this one."""
        return self.start <= other.start and other.end <= self.end

    def shifted(self, offset: int) -> Span:
        """The same stretch, `offset` characters further on."""
        return Span(self.start + offset, self.end + offset)


def cover(spans: list[Span]) -> Span:
    """The smallest span that contains all of the given ones; `spans` must not be empty."""
    return Span(min(s.start for s in spans), max(s.end for s in spans))


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, headline or caption of a document; `text` is exactly the span's characters."""

    index: int
    span: Span
    text: str


@dataclass(frozen=True)
class Document:
    """A text as read, its sentences in order, and the page furniture set aside.

    `furniture` holds the spans (share lines, credits, "Also read", repeated headlines) that are
    neither aligned nor reported as omitted; no sentence overlaps them.
    """

    name: str
    text: str
    sentences: tuple[Sentence, ...] = ()
    furniture: tuple[Span, ...] = ()

    @cached_property
    def _line_starts(self) -> tuple[int, ...]:
        return (0, *(match.end() for match in _LINE_END.finditer(self.text)))

    def line(self, offset: int) -> int:
        """The 1-based line that the character at `offset` is on."""
        return max(1, bisect_right(self._line_starts, min(offset, max(0, len(self.text) - 1))))

    def column(self, offset: int) -> int:
        """The 1-based column of `offset` in its line, in code points."""
        return 1 + offset - self._line_starts[self.line(offset) - 1]


@dataclass(frozen=True)
class Pair:
    """An original and the text treated as its machine translation, under one name."""

    name: str
    original: Document
    translation: Document
    notes: tuple[str, ...] = field(default=())
