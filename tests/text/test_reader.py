"""Which bytes are a text, and what is said of those that are not."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtaudit.errors import InputError
from mtaudit.text import reader
from mtaudit.text.reader import decode, read_text

READABLE = {
    "plain": (b"One line.", "One line."),
    "byte order mark dropped": (b"\xef\xbb\xbfOne.", "One."),
    "second mark kept": (b"\xef\xbb\xbf\xef\xbb\xbfOne.", "\ufeffOne."),
    "line ends kept": (b"One.\r\nTwo.\rThree.\n", "One.\r\nTwo.\rThree.\n"),
    "outside the BMP": ("😀 smiles".encode(), "😀 smiles"),
    "a terminal escape": (b"One \x1b[31mred\x1b[0m line.", "One \x1b[31mred\x1b[0m line."),
    "one stray control": (b"One\x08 line.", "One\x08 line."),
    "form feeds": (b"One.\x0cTwo.", "One.\x0cTwo."),
}

UNREADABLE = {
    "empty": (b"", "here: the file is empty"),
    "byte order mark only": (b"\xef\xbb\xbf", "here: the file is empty"),
    "white space only": (b" \n\t\r\n", "here: the file is empty"),
    "NUL byte": (b"PK\x03\x04ab\x00", "here: a binary file, not text: byte 0x00 at offset 6"),
    "many controls": (b"ab\x01\x02\x03\x04cd", "here: a binary file, not text: byte 0x01 at offset 2"),
    "UTF-16": ("One".encode("utf-16"), "here: UTF-16 text (byte order mark at byte 0); convert it to UTF-8"),
    "UTF-32": ("One".encode("utf-32"), "here: UTF-32 text (byte order mark at byte 0); convert it to UTF-8"),
    "Latin-1": (b"One\nCaf\xe9 open", "here: not UTF-8: byte 0xE9 at offset 7 (line 2); convert it to UTF-8"),
    "offset counts the mark": (b"\xef\xbb\xbfa\xff", "here: not UTF-8: byte 0xFF at offset 4 (line 1)"),
    "cut off": ("é".encode()[:1], "here: not UTF-8: byte 0xC3 at offset 0 (line 1)"),
    "surrogate": (b"a\xed\xa0\x80", "here: not UTF-8: byte 0xED at offset 1"),
}


@pytest.mark.parametrize(("data", "text"), READABLE.values(), ids=READABLE.keys())
def test_reads(data: bytes, text: str, tmp_path: Path) -> None:
    file = tmp_path / "text.txt"
    file.write_bytes(data)
    assert decode(data, "here") == read_text(file) == read_text(str(file)) == text


@pytest.mark.parametrize(("data", "message"), UNREADABLE.values(), ids=UNREADABLE.keys())
def test_refuses(data: bytes, message: str) -> None:
    with pytest.raises(InputError) as error:
        decode(data, "here")
    assert str(error.value).startswith(message)


def test_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MAX_BYTES", 4)
    file = tmp_path / "text.txt"
    file.write_bytes(b"Four")
    assert read_text(file) == "Four"
    file.write_bytes(b"Fiver")
    with pytest.raises(InputError, match="larger than"):
        read_text(file)


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"nothing\.txt: no such file"):
        read_text(tmp_path / "nothing.txt")


def test_folder(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="a folder, not a file"):
        read_text(tmp_path)


@pytest.mark.parametrize(
    ("failure", "message"),
    [
        (PermissionError(13, "denied"), "may not be read"),
        (OSError(5, "I/O error"), "cannot be read .I/O error"),
    ],
)
def test_unreadable(failure: OSError, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise failure

    monkeypatch.setattr(Path, "open", fail)
    with pytest.raises(InputError, match=message):
        read_text(tmp_path / "text.txt")


def test_impossible_path() -> None:
    with pytest.raises(InputError):
        read_text("a\0b")


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xef\xbb\xbfOne.\r\n")))
    assert read_text("-") == "One.\r\n"


@given(st.text().filter(lambda t: t.strip() and "\0" not in t and not t.startswith("\ufeff")))
def test_every_text_comes_back(text: str) -> None:
    padded = text + "x" * 60 * len(text)  # few control characters, however many the text has
    assert decode(padded.encode(), "here") == padded


@given(st.binary())
def test_any_bytes_are_text_or_an_error_that_names_the_place(data: bytes) -> None:
    try:
        text = decode(data, "here")
    except InputError as error:
        text = ""
        message = str(error)
    else:
        message = "here: "
    assert text.encode() in data
    assert message.startswith("here: ")
