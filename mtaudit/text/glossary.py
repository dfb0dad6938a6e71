"""Reading a glossary: CSV with the columns `term, allowed, forbidden, note`, taken at its word or refused."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterator
from dataclasses import astuple
from pathlib import Path

from mtaudit.errors import InputError
from mtaudit.model import Glossary, GlossaryTerm
from mtaudit.text.reader import read_text

COLUMNS = ("term", "allowed", "forbidden", "note")
SEPARATOR = ";"
"""Stands between the renderings of one cell."""
MAX_TERMS = 10_000
MAX_CHARS = 200
"""The longest term or rendering, in characters."""
MAX_CELL_CHARS = 50_000
"""The longest cell; below the limit of the csv module, which belongs to the whole process."""

_Cells = dict[str, str]


def read_glossary(path: Path | str) -> Glossary:
    """The glossary in a UTF-8 file; the columns may stand in any order, empty lines are passed over.

    Raises InputError, naming the file and the line, for a file that cannot be read, a missing or unknown
    column, an empty or repeated term, and a rendering that one row both allows and forbids.
    """
    terms: dict[str, tuple[int, GlossaryTerm]] = {}
    for line, cells in _rows(read_text(path), str(path)):
        where = f"{path}:{line}"
        term = _term(cells, where)
        first = terms.setdefault(_folded(term.term), (line, term))[0]
        if first != line:
            raise InputError(f"{where}: {term.term!r} is in line {first} already; make one row of the two")
        if len(terms) > MAX_TERMS:
            raise InputError(f"{where}: more than {MAX_TERMS} terms; split the glossary")
    if not terms:
        raise InputError(f"{path}: no terms in it, only the header")
    found = tuple(term for _, term in terms.values())
    digest = hashlib.sha256(repr([astuple(term) for term in found]).encode("utf-8", "surrogatepass"))
    return Glossary(found, digest.hexdigest()[:8])


def _rows(text: str, place: str) -> Iterator[tuple[int, _Cells]]:
    """The rows below the header with the line each ends on, cells stripped."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    header: list[str] | None = None
    try:
        for written in reader:
            if max(map(len, written), default=0) > MAX_CELL_CHARS:
                raise InputError(
                    f"{place}:{reader.line_num}: a cell of more than {MAX_CELL_CHARS} characters; "
                    "is a quotation mark left open?"
                )
            cells = [cell.strip() for cell in written]
            if not any(cells):
                continue
            if header is None:
                header = _header(cells, f"{place}:{reader.line_num}")
            elif len(cells) != len(header):
                raise InputError(
                    f"{place}:{reader.line_num}: {len(cells)} cells where the header has {len(header)}; "
                    "put a cell that holds a comma in quotation marks"
                )
            else:
                yield reader.line_num, dict(zip(header, cells, strict=True))
    except csv.Error as error:
        raise InputError(f"{place}:{reader.line_num}: not CSV: {error}") from None


def _header(cells: list[str], where: str) -> list[str]:
    header = [cell.lower() for cell in cells]
    wanted = f"the header must be {','.join(COLUMNS)}"
    if len(header) == 1 and any(mark in header[0] for mark in ";\t"):
        raise InputError(f"{where}: cells are separated by commas, not by semicolons or tabs; {wanted}")
    for name in COLUMNS:
        if name not in header:
            raise InputError(f"{where}: no column {name!r}; {wanted}")
    for name in header:
        if name not in COLUMNS or header.count(name) > 1:
            fault = "is there twice" if name in COLUMNS else "has no meaning"
            raise InputError(f"{where}: column {name!r} {fault}; {wanted}")
    return header


def _term(cells: _Cells, where: str) -> GlossaryTerm:
    if not cells["term"]:
        raise InputError(f"{where}: no term; a row names the term its renderings are for")
    term = _wording(cells["term"], "term", where)
    if SEPARATOR in term:
        raise InputError(f"{where}: {term!r} is more than one term; give each a row of its own")
    allowed, forbidden = (_renderings(cells[name], name, where) for name in ("allowed", "forbidden"))
    banned = {_folded(rendering) for rendering in forbidden}
    for rendering in allowed:
        if _folded(rendering) in banned:
            raise InputError(f"{where}: {rendering!r} is both allowed and forbidden for {term!r}")
    if not allowed and _folded(term) in banned:
        raise InputError(f"{where}: {term!r} forbids itself, and nothing else is allowed for it")
    return GlossaryTerm(term, allowed, forbidden, " ".join(cells["note"].split()))


def _renderings(cell: str, name: str, where: str) -> tuple[str, ...]:
    if "|" in cell:
        raise InputError(f"{where}: {name!r} holds “|”; separate renderings with {SEPARATOR!r}")
    parts = [part.strip() for part in cell.split(SEPARATOR)] if cell else []
    if not all(parts):
        raise InputError(f"{where}: {name!r} holds an empty rendering; check its {SEPARATOR!r}")
    return tuple(dict.fromkeys(_wording(part, name, where) for part in parts))


def _wording(text: str, name: str, where: str) -> str:
    if not any(c.isalnum() for c in text):
        raise InputError(f"{where}: {name!r} holds {text!r}, which is no word")
    if len(text) > MAX_CHARS:
        raise InputError(f"{where}: {name!r} holds one of more than {MAX_CHARS} characters")
    return " ".join(text.split())


def _folded(text: str) -> str:
    return text.casefold().replace("’", "'")
