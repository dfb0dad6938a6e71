"""JSON Lines: an object a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import BinaryIO

from mtaudit.model.row import BadRow, Row
from mtaudit.readers.lines import line_fault, text_lines
from mtaudit.readers.row import make_row


def rows(file: BinaryIO, place: str) -> Iterator[Row | BadRow]:  # noqa: ARG001  # no line spoils the file
    """A row a line; blank lines are none."""
    # Only "\n" ends a line: JSON strings may hold other line separators as they are.
    for number, line in enumerate(text_lines(file, "\n"), 1):
        if line.strip():
            yield _row(number, line)


def _row(number: int, line: str) -> Row | BadRow:
    if fault := line_fault(line):
        return BadRow(number, fault)
    try:
        values = json.loads(line)
    except (ValueError, RecursionError) as error:
        return BadRow(number, f"not JSON: {error}")
    return make_row(number, values)
