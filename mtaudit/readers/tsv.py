"""TSV: a header, then a row a line; nothing is quoted, so a quotation mark is a quotation mark."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from mtaudit.model.row import BadRow, Row
from mtaudit.readers.lines import line_fault, text_lines
from mtaudit.readers.table import Cells, table_rows


def rows(file: BinaryIO, place: str) -> Iterator[Row | BadRow]:
    """A row a line; empty lines are none."""
    return table_rows(_cells(file), place)


def _cells(file: BinaryIO) -> Iterator[Cells | BadRow]:
    for number, line in enumerate(text_lines(file, "\n"), 1):
        if fault := line_fault(line):
            yield BadRow(number, fault)
        elif bare := line.removesuffix("\n").removesuffix("\r"):
            yield number, bare.split("\t")
