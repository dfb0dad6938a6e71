"""Documents: files that hold a text to audit, one format a file.

A format is a module with `declared(data) -> str`, the encoding that a file names itself, and
`read(text, place) -> Reading`, which is given the file as decoded; and a line in `FORMATS`. Nothing in a
file is executed, and nothing that it refers to is fetched.
"""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from mtaudit.errors import InputError
from mtaudit.model import Reading, Source
from mtaudit.model.source import through
from mtaudit.text.reader import place_of, read_bytes
from mtaudit.text.sanitize import visible

TEXT = ".txt"

FORMATS: dict[str, str] = {
    ".md": "mtaudit.documents.markdown",
    ".markdown": "mtaudit.documents.markdown",
    ".html": "mtaudit.documents.html",
    ".htm": "mtaudit.documents.html",
    ".xhtml": "mtaudit.documents.html",
}
"""The module of each suffix; a file with any other suffix, and standard input, is plain text."""

SUFFIXES = (TEXT, *FORMATS)


class _Format(Protocol):
    """What a format's module has."""

    def declared(self, data: bytes) -> str:
        """The encoding that the file names itself; "" for none."""
        ...

    def read(self, text: str, place: str) -> Reading:
        """What a person reads of the file."""
        ...


def read_document(path: Path | str) -> Reading:
    """The text of a file by its suffix, or of standard input ("-"), with its places in the file.

    Notes say what was assumed: another encoding than UTF-8, wrongly decoded characters put right. Raises
    InputError for a file that cannot be read or holds no text.
    """
    from mtaudit.documents.encodings import decode
    from mtaudit.documents.mojibake import repair

    place = visible(place_of(path))  # notes, unlike errors, go where any byte of a name may not
    name = FORMATS.get(Path(path).suffix.lower())
    form = cast(_Format, import_module(name)) if name else None
    data = read_bytes(path)
    text, encoding = decode(data, place, form.declared(data) if form else "")
    reading = repair(text, place)
    if form:
        reading = through(reading, form.read(reading.text, place))
        if not reading.text.strip():
            raise InputError(f"{place}: no text in it but markup; it must hold the text to audit")
    return _encoded(reading, text, place, encoding) if encoding else reading


def _encoded(reading: Reading, text: str, place: str, encoding: str) -> Reading:
    """The reading with what its file was decoded from."""
    source = replace(reading.source or Source(text), encoding=encoding.lower())
    note = f"{place}: read as {encoding}, which is not UTF-8"
    return Reading(reading.text, source, (note, *reading.notes))
