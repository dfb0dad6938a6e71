"""Whether an English noun, title or first name says that a person is a man or a woman."""

from __future__ import annotations

from functools import cache
from typing import Literal

from mtaudit.lexicon.first_names import first_name_gender
from mtaudit.lexicon.plural import plural
from mtaudit.lexicon.pronouns import Pronoun, pronoun, pronoun_form
from mtaudit.lexicon.tables import key, read_table

__all__ = ["Pronoun", "counterpart", "first_name_gender", "gendered_noun", "pronoun", "pronoun_form"]

Gender = Literal["m", "f"]


def gendered_noun(lemma: str) -> Gender | None:
    """The gender that a noun or title states, singular or plural, in any case of letters.

    None for words that state none, and for those that are used of everybody: *actor*, *host*, *hero*.
    """
    return _genders().get(_bare(lemma))


def counterpart(word: str) -> str | None:
    """The same word for the other gender: *queen → king*, *Actors → Actresses*, *Mr. → Ms.*

    Keeps capitals and a final full stop; None when there is no such word.
    """
    other = _counterparts().get(_bare(word))
    if other is None:
        return None
    stop = "." if word.rstrip().endswith(".") else ""
    return _like(word.strip(), other) + stop


def _bare(word: str) -> str:
    return key(word).removesuffix(".")


def _like(model: str, word: str) -> str:
    """The word with the capitals of the model; names of peoples and titles keep their own."""
    if len(model) > 1 and model.isupper():
        return word.upper()
    if model[:1].isupper():
        return word[:1].upper() + word[1:]
    return word.lower()


@cache
def _pairs() -> list[tuple[str, str, str]]:
    """Rows of the table and their plurals."""
    rows = []
    for male, female, open_sides in read_table("gendered_nouns.tsv", ("male", "female", "open")):
        rows.append((male, female, open_sides))
        rows.append((male and plural(male), female and plural(female), open_sides))
    return rows


@cache
def _genders() -> dict[str, Gender]:
    genders: dict[str, Gender] = {}
    open_words: set[str] = set()
    for male, female, open_sides in _pairs():
        for word, gender in ((male, "m"), (female, "f")):
            if gender in open_sides:
                open_words.add(key(word))
            elif word:
                genders[key(word)] = "m" if gender == "m" else "f"
    return {word: gender for word, gender in genders.items() if word not in open_words}


@cache
def _counterparts() -> dict[str, str]:
    others: dict[str, str] = {}
    for male, female, _ in _pairs():
        if male and female:
            others.setdefault(key(male), female)
            others.setdefault(key(female), male)
    return others
