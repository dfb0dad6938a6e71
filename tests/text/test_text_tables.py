"""The tables of the text package are well formed."""

from __future__ import annotations

import pytest

from mtaudit.text.tables import abbreviations, words

KINDS = {"never", "title", "number", "month", "either", "clock", "last"}


def test_abbreviations() -> None:
    table = abbreviations()
    assert set(table.values()) == KINDS
    assert all(entry.endswith(".") and " " not in entry for entry in table)
    assert all(table.get(entry.lower()) != kind for entry, kind in table.items() if entry != entry.lower())


@pytest.mark.parametrize("name", ["hanging", "starters", "saying", "months", "zones"])
def test_word_lists_are_lower_case(name: str) -> None:
    assert words(name)
    assert all(word == word.lower() and word.isalpha() for word in words(name))


def test_an_unknown_list_is_an_error() -> None:
    with pytest.raises(KeyError):
        words("nothing")
