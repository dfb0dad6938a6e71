"""CSV (RFC 4180): a header always, then a row a record."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from mtaudit.batch.tables import Record
from mtaudit.batch.tables.columns import Column
from mtaudit.reports.record import defused

_NOT_IN_CSV = ("texts", "repair")


def render(columns: Sequence[Column], records: Sequence[Record], csv_safe: bool) -> bytes:
    """The columns that a cell can hold; None as an empty cell; lines end in CRLF as the RFC asks."""
    names = [column.name for column in columns if column.kind not in _NOT_IN_CSV]
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(names)
    writer.writerows([_cell(record[name], csv_safe) for name in names] for record in records)
    return out.getvalue().encode("utf-8")


def _cell(value: object, safe: bool) -> object:
    return defused(value) if safe and isinstance(value, str) else value
