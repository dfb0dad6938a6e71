"""Where an audited text stands in the file it was read from.

A page, a Markdown file or one whose wrong decoding was repaired is audited as the text that a person reads;
what leaves the tool points into the file, as it was decoded.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from mtaudit.model.span import Span

# What ends a line for an editor; str.splitlines would also count form feeds and U+2028.
_LINE_END = re.compile("\r\n|\n|\r")


class Part(NamedTuple):
    """Some of a text, and what of the file it stands for; neither is empty."""

    text: str
    span: Span


class Piece(NamedTuple):
    """A stretch of the text, `length` characters from `at`, and its place in the file.

    As long as its place, it corresponds to it character by character; else each of its characters stands
    for the whole place.
    """

    at: int
    length: int
    start: int
    end: int

    @property
    def even(self) -> bool:
        """Whether its characters correspond to those of its place one by one."""
        return self.length == self.end - self.start


@dataclass(frozen=True)
class Source:
    """A file as decoded, `text`, and where in it each character of the audited text is.

    `pieces` are in the order of both and leave no gap in the audited text; what lies between their places
    is markup. Without pieces the audited text is that of the file. `encoding` is what it was decoded from.
    """

    text: str
    pieces: tuple[Piece, ...] = ()
    encoding: str = "utf-8"

    def line(self, offset: int) -> int:
        """The 1-based line that the file's character at `offset` is on."""
        return max(1, bisect_right(self._line_starts, min(offset, max(0, len(self.text) - 1))))

    def column(self, offset: int) -> int:
        """The 1-based column of the file's `offset` in its line, in code points."""
        return 1 + offset - self._line_starts[self.line(offset) - 1]

    def place(self, span: Span) -> Span:
        """Where in the file a span of the audited text is, from its first character to its last.

        The place of an empty span is a point behind the character before it.
        """
        if not self.pieces:
            return span
        if not span.end:
            return Span(self.pieces[0].start, self.pieces[0].start)
        end = self._character(span.end - 1).end
        start = self._character(span.start).start if len(span) else end
        return Span(start, end)

    def audited(self, place: Span) -> Span:
        """The span of the audited text whose characters lie, if only in part, over a place in the file."""
        if not self.pieces:
            return place
        start = self._before(place.start)
        return Span(start, max(start, self._reaching(place.end) if len(place) else start))

    def stretches(self, span: Span) -> Iterator[tuple[Span, Span]]:
        """The span cut where correspondence breaks, each stretch with its place in the file."""
        if not self.pieces:
            yield span, span
            return
        at = span.start
        while at < span.end:
            piece = self._holding(at)
            stretch = Span(at, min(span.end, piece.at + piece.length))
            yield stretch, self.place(stretch)
            at = stretch.end

    def _character(self, offset: int) -> Span:
        """The place of the character at `offset`."""
        piece = self._holding(offset)
        if not piece.even:
            return Span(piece.start, piece.end)
        at = piece.start + offset - piece.at
        return Span(at, at + 1)

    def _holding(self, offset: int) -> Piece:
        return self.pieces[bisect_right(self._ats, offset) - 1]

    def _before(self, offset: int) -> int:
        """How many characters of the text end at or before the file's `offset`."""
        number = bisect_left(self._ends, offset + 1)
        if number == len(self.pieces):
            return self.pieces[-1].at + self.pieces[-1].length
        piece = self.pieces[number]
        return piece.at + (max(0, offset - piece.start) if piece.even else 0)

    def _reaching(self, offset: int) -> int:
        """How many characters of the text begin before the file's `offset`."""
        piece = self.pieces[max(0, bisect_left(self._starts, offset) - 1)]
        if offset <= piece.start:
            return 0
        return piece.at + (min(piece.length, offset - piece.start) if piece.even else piece.length)

    @cached_property
    def _ats(self) -> list[int]:
        return [piece.at for piece in self.pieces]

    @cached_property
    def _starts(self) -> list[int]:
        return [piece.start for piece in self.pieces]

    @cached_property
    def _ends(self) -> list[int]:
        return [piece.end for piece in self.pieces]

    @cached_property
    def _line_starts(self) -> tuple[int, ...]:
        return (0, *(match.end() for match in _LINE_END.finditer(self.text)))


@dataclass(frozen=True)
class Reading:
    """What was read of a file: the text to audit, where it comes from, and what a reader should know of it.

    `source` is None where the text is the file as decoded.
    """

    text: str
    source: Source | None = None
    notes: tuple[str, ...] = ()

    def parts(self) -> Iterator[Part]:
        """The text with its places, piece by piece."""
        if not self.source or not self.source.pieces:
            whole = Span(0, len(self.text))
            yield from [Part(self.text, whole)] if self.text else []
            return
        for at, length, start, end in self.source.pieces:
            yield Part(self.text[at : at + length], Span(start, end))


def assemble(file: str, parts: Iterable[Part], notes: tuple[str, ...] = ()) -> Reading:
    """The reading that consists of the parts, which are in the order of the file and do not overlap."""
    texts: list[str] = []
    pieces: list[Piece] = []
    at = 0
    for text, span in parts:
        piece = Piece(at, len(text), span.start, span.end)
        last = pieces[-1] if pieces else None
        if last and last.even and piece.even and last.end == piece.start:
            pieces[-1] = Piece(last.at, last.length + piece.length, last.start, piece.end)
        else:
            pieces.append(piece)
        texts.append(text)
        at += len(text)
    return Reading("".join(texts), Source(file, tuple(pieces)), notes)


def through(outer: Reading, inner: Reading) -> Reading:
    """What was read of the text of an outer reading, placed in the file of the outer one."""
    notes = (*outer.notes, *inner.notes)
    if not outer.source or not inner.source:
        one = inner.source or outer.source
        return Reading(inner.text, one, notes)
    return assemble(outer.source.text, _placed(inner, inner.source, outer.source), notes)


def _placed(inner: Reading, within: Source, source: Source) -> Iterator[Part]:
    for at, length, start, end in within.pieces:
        place, text = Span(start, end), inner.text[at : at + length]
        if length != len(place):
            yield Part(text, source.place(place))
            continue
        for stretch, found in source.stretches(place):
            yield Part(stretch.shifted(-start).of(text), found)
