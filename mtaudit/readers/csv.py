"""CSV (RFC 4180): a header, then rows whose quoted cells may hold commas and line ends."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import BinaryIO

from mtaudit.model.row import BadRow, Row
from mtaudit.readers.lines import MAX_ROW_CHARS, line_fault, text_lines
from mtaudit.readers.table import Cells, table_rows


def rows(file: BinaryIO, place: str) -> Iterator[Row | BadRow]:
    """The rows; empty lines are none.

    Where a quotation mark is never closed, all that follows is one row that is none.
    """
    # Of this process, so it is never lowered; the limit on rows comes first.
    csv.field_size_limit(max(csv.field_size_limit(), MAX_ROW_CHARS))
    return table_rows(_cells(_Feed(text_lines(file, ""))), place)


class _RowTooLongError(Exception):
    """A row that goes on for more than MAX_ROW_CHARS characters."""


class _Feed:
    """Lines for csv.reader, which asks for as many as a row takes."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self._chars = 0

    def begin_row(self) -> None:
        self._chars = 0

    def __iter__(self) -> _Feed:
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self._chars += len(line)
        if self._chars > MAX_ROW_CHARS:
            raise _RowTooLongError
        return line


def _cells(feed: _Feed) -> Iterator[Cells | BadRow]:
    reader = csv.reader(feed, strict=True)
    while True:
        feed.begin_row()
        number = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield BadRow(number, f"not CSV: {error}")
            continue
        except _RowTooLongError:
            # Where the next row would begin nobody can tell.
            most = f"more than {MAX_ROW_CHARS // 1_000_000} million characters"
            yield BadRow(number, f"a row of {most}, so the rest is not read; is a quotation mark left open?")
            return
        fault = next(filter(None, map(line_fault, cells)), "")
        if fault:
            yield BadRow(number, fault)
        elif cells:
            yield number, cells
