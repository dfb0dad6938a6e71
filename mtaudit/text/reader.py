"""Reading text files, and saying exactly what is wrong with those that cannot be read."""

from __future__ import annotations

import codecs
import re
import sys
from pathlib import Path

from mtaudit.errors import InputError

MAX_BYTES = 20_000_000
"""The largest file that is read, in bytes: some thousand times a long article."""

MAX_CONTROL_SHARE = 0.02
"""A larger share of control characters than this marks a binary file; escape-coloured logs stay below it."""

_CONTROL = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_OTHER_ENCODINGS = {
    codecs.BOM_UTF32_LE: "UTF-32",
    codecs.BOM_UTF32_BE: "UTF-32",
    codecs.BOM_UTF16_LE: "UTF-16",
    codecs.BOM_UTF16_BE: "UTF-16",
}


def read_text(path: Path | str) -> str:
    """The text of a UTF-8 file, or of standard input for "-".

    Line ends stay as they are and a byte order mark is dropped. Raises InputError for anything that
    is not a readable, non-empty text of at most `MAX_BYTES` bytes.
    """
    if str(path) == "-":
        return decode(sys.stdin.buffer.read(MAX_BYTES + 1), "standard input")
    return decode(_read_bytes(Path(path)), str(path))


def decode(data: bytes, place: str) -> str:
    """The text that UTF-8 `data` holds; InputError, which names `place`, if it holds none."""
    if len(data) > MAX_BYTES:
        raise InputError(f"{place}: larger than {MAX_BYTES // 1_000_000} MB; split it into smaller files")
    for mark, name in _OTHER_ENCODINGS.items():
        if data.startswith(mark):
            raise InputError(f"{place}: {name} text (byte order mark at byte 0); convert it to UTF-8")
    _refuse_binary(data, place)
    body = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        at = error.start + len(data) - len(body)
        line = data.count(b"\n", 0, at) + 1
        raise InputError(
            f"{place}: not UTF-8: byte 0x{data[at]:02X} at offset {at} (line {line}); convert it to UTF-8"
        ) from None
    if not text.strip():
        raise InputError(f"{place}: the file is empty; it must hold the text to audit")
    return text


def _read_bytes(path: Path) -> bytes:
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


def _refuse_binary(data: bytes, place: str) -> None:
    at = data.find(b"\0")
    if at < 0:
        controls = _CONTROL.findall(data)
        if len(controls) <= 1 + MAX_CONTROL_SHARE * len(data):
            return
        at = data.index(controls[0])
    raise InputError(
        f"{place}: a binary file, not text: byte 0x{data[at]:02X} at offset {at}; give it as plain UTF-8 text"
    )
