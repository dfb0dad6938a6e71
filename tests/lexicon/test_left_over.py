"""Words left over from another language: which they are, and that no common English word is among them."""

from __future__ import annotations

import pytest

from mtaudit.lexicon.frequency import zipf
from mtaudit.lexicon.left_over import left_over_in
from mtaudit.lexicon.tables import read_table

WORDS = sorted({w for _, words in read_table("left_over.tsv", ("language", "words")) for w in words.split()})


@pytest.mark.parametrize(
    ("word", "languages"),
    [("Herr", ("German", "Swedish")), ("tammuz", ("Arabic", "Hebrew")), ("taxi", ()), ("", ())],
)
def test_where_a_word_is_from(word: str, languages: tuple[str, ...]) -> None:
    assert left_over_in(word) == languages


@pytest.mark.parametrize("word", WORDS)
def test_no_word_is_common_in_english(word: str) -> None:
    assert word == word.lower()
    assert zipf(word) < 4.6
