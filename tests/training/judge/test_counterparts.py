"""Counterparts: the words that say the same, and none for words that only one side has."""

from __future__ import annotations

import pytest

from mtaudit.encoder import Encoder
from mtaudit.judge.sides import Side, make_side
from training.judge.counterparts import counterparts

HERE, THERE = "The old ferry left the small port at noon.", "At noon the old boat left a little harbour."


def side(text: str) -> Side:
    return make_side([(text, Encoder().encode([text])[0], 0)])


@pytest.mark.parametrize(
    ("word", "other"),
    [("old", "old"), ("left", "left"), ("port", "harbour"), ("noon", "noon"), ("small", "little")],
)
def test_what_says_the_same(word: str, other: str) -> None:
    found = {HERE[slice(*a)]: THERE[slice(*b)] for a, b in counterparts(side(HERE), side(THERE))}
    assert found[word] == other


def test_each_word_has_one() -> None:
    found = counterparts(side(HERE), side(THERE))
    assert len({a for a, _ in found}) == len({b for _, b in found}) == len(found)


def test_strangers_have_none() -> None:
    assert not counterparts(side("Taxes rose."), side("My green cat sleeps there?"))
