"""Rows from files, one format a file, read as a stream.

A format is a module with `rows(file, place) -> Iterator[Row | BadRow]` and a line in `FORMATS`. It reads
from the binary file no more at a time than it must, yields a BadRow for what is no row, and raises
InputError, which names `place`, where the whole file is no such file.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from importlib import import_module
from pathlib import Path
from typing import BinaryIO, Protocol, cast

from mtaudit.errors import InputError
from mtaudit.model.row import BadRow, Row

STDIN = "-"

FORMATS: dict[str, str] = {
    ".jsonl": "mtaudit.readers.jsonl",
    ".ndjson": "mtaudit.readers.jsonl",
    ".tsv": "mtaudit.readers.tsv",
    ".csv": "mtaudit.readers.csv",
    ".parquet": "mtaudit.readers.parquet",
    ".tmx": "mtaudit.readers.tmx",
    ".xlf": "mtaudit.readers.xliff",
    ".xliff": "mtaudit.readers.xliff",
    ".xlsx": "mtaudit.readers.xlsx",
    ".ods": "mtaudit.readers.ods",
}
"""The module of each suffix; standard input is JSON Lines."""


class Rows(Protocol):
    """What a format's module has under the name `rows`."""

    def __call__(self, file: BinaryIO, place: str, /) -> Iterator[Row | BadRow]: ...


def stream_rows(path: str) -> Iterator[Row | BadRow]:
    """The rows of a file by its suffix, or of standard input ("-"), in order and in bounded memory.

    Raises InputError at once for an unknown suffix, and while reading for a file that cannot be read.
    """
    suffix = ".jsonl" if path == STDIN else Path(path).suffix.lower()
    if suffix not in FORMATS:
        raise InputError(f"{path}: no rows can be read from {suffix!r} files; known are {', '.join(FORMATS)}")
    return _stream(cast(Rows, import_module(FORMATS[suffix]).rows), path)


def read_rows(path: str) -> tuple[Row, ...]:
    """All rows of a file; raises InputError, naming file and line, for the first that is none."""
    rows = []
    for row in stream_rows(path):
        if isinstance(row, BadRow):
            raise InputError(f"{place_of(path)}:{row.line}: {row.reason}")
        rows.append(row)
    if not rows:
        raise InputError(f"{place_of(path)}: no rows in it")
    return tuple(rows)


def place_of(path: str) -> str:
    """What messages call the file."""
    return "standard input" if path == STDIN else path


def _stream(rows: Rows, path: str) -> Iterator[Row | BadRow]:
    place = place_of(path)
    try:
        with _opened(path, place) as file:
            yield from rows(file, place)
    except OSError as error:
        raise InputError(f"{place}: cannot be read ({error.strerror or error})") from None


def _opened(path: str, place: str) -> AbstractContextManager[BinaryIO]:
    if path == STDIN:
        return nullcontext(sys.stdin.buffer)
    try:
        return Path(path).open("rb")
    except ValueError as error:  # a name that no file can have
        raise InputError(f"{place}: cannot be read ({error})") from None
