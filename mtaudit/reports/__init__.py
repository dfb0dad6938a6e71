"""Reports: one format a file, each a pure function from a Report to text.

A format is a module with `render(report, look) -> str` and a line in `FORMATS`.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Protocol, cast

from mtaudit.model import Report


@dataclass(frozen=True, slots=True)
class Look:
    """How a report is to look, where its format leaves a choice.

    `width` is the number of terminal columns; `color` allows ANSI colours; `csv_safe` defuses cells
    that a spreadsheet would run as a formula.
    """

    width: int = 100
    color: bool = False
    csv_safe: bool = False


class Renderer(Protocol):
    """What turns a report into text; equal arguments give equal text."""

    def __call__(self, report: Report, look: Look) -> str: ...


@dataclass(frozen=True, slots=True)
class Format:
    """A report format: the suffix of its files and the module that renders it."""

    suffix: str
    module: str

    def renderer(self) -> Renderer:
        """The module's `render`, imported on first use: formats differ in what they load."""
        return cast(Renderer, import_module(self.module).render)


FORMATS: dict[str, Format] = {
    "terminal": Format(".txt", "mtaudit.reports.terminal"),
    "csv": Format(".csv", "mtaudit.reports.csv"),
    "json": Format(".json", "mtaudit.reports.json"),
    "jsonl": Format(".jsonl", "mtaudit.reports.jsonl"),
}
