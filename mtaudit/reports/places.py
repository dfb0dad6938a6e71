"""Where things are, as other programs say it: paths, URIs, regions of lines and columns."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import PurePath
from typing import NamedTuple
from urllib.parse import quote

from mtaudit.model import Document


class Region(NamedTuple):
    """A stretch of a file: lines and columns from 1, in code points, the last column behind its end."""

    start_line: int
    start_column: int
    end_line: int
    end_column: int


def region(document: Document, start: int, end: int) -> Region:
    """The region of a span of the document's file; an empty one is a point between two characters."""
    file = document.file
    line, column = file.line(start), file.column(start)
    if end <= start:
        return Region(line, column, line, column)
    return Region(line, column, file.line(end - 1), file.column(end - 1) + 1)


def relative(name: str, folder: str) -> str:
    """The path of a file as seen from the folder, with slashes; as it is where the folder does not hold it.

    `folder` is an absolute path, or "" for the one that relative names start from.
    """
    path = PurePath(os.path.normpath(os.path.join(folder, name)))
    with suppress(ValueError):
        path = path.relative_to(folder)
    return path.as_posix()


def uri(path: str) -> str:
    """The URI of a path with slashes: a relative reference, or file:// for an absolute path."""
    if PurePath(path).is_absolute():
        return "file://" + ("" if path.startswith("/") else "/") + quote(path, "/:", errors="replace")
    return quote(path, "/", errors="replace")
