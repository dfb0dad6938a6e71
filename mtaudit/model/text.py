"""Texts as values: sentences, documents and pairs of documents.

Every span in the package is a half-open range of Unicode code points into `Document.text`. That is the file
as decoded, line ends kept as they are, without a byte order mark; or what a reader sees of a file that holds
more, such as a page. The offsets of findings, and of all that is written for other programs, are those of
the file as decoded: `Document.file` knows both.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from mtaudit.model.source import Source
from mtaudit.model.span import Span


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
    neither aligned nor reported as omitted; no sentence overlaps them. `source` says where the text stands
    in its file, None where it is the file's own.
    """

    name: str
    text: str
    sentences: tuple[Sentence, ...] = ()
    furniture: tuple[Span, ...] = ()
    source: Source | None = None

    @cached_property
    def file(self) -> Source:
        """The file that the text was read from."""
        return self.source or Source(self.text)

    def line(self, offset: int) -> int:
        """The 1-based line of the file that the text's character at `offset` is on."""
        character = Span(offset, max(offset, min(offset + 1, len(self.text))))
        return self.file.line(self.file.place(character).start)

    def audited(self, start: int | None, end: int | None) -> Span | None:
        """The stretch of the text at these offsets of the file; None where one is not there."""
        return None if start is None or end is None else self.file.audited(Span(start, end))


@dataclass(frozen=True)
class Pair:
    """An original and the text treated as its machine translation, under one name.

    `notes` say what was assumed about their files.
    """

    name: str
    original: Document
    translation: Document
    notes: tuple[str, ...] = field(default=())
