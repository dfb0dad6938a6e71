"""Opposites in the form of the word they replace; fixed phrases and names stay."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Planted = Callable[[str, str], set[str]]

MADE = [
    ("antonym", "Exports rose sharply.", "Exports fell sharply."),
    ("antonym", "An increase in rents is likely.", "A decrease in rents is likely."),
    ("antonym", "The firm is buying ships.", "The firm is selling ships."),
    ("antonym", "She spoke before the vote.", "She spoke after the vote."),
    ("antonym", "It is the largest lake.", "It is the smallest lake."),
    ("antonym", "This one is more expensive.", "This one is less expensive."),
    ("antonym", "The rich families moved away.", "The poor families moved away."),
]
LEFT = [
    ("antonym", "The High Court sat in South Africa."),
    ("antonym", "We waited as long as we could."),
    ("antonym", "She gave up."),
    ("antonym", "Rents rose or fell."),
    ("antonym", "He is eight years old."),
]


@pytest.mark.parametrize(("kind", "text", "made"), MADE)
def test_makes(planted: Planted, kind: str, text: str, made: str) -> None:
    assert made in planted(kind, text)


@pytest.mark.parametrize(("kind", "text"), LEFT)
def test_leaves_alone(planted: Planted, kind: str, text: str) -> None:
    assert planted(kind, text) == set()
