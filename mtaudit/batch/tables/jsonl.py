"""JSON Lines: an object a line."""

from __future__ import annotations

from collections.abc import Sequence

from mtaudit.batch.tables import Record
from mtaudit.batch.tables.columns import Column
from mtaudit.reports.record import to_json


def render(columns: Sequence[Column], records: Sequence[Record], csv_safe: bool) -> bytes:  # noqa: ARG001
    """All columns, with ids as they were given."""
    lines = (to_json({c.name: record[c.name] for c in columns}) + "\n" for record in records)
    return "".join(lines).encode("utf-8")
