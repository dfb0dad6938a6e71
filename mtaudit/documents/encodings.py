"""From bytes to text: UTF-8, UTF-16 and UTF-32, and the code pages that English was written in.

A file that says what it is, by a byte order mark or a declaration, is believed where it can be. Any other
that is not UTF-8 is what charset-normalizer finds to be the most English of all readings of it.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from mtaudit.errors import InputError
from mtaudit.text.reader import WIDE_ENCODINGS, not_utf8, refuse_binary, refuse_empty

USUAL = "windows-1252"
"""What English text that is not Unicode is in, where nothing speaks for another code page."""

MAX_ODD_SHARE = 0.1
"""A reading with more odd characters, of those beyond ASCII, is no English text: the encoding is not sure."""

SAMPLE_BYTES = 50_000
"""So much of what lies around bytes beyond ASCII is asked what encoding it is in."""

# Punctuation and signs that English texts hold beyond ASCII; quotation marks of other languages are missing.
_MARKS = frozenset("‘’“”′″–—…•·§¶†‡©®™°º×÷±½¼¾£€¥¢«»‹›¿¡\u00a0\u00ad\u2009\u202f")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_BYTES_BEYOND_ASCII = re.compile(rb"[\x80-\xff]+")
_AROUND = 100


class Decoded(NamedTuple):
    """A text and the encoding it was in, "" for UTF-8."""

    text: str
    encoding: str = ""


def decode(data: bytes, place: str, declared: str = "") -> Decoded:
    """The text of a file; `declared` is the encoding that it names itself, if it does.

    Raises InputError, which names `place`, for what is empty, binary or in an encoding that cannot be told.
    """
    for mark, name in WIDE_ENCODINGS.items():
        if data.startswith(mark):
            return Decoded(refuse_empty(_wide(data, name, place), place), name)
    refuse_binary(data, place)
    try:
        return Decoded(refuse_empty(data.decode("utf-8-sig"), place))
    except UnicodeDecodeError as error:
        found = _declared(data, declared) or _detected(data)
        if not found:
            raise InputError(
                f"{not_utf8(data, error.start, place)}, and no encoding is sure; convert it to UTF-8"
            ) from None
    return Decoded(refuse_empty(found.text, place), found.encoding)


def _wide(data: bytes, name: str, place: str) -> str:
    try:
        text = data.decode(name)
    except UnicodeDecodeError as error:
        raise InputError(f"{place}: damaged {name} text at byte {error.start}; save it anew") from None
    if "\0" in text:
        raise InputError(f"{place}: a binary file, not text: NUL as {name} character {text.index(chr(0))}")
    return text


def _declared(data: bytes, name: str) -> Decoded | None:
    """The text in the declared encoding; None without one, or where it is another."""
    try:
        codec = codecs.lookup(name).name if name else ""
        # On the web these two always stood for the superset: https://encoding.spec.whatwg.org/#names-and-labels
        codec = "cp1252" if codec in ("iso8859-1", "ascii") else codec
        text = data.decode(codec) if codec and codec != "utf-8" else ""
    except (LookupError, UnicodeError, ValueError):
        return None
    return Decoded(text, _name(codec)) if text else None


def _detected(data: bytes) -> Decoded | None:
    """The text in the encoding in which it is the most English; None where that is little so."""
    for codec in _candidates(_sample(data)):
        try:
            return Decoded(data.decode(codec), _name(codec))
        except UnicodeDecodeError:
            continue
    return None


def _sample(data: bytes) -> bytes:
    """The bytes beyond ASCII with what is around them, from the first on."""
    sample, at = bytearray(), 0
    while len(sample) < SAMPLE_BYTES and (match := _BYTES_BEYOND_ASCII.search(data, at)):
        start, at = max(at, match.start() - _AROUND), match.end() + _AROUND
        sample += data[start:at] + b"\n"
    return bytes(sample[:SAMPLE_BYTES])


def _candidates(sample: bytes) -> Iterator[str]:
    """The encodings that the sample may be in, those that make the most English of it first."""
    from charset_normalizer import from_bytes

    ranked: list[tuple[float, bool, int, str]] = []
    for match in from_bytes(sample):
        text = str(match)
        share = odd(text) / max(1, len(_BEYOND_ASCII.findall(text)))
        if share <= MAX_ODD_SHARE:
            usual = "cp1252" in match.could_be_from_charset or text == sample.decode("cp1252", "replace")
            ranked.append((share, not usual, len(ranked), "cp1252" if usual else match.encoding))
    return (codec for *_, codec in sorted(ranked))


def odd(text: str) -> int:
    """How many characters beyond ASCII stand where no English text has them.

    Such are signs that English does not use, letters of other scripts, letters on their own, and capitals
    behind small letters.
    """
    return sum(not _usual(text, match.start()) for match in _BEYOND_ASCII.finditer(text))


def _usual(text: str, at: int) -> bool:
    char, before, after = text[at], text[max(0, at - 1) : at], text[at + 1 : at + 2]
    if not char.isalpha():
        return char in _MARKS
    if not unicodedata.name(char, "").startswith("LATIN"):
        return False
    return (before.isalpha() or after.isalpha()) and not (char.isupper() and before.islower())


def _name(codec: str) -> str:
    """What people call a codec of Python."""
    return re.sub(r"^cp(?=125\d)", "windows-", codec).replace("_", "-")
