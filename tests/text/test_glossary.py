"""Glossaries: what is read, and everything that is refused with its place and a way out."""

from __future__ import annotations

from pathlib import Path

import pytest

from mtaudit.errors import InputError
from mtaudit.model import Glossary, GlossaryTerm
from mtaudit.text.glossary import MAX_CELL_CHARS, MAX_CHARS, MAX_TERMS, read_glossary

HEADER = "term,allowed,forbidden,note\n"


def read(tmp_path: Path, content: str | bytes) -> Glossary:
    """The glossary in a file of that content."""
    path = tmp_path / "glossary.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_glossary(path)


@pytest.mark.parametrize(
    ("rows", "terms"),
    [
        ("quarry,,,\n", [GlossaryTerm("quarry")]),
        ("quarry,stone pit,career,\n", [GlossaryTerm("quarry", ("stone pit",), ("career",))]),
        ("quarry,stone pit; pit ,,\n", [GlossaryTerm("quarry", ("stone pit", "pit"))]),
        ("quarry,pit;pit,,\n", [GlossaryTerm("quarry", ("pit",))]),
        ('quarry,,career,"a hole,\n no  job"\n', [GlossaryTerm("quarry", (), ("career",), "a hole, no job")]),
        (" stone   quarry ,,,\n\n , ,, \nkiln,,,\n", [GlossaryTerm("stone quarry"), GlossaryTerm("kiln")]),
        ("Kiev,Kyiv,Kiev,new\n", [GlossaryTerm("Kiev", ("Kyiv",), ("Kiev",), "new")]),
    ],
)
def test_rows_as_they_are_read(tmp_path: Path, rows: str, terms: list[GlossaryTerm]) -> None:
    assert list(read(tmp_path, HEADER + rows).terms) == terms


def test_columns_in_any_order_and_any_case(tmp_path: Path) -> None:
    shuffled = "Note,FORBIDDEN, Term ,allowed\nold,career,quarry,pit\n"
    assert read(tmp_path, shuffled).terms == (GlossaryTerm("quarry", ("pit",), ("career",), "old"),)


def test_a_byte_order_mark_and_windows_line_ends(tmp_path: Path) -> None:
    content = b"\xef\xbb\xbf" + HEADER.replace("\n", "\r\n").encode() + b"quarry,pit,,\r\n"
    assert read(tmp_path, content).terms == (GlossaryTerm("quarry", ("pit",)),)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "the file is empty"),
        (HEADER, "no terms in it, only the header"),
        ("term,allowed,note\nquarry,,\n", ":1: no column 'forbidden'; the header must be term,allowed"),
        ("quarry,pit,,\n", ":1: no column 'term'"),
        ("term;allowed;forbidden;note\nquarry;;;\n", "separated by commas, not by semicolons"),
        ("term\tallowed\tforbidden\tnote\n", "separated by commas"),
        ("term,allowed,forbidden,note,domain\n", "column 'domain' has no meaning"),
        ("term,allowed,forbidden,note,note\n", "column 'note' is there twice"),
        (HEADER + "quarry,,,\n,pit,,\n", ":3: no term"),
        (HEADER + "—,pit,,\n", ":2: 'term' holds '—', which is no word"),
        (HEADER + "quarry,pit,career\n", ":2: 3 cells where the header has 4; put a cell that holds a comma"),
        (HEADER + "quarry,pit,,a, b\n", ":2: 5 cells where the header has 4"),
        (HEADER + "quarry,pit|mine,,\n", ":2: 'allowed' holds “|”; separate renderings with ';'"),
        (HEADER + "quarry,pit;,,\n", ":2: 'allowed' holds an empty rendering"),
        (HEADER + "quarry,,a;;b,\n", ":2: 'forbidden' holds an empty rendering"),
        (HEADER + "quarry; pit,,,\n", ":2: 'quarry; pit' is more than one term"),
        (HEADER + "quarry,Pit,pit,\n", ":2: 'Pit' is both allowed and forbidden for 'quarry'"),
        (HEADER + "quarry,,Quarry,\n", ":2: 'quarry' forbids itself, and nothing else is allowed"),
        (HEADER + "quarry,pit,,\nkiln,,,\nQUARRY,,pit,\n", ":4: 'QUARRY' is in line 2 already"),
        (HEADER + "quarry,pit,,\nquarry,pit,,\n", ":3: 'quarry' is in line 2 already"),
        (HEADER + 'quarry,"pit,,\n', "not CSV"),
        (HEADER + f"{'x' * (MAX_CHARS + 1)},,,\n", f"more than {MAX_CHARS} characters"),
        (HEADER + f"quarry,,,{'x' * (MAX_CELL_CHARS + 1)}\n", f"more than {MAX_CELL_CHARS} characters"),
        (HEADER + "".join(f"t{i},,,\n" for i in range(MAX_TERMS + 1)), f"more than {MAX_TERMS} terms"),
        (HEADER.encode() + b"caf\xe9,,,\n", "not UTF-8: byte 0xE9"),
        ((HEADER + "quarry,,,\n").encode("utf-16"), "UTF-16 text"),
        (b"PK\x03\x04\x00\x00quarry", "a binary file, not text"),
        (b"x" * 20_000_001, "larger than 20 MB"),
    ],
)
def test_what_is_refused(tmp_path: Path, content: str | bytes, said: str) -> None:
    with pytest.raises(InputError) as caught:
        read(tmp_path, content)
    assert str(tmp_path / "glossary.csv") in str(caught.value)
    assert said in str(caught.value)


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        read_glossary(tmp_path / "other.csv")
    with pytest.raises(InputError, match="a folder, not a file"):
        read_glossary(tmp_path)


def test_the_digest_goes_by_what_is_said(tmp_path: Path) -> None:
    first = read(tmp_path, HEADER + "quarry,pit,career,\n").digest
    assert len(first) == 8
    assert read(tmp_path, HEADER + '"quarry", pit ,career,\n\n').digest == first
    others = ("quarry,pit,career,old\n", "quarry,pit;mine,career,\n", "quarry,career,pit,\n", "quarries,,,\n")
    assert len({first, *(read(tmp_path, HEADER + rows).digest for rows in others)}) == 5
