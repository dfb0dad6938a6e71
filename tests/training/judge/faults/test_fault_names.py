"""Persons, places and roles mixed up, in the right case and with the right article."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Planted = Callable[[str, str], set[str]]

MADE = [
    ("pronoun-gender", "He sold his house.", "She sold his house."),
    ("pronoun-gender", "He sold his house.", "He sold her house."),
    ("pronoun-gender", "We saw her yesterday.", "We saw him yesterday."),
    ("pronoun-gender", "We took her coat.", "We took his coat."),
    ("pronoun-gender", "The queen waved.", "The king waved."),
    ("roles-swapped", "Anna beat Peter.", "Peter beat Anna."),
    ("roles-swapped", "The teacher praised the pupil.", "The pupil praised the teacher."),
    ("roles-swapped", "She admired him.", "He admired her."),
    ("roles-swapped", "They walked from Paris to Madrid.", "They walked from Madrid to Paris."),
]
LEFT = [
    ("pronoun-gender", "He or she must sign."),
    ("pronoun-gender", "Men and women voted."),
    ("pronoun-gender", "It took 65 ms."),
    ("roles-swapped", "The teacher wrote a book."),
    ("roles-swapped", "Anna married Peter."),
    ("roles-swapped", "From time to time it rains."),
    ("name-swapped", "The river rose again."),
    ("name-garbled", "The river rose again."),
]


@pytest.mark.parametrize(("kind", "text", "made"), MADE)
def test_makes(planted: Planted, kind: str, text: str, made: str) -> None:
    assert made in planted(kind, text)


@pytest.mark.parametrize(("kind", "text"), LEFT)
def test_leaves_alone(planted: Planted, kind: str, text: str) -> None:
    assert planted(kind, text) == set()


def test_countries_give_way_to_countries(planted: Planted) -> None:
    texts = planted("name-swapped", "She moved to Portugal with her dog.")
    assert len(texts) > 5
    assert "She moved to Portugal with her dog." not in texts
    assert all(text.startswith("She moved to ") and text.endswith(" with her dog.") for text in texts)


def test_names_of_one_place_are_no_swap(planted: Planted) -> None:
    assert not {t for t in planted("name-swapped", "The train left Kyiv.") if "Kiev" in t}


def test_garbled_names_keep_their_capital(planted: Planted) -> None:
    texts = planted("name-garbled", "We met Donald Lansbury there.")
    assert texts
    assert all(text.split()[2].istitle() and text.split()[3].istitle() for text in texts)
