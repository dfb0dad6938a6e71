"""Lines and columns are those that an editor shows."""

from __future__ import annotations

import pytest

from mtaudit.model import Document

MIXED = "one\r\ntwo\nthree\rfour\x0bstill\x0cfour\x85\u2028and\u2029more\n\n😀 six"


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("one", (1, 1)),
        ("\r\n", (1, 4)),
        ("two", (2, 1)),
        ("three", (3, 1)),
        ("four\x0b", (4, 1)),
        ("still", (4, 6)),
        ("more", (4, 22)),
        ("😀", (6, 1)),
        ("six", (6, 3)),
    ],
)
def test_line_and_column(words: str, place: tuple[int, int]) -> None:
    document, at = Document("d", MIXED), MIXED.index(words)
    assert (document.file.line(at), document.file.column(at)) == place
    assert document.line(at) == place[0]


def test_the_end_is_on_the_last_line() -> None:
    for text, place in (("", (1, 1)), ("a", (1, 2)), ("a\nbc", (2, 3))):
        document = Document("d", text)
        assert (document.file.line(len(text)), document.file.column(len(text))) == place
        assert document.line(len(text)) == place[0]
