"""Parquet, compressed with zstd; needs pyarrow, the extra `[parquet]`."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from mtaudit.batch.tables import Record
from mtaudit.batch.tables.columns import Column

if TYPE_CHECKING:
    import pyarrow


def render(columns: Sequence[Column], records: Sequence[Record], csv_safe: bool) -> bytes:  # noqa: ARG001
    """All columns; ids are text, as a column has one type and rows may have numbers and strings."""
    import pyarrow
    from pyarrow import parquet

    kinds = _types(pyarrow)
    schema = pyarrow.schema([(column.name, kinds[column.kind]) for column in columns])
    rows = [{c.name: _value(record[c.name], c.kind) for c in columns} for record in records]
    out = io.BytesIO()
    parquet.write_table(pyarrow.Table.from_pylist(rows, schema=schema), out, compression="zstd")
    return out.getvalue()


def _value(value: object, kind: str) -> object:
    return str(value) if kind == "text" and value is not None else value


def _types(arrow: Any) -> dict[str, pyarrow.DataType]:
    real, text = arrow.float64(), arrow.string()
    return {
        "text": text,
        "whole": arrow.int64(),
        "real": real,
        "texts": arrow.list_(text),
        "repair": arrow.struct([("wording", text), ("before", real), ("after", real)]),
    }
