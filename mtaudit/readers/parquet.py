"""Parquet: columns `id`, `original` and `translation`; needs pyarrow, the extra `[parquet]`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, BinaryIO

from mtaudit.errors import InputError
from mtaudit.model.row import BadRow, Row
from mtaudit.readers.row import FIELDS, make_row
from mtaudit.readers.table import require_fields

if TYPE_CHECKING:
    import pyarrow

ROWS_AT_ONCE = 1024


def rows(file: BinaryIO, place: str) -> Iterator[Row | BadRow]:
    """The rows with their numbers, from 1; other columns are not read."""
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError:
        raise InputError(
            f"{place}: Parquet needs pyarrow, which is not installed; pip install 'mtaudit[parquet]'"
        ) from None
    number = 0
    try:
        table = parquet.ParquetFile(file)
        require_fields(table.schema_arrow.names, place)
        for batch in table.iter_batches(ROWS_AT_ONCE, columns=list(FIELDS)):
            for values in zip(*(_values(batch.column(name)) for name in FIELDS), strict=True):
                number += 1
                yield _row(number, values)
    except (pyarrow.ArrowException, OSError) as error:
        after = f" after row {number}" if number else ""
        raise InputError(f"{place}: cannot be read as Parquet{after} ({error})") from None


class _NotUtf8:
    """Stands for a string that is none."""


def _values(column: pyarrow.Array[Any]) -> list[object]:
    try:
        return list(column.to_pylist())
    except UnicodeDecodeError:
        return [_value(cell) for cell in column]


def _value(cell: Any) -> object:
    try:
        return cell.as_py()
    except UnicodeDecodeError:
        return _NotUtf8


def _row(number: int, values: tuple[object, ...]) -> Row | BadRow:
    if _NotUtf8 in values:
        return BadRow(number, "not UTF-8")
    return make_row(number, dict(zip(FIELDS, values, strict=True)))
