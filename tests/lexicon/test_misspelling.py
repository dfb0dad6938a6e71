"""Misspellings told from rare words."""

import pytest

from mtaudit.lexicon.misspelling import meant_word


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("suporters", "supporters"),  # a letter left out
        ("negociations", "negotiations"),  # exchanged
        ("goverment", "government"),
        ("profesional", "professional"),
        ("beteen", "between"),
        ("recieve", "receive"),  # changed places
        ("responsability", "responsibility"),
    ],
)
def test_the_common_word_one_letter_away(word: str, meant: str) -> None:
    assert meant_word(word) == meant


@pytest.mark.parametrize(
    "word",
    [
        *("supporters", "organised", "travelled", "kilometres", "labelled", "paediatric", "manoeuvre"),
        *("deepfake", "webinar", "ransomware", "unvaccinated", "rewilding", "hryvnias", "oligarchs"),
        *("spokespeople", "airstrikes", "decarbonisation", "qzxvbnm", "teh", ""),
    ],
)
def test_rare_words_are_words(word: str) -> None:
    assert meant_word(word) == ""
