"""Alignments as a page: one file that asks for nothing, two columns bead by bead."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from mtaudit.model import Document, Sentence
from mtaudit.reports import Look
from mtaudit.reports.alignment import Alignment, Kind, entries
from mtaudit.reports.webpage import asset, environment, policy
from mtaudit.stages.relation import coverage

SHADES = 5
"""Shades of confidence in the style sheet, from 0, the faintest, each a fifth of [0, 1] wide."""


class _Line(NamedTuple):
    """A sentence and the line of the file that it begins on."""

    number: int
    text: str


class _Row(NamedTuple):
    """A bead as the page shows it."""

    kind: Kind
    figure: str
    shade: int
    original: list[_Line]
    translation: list[_Line]


class _Part(NamedTuple):
    """A pair as the page shows it; coverages are shares of words in [0, 1]."""

    name: str
    rows: list[_Row]
    gaps: int
    moved: int
    coverage: tuple[float, float]


def render(alignments: Sequence[Alignment], look: Look) -> str:  # noqa: ARG001  # one form for everybody
    """The page; its policy lets a browser load nothing and apply its own style sheet alone."""
    style = asset("base.css", "alignment.css")
    parts = [_part(alignment) for alignment in alignments]
    page: str = environment().get_template("alignment.html").render(
        parts=parts, style=style, policy=policy(style), shades=SHADES
    )  # fmt: skip
    return page


def _part(alignment: Alignment) -> _Part:
    pair = alignment.pair
    rows = [
        _Row(
            entry.kind,
            f"{entry.score:.2f}",
            min(SHADES - 1, int(round(entry.score, 2) * SHADES)),
            _lines(pair.original, entry.original),
            _lines(pair.translation, entry.translation),
        )
        for entry in entries(alignment)
    ]
    return _Part(
        pair.name,
        rows,
        sum(row.kind == "gap" for row in rows),
        sum(row.kind == "moved" for row in rows),
        (coverage(pair, alignment.beads, 0), coverage(pair, alignment.beads, 1)),
    )


def _lines(document: Document, sentences: Sequence[Sentence]) -> list[_Line]:
    return [_Line(document.line(s.span.start), s.text) for s in sentences]
