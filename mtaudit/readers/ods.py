"""OpenDocument spreadsheets: the first sheet, as it was shown when it was saved.

No library that lives reads them without filling in every empty cell of a sheet, a billion of them if the
file says so; the one XML file that matters is read as a stream.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO
from xml.etree.ElementTree import Element

from mtaudit.errors import InputError
from mtaudit.model.row import BadRow, Row
from mtaudit.readers.archive import checked_archive
from mtaudit.readers.sheet import MAX_COLUMNS, MAX_ROWS, Line, sheet_rows
from mtaudit.readers.xml_units import local, units

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_SPACES = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}c"
_CONTENT = "content.xml"


def rows(file: BinaryIO, place: str) -> Iterator[Row | BadRow]:
    """The rows of the first sheet."""
    return sheet_rows(_lines(checked_archive(file, place), place), place)


def _lines(archive: BytesIO, place: str) -> Iterator[Line]:
    with zipfile.ZipFile(archive) as members:
        if _CONTENT not in members.namelist():
            raise InputError(f"{place}: no OpenDocument spreadsheet: there is no {_CONTENT} in it")
        with members.open(_CONTENT) as content:
            number = 0
            for row in units(content, place, frozenset({"table-row"}), last="table"):
                cells, count = _cells(row), _count(row, "number-rows-repeated", MAX_ROWS)
                if any(cells):  # the blank ones are often a million
                    yield from ((number + i, cells) for i in range(1, count + 1))
                number += count


def _cells(row: Element) -> list[str]:
    cells: list[str] = []
    for cell in row:
        if local(cell) in ("table-cell", "covered-table-cell"):
            paragraphs = (_text(part) for part in cell if local(part) == "p")
            most = MAX_COLUMNS - len(cells)
            cells += ["\n".join(paragraphs)] * _count(cell, "number-columns-repeated", most)
    return cells


def _count(element: Element, name: str, most: int) -> int:
    """How often a row or cell is there; at the end of a sheet often as often as can be."""
    written = element.get(_TABLE + name, "1")
    return min(most, int(written)) if written.isdecimal() and len(written) < 10 else most


def _text(element: Element) -> str:
    """The text of a paragraph, its white space as the format spells it, without notes."""
    parts = [element.text or ""]
    for inner in element:
        name = local(inner)
        if name == "s":
            parts.append(" " * min(int(inner.get(_SPACES, "1") or 1), 1000))
        elif name in ("tab", "line-break"):
            parts.append("\t" if name == "tab" else "\n")
        elif name not in ("annotation", "note"):
            parts.append(_text(inner))
        parts.append(inner.tail or "")
    return "".join(parts)
