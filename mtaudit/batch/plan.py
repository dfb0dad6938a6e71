"""What a batch run works on: its plan, shards of rows, and what becomes of a shard."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from mtaudit.batch.job import Job
from mtaudit.config import Settings
from mtaudit.model import Row


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that decides, beside the input, what a run writes.

    `articles` audits every row as a pair of running texts, where segments are scored; `form` is a name in
    `mtaudit.batch.tables.FORMATS`; a shard holds `shard_rows` rows of the input.
    """

    settings: Settings
    articles: bool
    form: str
    csv_safe: bool
    shard_rows: int


@dataclass(frozen=True, slots=True)
class FailedRow:
    """A row without a result, and why; `line` is its place in the input, where there was no row to read."""

    row: int
    id: str | int | None
    line: int | None
    reason: str


NumberedRow: TypeAlias = tuple[int, Row | Job]
"""A row, or a pair from files, and its 1-based number in the input, rows that are none counted."""


def id_of(row: Row | Job) -> str | int:
    """What the caller calls a row: its id, or the name of a pair."""
    return row.name if isinstance(row, Job) else row.id


@dataclass(frozen=True, slots=True)
class Shard:
    """Consecutive rows of the input; `index` counts from 0."""

    index: int
    rows: tuple[NumberedRow | FailedRow, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a shard as the bytes of its file, and how many rows they hold."""

    rows: int
    data: bytes


@dataclass(frozen=True, slots=True)
class JudgedShard:
    """The tables of a shard by name, its findings by severity, and its rows that failed, in order."""

    index: int
    tables: dict[str, Table]
    done: int
    findings: dict[str, int]
    failures: tuple[FailedRow, ...]
