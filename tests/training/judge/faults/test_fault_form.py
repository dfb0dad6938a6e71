"""Faults of form and of broken sentences: what comes out, and what is left alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Planted = Callable[[str, str], set[str]]
MARKET = "The mayor opened a new bridge in Lisbon on Friday."


@pytest.mark.parametrize(
    ("kind", "text", "made"),
    [
        ("verb-form", "The mayor opened a bridge.", "The mayor opens a bridge."),
        ("verb-form", "The mayor opened a bridge.", "The mayor was opening a bridge."),
        ("verb-form", "The mayor opened a bridge.", "The mayor had opened a bridge."),
        ("verb-form", "The mayor opens a bridge.", "The mayor opened a bridge."),
        ("verb-form", "They are building a plant.", "They build a plant."),
        ("verb-form", "They are building a plant.", "They were building a plant."),
        ("verb-form", "She has written a letter.", "She wrote a letter."),
        ("verb-form", "She has written a letter.", "She had written a letter."),
        ("capitals", MARKET, "The mayor opened a new bridge in lisbon on Friday."),
        ("capitals", MARKET, "the mayor opened a new bridge in lisbon on friday."),
        ("capitals", MARKET, "The mayor opened a new Bridge in Lisbon on Friday."),
        ("function-word", MARKET, "The mayor opened new bridge in Lisbon on Friday."),
        ("function-word", MARKET, "The mayor opened a new bridge in Lisbon Friday."),
        ("function-word", "They are building a plant.", "They building a plant."),
        ("word-lost", MARKET, "The mayor a new bridge in Lisbon on Friday."),
        ("word-lost", MARKET, "The mayor opened a new in Lisbon on Friday."),
        ("end-mark", MARKET, "The mayor opened a new bridge in Lisbon on Friday"),
        ("end-mark", "Does he know the answer?", "Does he know the answer."),
    ],
)
def test_what_it_makes(planted: Planted, kind: str, text: str, made: str) -> None:
    assert made in planted(kind, text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("verb-form", "A new bridge in the north of the town."),
        ("verb-form", "They must leave."),
        ("capitals", "40 of 50."),
        ("function-word", "Old bridges carry heavy trains."),
        ("word-lost", "Open."),
        ("end-mark", "A bridge in Lisbon"),
        ("end-mark", "He paid 40."),
    ],
)
def test_what_it_leaves_alone(planted: Planted, kind: str, text: str) -> None:
    assert planted(kind, text) == set()
