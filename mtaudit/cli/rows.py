"""Rows to score: JSON Lines, TSV or CSV with `id`, `original` and `translation`."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from mtaudit.errors import InputError
from mtaudit.model.row import Row

FIELDS = ("id", "original", "translation")
Numbered = Iterator[tuple[int, object]]


def read_rows(path: str) -> tuple[Row, ...]:
    """All rows of a file by its suffix, or of standard input ("-") as JSON Lines.

    Raises InputError, naming the file and the line, for the first row that is not a row.
    """
    suffix = ".jsonl" if path == "-" else Path(path).suffix.lower()
    if suffix not in _PARSERS:
        raise InputError(
            f"{path}: no rows can be read from {suffix!r} files; known are {', '.join(_PARSERS)}"
        )
    place = "standard input" if path == "-" else path
    rows = tuple(
        _row(values, f"{place}:{line}") for line, values in _PARSERS[suffix](_text(path, place), place)
    )
    if not rows:
        raise InputError(f"{place}: no rows in it")
    return rows


def _text(path: str, place: str) -> str:
    try:
        data = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except (OSError, ValueError) as error:
        raise InputError(f"{place}: cannot be read ({getattr(error, 'strerror', None) or error})") from None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError(f"{place}:{line}: not UTF-8: byte 0x{data[error.start]:02X}") from None


def _jsonl(text: str, place: str) -> Numbered:
    # Not splitlines(): JSON strings may hold other line separators as they are.
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                yield number, json.loads(line)
            except (ValueError, RecursionError) as error:
                raise InputError(f"{place}:{number}: not JSON: {error}") from None


def _tsv(text: str, place: str) -> Numbered:
    # TSV has no quoting: a quotation mark is a quotation mark.
    lines = ((n, line.removesuffix("\r").split("\t")) for n, line in enumerate(text.split("\n"), 1))
    return _with_header(((n, cells) for n, cells in lines if cells != [""]), place)


def _csv(text: str, place: str) -> Numbered:
    return _with_header(_csv_cells(text, place), place)


def _csv_cells(text: str, place: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        yield from ((reader.line_num, cells) for cells in reader if cells)
    except csv.Error as error:
        raise InputError(f"{place}:{reader.line_num}: not CSV: {error}") from None


def _with_header(rows: Iterator[tuple[int, list[str]]], place: str) -> Numbered:
    header = next(rows, (1, []))[1]
    missing = [name for name in FIELDS if name not in header]
    if missing:
        raise InputError(f"{place}:1: no column {missing[0]!r}; the header must name {', '.join(FIELDS)}")
    for number, cells in rows:
        if len(cells) != len(header):
            raise InputError(f"{place}:{number}: {len(cells)} cells where the header has {len(header)}")
        yield number, dict(zip(header, cells, strict=True))


def _row(values: object, where: str) -> Row:
    if not isinstance(values, dict):
        raise InputError(f"{where}: not an object with {', '.join(FIELDS)}")
    for name in FIELDS:
        if name not in values:
            raise InputError(f"{where}: no field {name!r}")
    identity, original, translation = (values[name] for name in FIELDS)
    if isinstance(identity, bool) or not isinstance(identity, str | int):
        raise InputError(f"{where}: 'id' must be a string or an integer")
    for name in FIELDS:
        _check_text(name, values[name], where)
    if not original.strip():
        raise InputError(f"{where}: 'original' is empty; there is nothing to compare with")
    return Row(identity, original, translation)


def _check_text(name: str, value: object, where: str) -> None:
    if isinstance(value, int) and name == "id":
        return
    if not isinstance(value, str):
        raise InputError(f"{where}: {name!r} must be a string")
    if any("\ud800" <= char <= "\udfff" for char in value):
        raise InputError(f"{where}: {name!r} holds half of a surrogate pair")


_PARSERS: dict[str, Callable[[str, str], Numbered]] = {
    ".jsonl": _jsonl,
    ".ndjson": _jsonl,
    ".tsv": _tsv,
    ".csv": _csv,
}
