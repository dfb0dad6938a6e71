"""Rows of a sheet: columns that a header names, or the first two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mtaudit.errors import InputError
from mtaudit.model.row import BadRow, Row
from mtaudit.readers.row import FIELDS, make_row
from mtaudit.readers.table import require_fields

MAX_ROWS = 1_048_576
MAX_COLUMNS = 100
"""Columns are looked for among so many; the number of rows is what spreadsheet programs allow."""

Line = tuple[int, Sequence[object]]
"""The number of a row and the values of its cells."""

_NUMBER, _ORIGINAL, _TRANSLATION = FIELDS


def sheet_rows(lines: Iterator[Line], place: str) -> Iterator[Row | BadRow]:
    """The rows of a sheet that are not blank, by the values of their cells.

    A first row that names `original` or `translation` is a header; without one the first two columns are
    read. The id is that of a column `id`, else the number of the row.
    """
    columns: dict[str, int] | None = None
    for number, line in lines:
        if number > MAX_ROWS:
            raise InputError(f"{place}: more than {MAX_ROWS:,} rows; split it")
        cells = [_text(value) for value in line]
        if not any(cell.strip() for cell in cells):
            continue
        if columns is None:
            columns = _header(cells, f"{place}:{number}")
            if columns:
                continue
        yield _row(number, line, columns or {_ORIGINAL: 0, _TRANSLATION: 1})


def _header(cells: Sequence[str], where: str) -> dict[str, int]:
    """Which columns the fields are in; empty where the cells are no header."""
    names = [cell.strip().lower() for cell in cells]
    if _ORIGINAL not in names and _TRANSLATION not in names:
        return {}
    require_fields(names if _NUMBER in names else [*names, _NUMBER], where)
    return {name: names.index(name) for name in FIELDS if name in names}


def _row(number: int, line: Sequence[object], columns: dict[str, int]) -> Row | BadRow:
    found = {name: line[at] if at < len(line) else None for name, at in columns.items()}
    identity = found.pop(_NUMBER, None)
    if not isinstance(identity, int) or isinstance(identity, bool):
        identity = _text(identity) or number
    return make_row(number, {_NUMBER: identity, **{name: _text(value) for name, value in found.items()}})


def _text(value: object) -> str:
    """What a cell shows, without its format."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)
