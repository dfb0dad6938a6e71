"""Tables whose first row names the columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mtaudit.errors import InputError
from mtaudit.model.row import BadRow, Row
from mtaudit.readers.row import FIELDS, make_row

Cells = tuple[int, list[str]]
"""The number of the line that a row begins on, and its cells."""


def table_rows(lines: Iterator[Cells | BadRow], place: str) -> Iterator[Row | BadRow]:
    """The rows below the header; InputError for a header that does not name `FIELDS`, each once."""
    first = next(lines, (1, []))
    if isinstance(first, BadRow):
        raise InputError(f"{place}:{first.line}: {first.reason}")
    number, header = first
    require_fields(header, f"{place}:{number}")
    for line in lines:
        yield line if isinstance(line, BadRow) else _row(line, header)


def require_fields(names: Sequence[str], where: str) -> None:
    """Raise InputError unless the names of a table's columns hold each of `FIELDS` once."""
    for name in FIELDS:
        if name not in names:
            raise InputError(f"{where}: no column {name!r}; the header must name {', '.join(FIELDS)}")
        if names.count(name) > 1:
            raise InputError(f"{where}: column {name!r} is there twice")


def _row(line: Cells, header: Sequence[str]) -> Row | BadRow:
    number, cells = line
    if len(cells) != len(header):
        return BadRow(number, f"{len(cells)} cells where the header has {len(header)}")
    return make_row(number, dict(zip(header, cells, strict=True)))
