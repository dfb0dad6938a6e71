"""Reports: one format a file, each a pure function from what was found to text.

A format is a module with `render(content, look) -> str` and a line in a table of formats: `FORMATS` for
audits, `mtaudit.reports.alignment.FORMATS` for alignments.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Generic, Protocol, TypeVar, cast

from mtaudit.model import Report
from mtaudit.mqm import Severity

Content = TypeVar("Content")
Content_contra = TypeVar("Content_contra", contravariant=True)


@dataclass(frozen=True, slots=True)
class Look:
    """How a report is to look, where its format leaves a choice.

    `width` is the number of terminal columns; `color` allows ANSI colours; `screen` is true where the report
    goes to a terminal and must not steer it, even if its format keeps texts as they are; `csv_safe` defuses
    cells that a spreadsheet would run as a formula; files are told relative to `folder`, an absolute path or
    "" for as they are named; findings as bad as `fail_on` fail a test, where a format has tests.
    """

    width: int = 100
    color: bool = False
    screen: bool = False
    csv_safe: bool = False
    folder: str = ""
    fail_on: Severity = Severity.MAJOR


class Renderer(Protocol[Content_contra]):
    """What turns its content into text; equal arguments give equal text."""

    def __call__(self, content: Content_contra, look: Look, /) -> str: ...


@dataclass(frozen=True, slots=True)
class Format(Generic[Content]):
    """A format: the suffix of its files, "" where it is for standard output alone, and its module."""

    suffix: str
    module: str

    def renderer(self) -> Renderer[Content]:
        """The module's `render`, imported on first use: formats differ in what they load."""
        return cast(Renderer[Content], import_module(self.module).render)


FORMATS: dict[str, Format[Report]] = {
    "terminal": Format(".txt", "mtaudit.reports.terminal"),
    "concise": Format("", "mtaudit.reports.concise"),
    "csv": Format(".csv", "mtaudit.reports.csv"),
    "json": Format(".json", "mtaudit.reports.json"),
    "json-v1": Format(".json", "mtaudit.reports.json"),
    "jsonl": Format(".jsonl", "mtaudit.reports.jsonl"),
    "sarif": Format(".sarif", "mtaudit.reports.sarif"),
    "html": Format(".html", "mtaudit.reports.html"),
    "junit": Format(".xml", "mtaudit.reports.junit"),
    "github": Format("", "mtaudit.reports.github"),
    "gitlab": Format(".gitlab.json", "mtaudit.reports.gitlab"),
    "mqm": Format(".mqm.tsv", "mtaudit.reports.mqm"),
}
