"""Snippets: where the words are, what is kept around them, what is underlined."""

from __future__ import annotations

import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from mtaudit.model import Document
from mtaudit.reports.snippet import locate, snippet, underlined

CONSOLE = Console(file=io.StringIO(), width=200)


@pytest.mark.parametrize(
    ("text", "sentence", "words", "start", "at"),
    [
        ("He left. He left.", "He left.", "He", 9, (0, 2)),
        ("no no no", "no no no", "no", 6, (6, 8)),
        ("aXa", "aXa", "X", 1, (1, 2)),
        ("One. Two.", "One.  Two.", "Two", 5, (6, 9)),
        ("Two. One. Two.", "Two.", "Two", 10, (0, 3)),
        ("aXa. aXa.", "aXa. aXa.", "a.", 7, (7, 9)),
        ("One. One. One.", "One. One.", "One", 5, (5, 8)),
        ("One. Two.", "One.", "Two", 5, (0, 0)),
        ("One.", "One.", "", None, (0, 0)),
        ("One.", "One.", "One", None, (0, 0)),
    ],
)
def test_locate(text: str, sentence: str, words: str, start: int | None, at: tuple[int, int]) -> None:
    assert locate(sentence, words, Document("d", text), start) == at


class Counted(str):
    """A text that counts the characters it was asked to search."""

    searched = 0

    def find(self, *args: Any) -> int:
        _, first, last = args
        self.searched += last - first
        return super().find(*args)


def test_locate_looks_near_the_words_only() -> None:
    text = Counted("no. " * 100_000)
    assert locate("no.", "no", Document("d", text), 399_996) == (0, 2)
    assert 0 < text.searched < 10


@pytest.mark.parametrize(
    ("sentence", "mark", "wanted"),
    [
        ("short and whole", (0, 5), "short and whole"),
        ("one " * 20 + "HERE" + " two" * 20, (80, 84), "… one one one one HERE two two two two …"),
        ("HERE" + " two" * 20, (0, 4), "HERE two two two two two two two two …"),
        ("one " * 20 + "HERE", (80, 84), "… one one one one one one one one HERE"),
        ("a\tb\n\nc", (2, 3), "a b c"),
        ("no mark at all " * 9, (0, 0), "no mark at …"),
    ],
)
def test_snippet_keeps_the_words_and_what_fits(sentence: str, mark: tuple[int, int], wanted: str) -> None:
    text = snippet(sentence, mark, 15, "bold")
    assert text.plain == wanted
    assert cell_len(text.plain) <= 45


def test_the_underline_stands_below_the_words() -> None:
    text = snippet("The 界界 boats left the harbour", (4, 12), 12, "bold")
    assert [row.text.plain for row in underlined(text, 12, "^", "bold", CONSOLE)] == [
        "The 界界",
        "    ^^^^",
        "boats left",
        "^^^^^",
        "the harbour",
    ]


def test_a_sentence_of_megabytes_is_cut_before_it_is_looked_at() -> None:
    text = snippet("word " * 1_000_000, (2_500_000, 2_500_004), 80, "bold")
    assert text.plain.startswith("… ")
    assert text.plain.endswith(" …")
    assert cell_len(text.plain) <= 240


@given(st.text(max_size=300), st.integers(0, 300), st.integers(0, 300), st.integers(10, 60))
def test_snippets_fit_and_keep_short_marks(sentence: str, a: int, b: int, width: int) -> None:
    start, end = sorted((min(a, len(sentence)), min(b, len(sentence))))
    text = snippet(sentence, (start, end), width, "bold")
    assert cell_len(text.plain) <= 3 * width + 2
