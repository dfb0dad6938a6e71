"""Reports: one format a file, each a pure function from what was found to text.

A format is a module with `render(content, look) -> str` and a line in a table of formats: `FORMATS` for
audits, `mtaudit.reports.alignment.FORMATS` for alignments.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Generic, Protocol, TypeVar, cast

from mtaudit.model import Report

Content = TypeVar("Content")
Content_contra = TypeVar("Content_contra", contravariant=True)


@dataclass(frozen=True, slots=True)
class Look:
    """How a report is to look, where its format leaves a choice.

    `width` is the number of terminal columns; `color` allows ANSI colours; `csv_safe` defuses cells
    that a spreadsheet would run as a formula.
    """

    width: int = 100
    color: bool = False
    csv_safe: bool = False


class Renderer(Protocol[Content_contra]):
    """What turns its content into text; equal arguments give equal text."""

    def __call__(self, content: Content_contra, look: Look, /) -> str: ...


@dataclass(frozen=True, slots=True)
class Format(Generic[Content]):
    """A format: the suffix of its files and the module that renders it."""

    suffix: str
    module: str

    def renderer(self) -> Renderer[Content]:
        """The module's `render`, imported on first use: formats differ in what they load."""
        return cast(Renderer[Content], import_module(self.module).render)


FORMATS: dict[str, Format[Report]] = {
    "terminal": Format(".txt", "mtaudit.reports.terminal"),
    "csv": Format(".csv", "mtaudit.reports.csv"),
    "json": Format(".json", "mtaudit.reports.json"),
    "jsonl": Format(".jsonl", "mtaudit.reports.jsonl"),
}
