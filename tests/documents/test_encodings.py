"""Which encodings are read, and what is said of bytes that no encoding is sure for."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mtaudit.documents.encodings import decode, odd
from mtaudit.errors import InputError

QUOTED = "The mayor said “never again” on Monday — the council’s £40 million plan is gone.\n"
ACCENTED = "The café on the corner closed on Monday, and José knows why.\n"

READ = [
    ("UTF-8", QUOTED.encode(), "", QUOTED, ""),
    ("UTF-8 with a mark", codecs.BOM_UTF8 + QUOTED.encode(), "", QUOTED, ""),
    ("UTF-8 that says it is not", QUOTED.encode(), "iso-8859-1", QUOTED, ""),
    ("UTF-16, little end", codecs.BOM_UTF16_LE + QUOTED.encode("utf-16-le"), "", QUOTED, "UTF-16"),
    ("UTF-16, big end", codecs.BOM_UTF16_BE + QUOTED.encode("utf-16-be"), "", QUOTED, "UTF-16"),
    ("UTF-32", QUOTED.encode("utf-32"), "", QUOTED, "UTF-32"),
    ("windows-1252, quotation marks", QUOTED.encode("cp1252"), "", QUOTED, "windows-1252"),
    ("windows-1252, letters", ACCENTED.encode("cp1252"), "", ACCENTED, "windows-1252"),
    ("windows-1252, one word", "café".encode("cp1252"), "", "café", "windows-1252"),
    ("Mac, quotation marks", QUOTED.encode("mac_roman"), "", QUOTED, "mac-"),
    ("Mac, letters", ACCENTED.encode("mac_roman"), "", ACCENTED, "mac-"),
    ("declared", ACCENTED.encode("cp850"), "cp850", ACCENTED, "cp850"),
    ("declared for a subset", QUOTED.encode("cp1252"), "ISO-8859-1", QUOTED, "windows-1252"),
    ("declared, no such encoding", ACCENTED.encode("cp1252"), "klingon", ACCENTED, "windows-1252"),
    ("declared, not what it is", ACCENTED.encode("cp1252"), "utf-8", ACCENTED, "windows-1252"),
    ("declared, no text encoding", ACCENTED.encode("cp1252"), "rot13", ACCENTED, "windows-1252"),
    ("far down", b"Plain words.\n" * 9_000 + ACCENTED.encode("cp1252"), "", None, "windows-1252"),
]

REFUSED = [
    ("empty", b"", "here: the file is empty"),
    ("a mark alone", codecs.BOM_UTF16_LE, "here: the file is empty"),
    ("binary", b"\x7fELF\x00", "here: a binary file, not text: byte 0x00 at offset 4"),
    ("binary with a mark", codecs.BOM_UTF16_LE + b"a\0\0\0", "here: a binary file, not text: NUL"),
    ("half of UTF-16", codecs.BOM_UTF16_LE + b"a\0b", "here: damaged UTF-16 text at byte "),
    (
        "Cyrillic",
        "Мост открыт в понедельник.".encode("koi8-r"),
        "here: not UTF-8: byte 0xED at offset 0 (line 1)",
    ),
    ("Japanese", "橋は月曜日に開通した。".encode("shift_jis"), "here: not UTF-8: byte 0x8B at offset 0"),
    (
        "noise",
        b"One\n\x8f \x9d \x81 \x8d",
        "here: not UTF-8: byte 0x8F at offset 4 (line 2), and no encoding is sure",
    ),
]


@pytest.mark.parametrize(
    ("data", "declared", "text", "encoding"), [r[1:] for r in READ], ids=[r[0] for r in READ]
)
def test_reads(data: bytes, declared: str, text: str | None, encoding: str) -> None:
    found = decode(data, "here", declared)
    assert found.text.endswith(text or ACCENTED)
    assert found.encoding == encoding or (encoding.endswith("-") and found.encoding.startswith(encoding))


@pytest.mark.parametrize(("data", "said"), [r[1:] for r in REFUSED], ids=[r[0] for r in REFUSED])
def test_refuses(data: bytes, said: str) -> None:
    with pytest.raises(InputError) as error:
        decode(data, "here")
    assert str(error.value).startswith(said)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (QUOTED + ACCENTED, 0),
        ("Émile Zola, ÉMILE, Ærø, naïve, 20 °C, ½ · €5", 0),
        ("cafÈ", 1),  # a capital behind a small letter
        ("caf‚", 1),  # a quotation mark of other languages
        ("it Õs", 0),
        ("a Õ b", 1),  # a letter on its own
        ("Мост", 4),
    ],
)
def test_what_no_english_text_has(text: str, count: int) -> None:
    assert odd(text) == count


@given(st.binary(max_size=60))
@example(b"\x9a")  # a no-break space in some
def test_any_bytes_are_text_or_an_error_that_names_the_place(data: bytes) -> None:
    try:
        text, said = decode(data, "here").text, "here: "
    except InputError as error:
        text, said = "none", str(error)
    assert text.strip()
    assert said.startswith("here: ")
