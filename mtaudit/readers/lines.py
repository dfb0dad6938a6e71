"""Lines of UTF-8 text, none of which takes more memory than a row may."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import BinaryIO

MAX_ROW_CHARS = 20_000_000
"""The longest row, in characters: some thousand times a long article."""

# What `surrogateescape` makes of bytes that are not UTF-8; UTF-8 itself can hold no surrogates.
_ESCAPED = re.compile("[\udc80-\udcff]")


def text_lines(file: BinaryIO, ends: str) -> Iterator[str]:
    """The lines with their ends, a byte order mark left out; "" for `ends` is any line end, "\\n" that one.

    What is not UTF-8 and lines that are too long come in a form that `line_fault` knows.
    """
    text = io.TextIOWrapper(file, "utf-8-sig", "surrogateescape", newline=ends)
    try:
        while line := text.readline(MAX_ROW_CHARS + 1):
            rest = line
            while len(line) > MAX_ROW_CHARS and rest and not rest.endswith("\n"):
                rest = text.readline(MAX_ROW_CHARS)
            yield line
    finally:
        if not file.closed:
            text.detach()  # closing is the opener's


def line_fault(line: str) -> str:
    """What is wrong with a line, or with a text of it; "" where nothing is."""
    if len(line) > MAX_ROW_CHARS:
        return f"a row of more than {MAX_ROW_CHARS // 1_000_000} million characters; split it"
    if match := _ESCAPED.search(line):
        return f"not UTF-8: byte 0x{ord(match[0]) - 0xDC00:02X}"
    return ""
