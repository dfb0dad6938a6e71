"""The tables of a batch, one format a file.

A format is a module with `render(columns, records, csv_safe) -> bytes`, which gives equal bytes for equal
records, and a line in `FORMATS`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Protocol, cast

from mtaudit.batch.tables.columns import Column

Record = dict[str, object]


class Render(Protocol):
    """What turns records into the bytes of a file; a format may leave columns out."""

    def __call__(self, columns: Sequence[Column], records: Sequence[Record], csv_safe: bool, /) -> bytes: ...


@dataclass(frozen=True, slots=True)
class TableFormat:
    """A format: the suffix of its files, its module, and the library that it needs beyond the usual ones."""

    suffix: str
    module: str
    needs: str = ""

    def renderer(self) -> Render:
        """The module's `render`, imported on first use."""
        return cast(Render, import_module(self.module).render)


FORMATS: dict[str, TableFormat] = {
    "jsonl": TableFormat(".jsonl", "mtaudit.batch.tables.jsonl"),
    "csv": TableFormat(".csv", "mtaudit.batch.tables.csv"),
    "parquet": TableFormat(".parquet", "mtaudit.batch.tables.parquet", needs="pyarrow"),
}
