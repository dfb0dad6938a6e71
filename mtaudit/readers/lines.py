"""Lines of text in UTF-8, or in UTF-16 or UTF-32 with its mark; none takes more memory than a row may."""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterator
from typing import BinaryIO, cast

from mtaudit.text.reader import WIDE_ENCODINGS

MAX_ROW_CHARS = 20_000_000
"""The longest row, in characters: some thousand times a long article."""

# What bytes that are no text become: as `surrogateescape` makes it, or our own for UTF-16 and UTF-32. No text
# that was decoded holds them.
_ESCAPED = re.compile("[\udc80-\udcff]")
_DAMAGE = "\udc00"
_HANDLER = "mtaudit.damage"


def _damaged(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return _DAMAGE, error.end


codecs.register_error(_HANDLER, _damaged)


def text_lines(file: BinaryIO, ends: str) -> Iterator[str]:
    """The lines with their ends, a byte order mark left out; "" for `ends` is any line end, "\\n" that one.

    What is no text and lines that are too long come in a form that `line_fault` knows.
    """
    source = file if isinstance(file, io.BufferedReader) else io.BufferedReader(cast(io.RawIOBase, file))
    head = source.peek(4)
    wide = next((name for mark, name in WIDE_ENCODINGS.items() if head.startswith(mark)), "")
    text = io.TextIOWrapper(
        source, wide or "utf-8-sig", _HANDLER if wide else "surrogateescape", newline=ends
    )
    try:
        while line := text.readline(MAX_ROW_CHARS + 1):
            rest = line
            while len(line) > MAX_ROW_CHARS and rest and not rest.endswith("\n"):
                rest = text.readline(MAX_ROW_CHARS)
            yield line
    finally:
        if not file.closed:  # closing is the opener's
            text.detach()
            if source is not file:
                source.detach()


def line_fault(line: str) -> str:
    """What is wrong with a line, or with a text of it; "" where nothing is."""
    if len(line) > MAX_ROW_CHARS:
        return f"a row of more than {MAX_ROW_CHARS // 1_000_000} million characters; split it"
    if _DAMAGE in line:
        return "damaged UTF-16 or UTF-32"
    if match := _ESCAPED.search(line):
        return f"not UTF-8: byte 0x{ord(match[0]) - 0xDC00:02X}"
    return ""
