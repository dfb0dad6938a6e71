"""Segment-aligned input: one original sentence or passage with its translation, and the answer to it."""

from __future__ import annotations

from dataclasses import dataclass

from mtaudit.model.finding import Finding


@dataclass(frozen=True, slots=True)
class Row:
    """A segment to score; `id` is the caller's own and comes back as it was given."""

    id: str | int
    original: str
    translation: str


@dataclass(frozen=True, slots=True)
class BadRow:
    """A place in an input where a row should be, and why there is none.

    `line` is the 1-based line that the row begins on, or its number in formats that have no lines.
    """

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class ScoredRow:
    """The answer to a row: `score` in [0, 1], 1 is perfect; offsets are into the row's own strings."""

    id: str | int
    score: float
    findings: tuple[Finding, ...]
