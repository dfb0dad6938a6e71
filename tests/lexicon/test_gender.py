"""Nouns, titles, pronouns and first names of one gender, and those that only seem so."""

import re

import pytest

from mtaudit.lexicon.gender import counterpart, first_name_gender, gendered_noun, pronoun, pronoun_form
from mtaudit.lexicon.tables import read_table


@pytest.mark.parametrize(
    ("word", "gender"),
    [
        ("king", "m"),
        ("Queen", "f"),
        ("Mr", "m"),
        ("Mrs.", "f"),
        ("spokeswoman", "f"),
        ("businessmen", "m"),
        ("mother-in-law", "f"),
        ("mothers-in-law", "f"),
        ("wives", "f"),
        ("actress", "f"),
        ("actor", None),  # said of women too
        ("hero", None),
        ("chairman", None),
        ("midwife", None),
        ("host", None),
        ("count", None),  # a number more often than a nobleman
        ("miss", None),
        ("mistress", None),
        ("president", None),
        ("human", None),
        ("German", None),
        ("woma", None),
        ("", None),
    ],
)
def test_gendered_nouns(word: str, gender: str | None) -> None:
    assert gendered_noun(word) == gender


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("queen", "king"),
        ("KING", "QUEEN"),
        ("Mr.", "Ms."),
        ("Mrs", "Mr"),
        ("sir", "madam"),
        ("actors", "actresses"),
        ("Frenchman", "Frenchwoman"),
        ("policewomen", "policemen"),
        ("daughters-in-law", "sons-in-law"),
        ("wives", "husbands"),
        ("nun", "monk"),
        ("butler", None),
        ("teacher", None),
        ("", None),
    ],
)
def test_counterparts(word: str, other: str | None) -> None:
    assert counterpart(word) == other


def test_the_table_is_sound() -> None:
    rows = read_table("gendered_nouns.tsv", ("male", "female", "open"))
    assert len(rows) == len(set(rows)) > 200
    for male, female, open_sides in rows:
        assert male or female
        assert re.fullmatch("m?f?", open_sides)
        assert gendered_noun(male) in {"m", None}
        assert gendered_noun(female) in {"f", None}


def test_pronouns_know_all_their_cases() -> None:
    her = pronoun("Her")
    assert her is not None
    assert (her.person, her.number, her.gender) == (3, "singular", "f")
    assert her.cases == {"object", "determiner"}
    assert [p.gender for p in map(pronoun, ["he", "it", "THEY", "I"]) if p] == ["m", "n", "any", "any"]


@pytest.mark.parametrize("word", ["who", "this", "one", "hi", "the", ""])
def test_other_words_are_no_personal_pronouns(word: str) -> None:
    assert pronoun(word) is None


def test_pronoun_for_a_place() -> None:
    assert pronoun_form(3, "singular", "m", "determiner") == "his"
    assert pronoun_form(3, "singular", "f", "possessive") == "hers"
    assert pronoun_form(3, "either", "any", "object") == "them"
    assert pronoun_form(1, "singular", "m", "subject") is None


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Vladimir", "m"),
        ("Volodymyr", "m"),
        ("EMMANUEL", "m"),
        ("Ursula", "f"),
        ("Giorgia", "f"),
        ("Annalena", "f"),
        ("François", "m"),
        ("Zoë", "f"),
        ("Łukasz", "m"),
        ("Hans-Dietrich", "m"),
        ("Andrea", None),  # he in Italy, she elsewhere
        ("Kim", None),
        ("Jean", None),
        ("Taylor", None),
        ("Xi", None),
        ("Jinping", None),
        ("Georgia", None),  # a country first
        ("China", None),
        ("Merkel", None),
        ("Zelensky", None),
        ("Xyzzy", None),
        ("", None),
        ("-", None),
    ],
)
def test_first_names(name: str, gender: str | None) -> None:
    assert first_name_gender(name) == gender
