"""Reading files whole, and saying exactly what is wrong with those that cannot be read or hold no text.

The texts to audit are read by `mtaudit.documents`, which knows more encodings and more formats.
"""

from __future__ import annotations

import codecs
import re
import sys
from pathlib import Path

from mtaudit.errors import InputError

STDIN = "-"

MAX_BYTES = 20_000_000
"""The largest file that is read, in bytes: some thousand times a long article."""

MAX_CONTROL_SHARE = 0.02
"""A larger share of control characters than this marks a binary file; escape-coloured logs stay below it."""

_CONTROL = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
WIDE_ENCODINGS = {
    codecs.BOM_UTF32_LE: "UTF-32",
    codecs.BOM_UTF32_BE: "UTF-32",
    codecs.BOM_UTF16_LE: "UTF-16",
    codecs.BOM_UTF16_BE: "UTF-16",
}
"""By their byte order marks, the longer first: that of UTF-32 begins with one of UTF-16."""


def read_text(path: Path | str) -> str:
    """The text of a UTF-8 file, or of standard input for "-".

    Line ends stay as they are and a byte order mark is dropped. Raises InputError for anything that
    is not a readable, non-empty text of at most `MAX_BYTES` bytes.
    """
    return decode(read_bytes(path), place_of(path))


def place_of(path: Path | str) -> str:
    """What messages call a file, or standard input."""
    return "standard input" if str(path) == STDIN else str(path)


def read_bytes(path: Path | str) -> bytes:
    """What is in a file, or in standard input for "-"; InputError where it cannot be read or is too large."""
    data = sys.stdin.buffer.read(MAX_BYTES + 1) if str(path) == STDIN else _read_file(Path(path))
    if len(data) > MAX_BYTES:
        raise InputError(
            f"{place_of(path)}: larger than {MAX_BYTES // 1_000_000} MB; split it into smaller files"
        )
    return data


def decode(data: bytes, place: str) -> str:
    """The text that UTF-8 `data` holds; InputError, which names `place`, if it holds none."""
    for mark, name in WIDE_ENCODINGS.items():
        if data.startswith(mark):
            raise InputError(f"{place}: {name} text (byte order mark at byte 0); convert it to UTF-8")
    refuse_binary(data, place)
    body = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        at = error.start + len(data) - len(body)
        raise InputError(f"{not_utf8(data, at, place)}; convert it to UTF-8") from None
    return refuse_empty(text, place)


def not_utf8(data: bytes, at: int, place: str) -> str:
    """The message that the byte at `at` is in no UTF-8 text."""
    line = data.count(b"\n", 0, at) + 1
    return f"{place}: not UTF-8: byte 0x{data[at]:02X} at offset {at} (line {line})"


def refuse_empty(text: str, place: str) -> str:
    """The text; InputError where it is blank."""
    if not text.strip():
        raise InputError(f"{place}: the file is empty; it must hold the text to audit")
    return text


def _read_file(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise InputError(f"{path}: a folder, not a file; name a text file")
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise InputError(f"{path}: no such file; check the path") from None
    except PermissionError:
        raise InputError(f"{path}: may not be read; check its permissions") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"{path}: cannot be read ({reason}); check the path") from None


def refuse_binary(data: bytes, place: str) -> None:
    """Raise InputError for bytes that are in no text in UTF-8 or in a code page."""
    at = data.find(b"\0")
    if at < 0:
        controls = _CONTROL.findall(data)
        if len(controls) <= 1 + MAX_CONTROL_SHARE * len(data):
            return
        at = data.index(controls[0])
    raise InputError(
        f"{place}: a binary file, not text: byte 0x{data[at]:02X} at offset {at}; give it as plain text"
    )
