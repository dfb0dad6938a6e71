"""Faults of content: what a word may become, what may be left out, and what must never change."""

from __future__ import annotations

import random
import re

import pytest

from mtaudit.parser import Parser
from training.judge.change import Change, changed
from training.judge.faults import CHANGERS

SEEDS = 25
EXCHANGES = ("wrong-sense", "near-miss", "broader", "narrower", "false-friend", "random-word", "untranslated")
DROPS = ("word-dropped", "phrase-dropped")
PLAIN = "The old nurse in the village bought a small dog from her neighbour, who sold birds at the market."


def outcomes(parser: Parser, kind: str, text: str) -> dict[str, Change]:
    """Every text that the kind makes of this one, over some seeds."""
    doc = parser._nlp(text)
    found = (change for seed in range(SEEDS) for change in CHANGERS[kind](doc, random.Random(seed)))
    return {changed(text, change)[0]: change for change in found}


@pytest.mark.parametrize(
    ("kind", "text", "made"),
    [
        (
            "wrong-sense",
            "The crane lifted its wings and flew over the marsh.",
            "The crane lifted its extensions",
        ),
        ("near-miss", "She learned to play the guitar as a child.", "play the piano"),
        ("calque", "They set a new interest rate.", "a new involvement pace"),
        ("broader", "He took a taxi to the airport.", "He took a car to"),
        ("narrower", "The birds came back in spring.", "The parrots came"),
        ("false-friend", "They met in a bookshop after lunch.", "in a library after"),
        ("untranslated", "The house burned down.", "The casa burned"),
        ("preposition", "She walked from the station.", "walked to the station"),
        ("preposition", "The sheep sleep in the barn.", "sleep on the barn"),
    ],
)
def test_a_word_becomes_another(parser: Parser, kind: str, text: str, made: str) -> None:
    assert any(made in text for text in outcomes(parser, kind, text))


@pytest.mark.parametrize(
    ("kind", "text", "made"),
    [
        ("word-dropped", "They own a wooden boat.", "They own a boat."),
        ("word-dropped", "The former minister spoke.", "The minister spoke."),
        ("word-dropped", "He repaired the kitchen window.", "He repaired the window."),
        ("phrase-dropped", "She painted the wall behind the house.", "She painted the wall."),
        ("phrase-dropped", "The bridge, which was built by monks, fell.", "The bridge fell."),
        ("phrase-dropped", "He sold apples and pears.", "He sold apples."),
        ("phrase-dropped", "They ate bread because the soup was cold.", "They ate bread."),
    ],
)
def test_what_can_go(parser: Parser, kind: str, text: str, made: str) -> None:
    assert made in outcomes(parser, kind, text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("word-dropped", "They own an old boat."),  # "an boat"
        ("word-dropped", "It was very cold."),
        ("word-dropped", "The house is old."),
        ("word-dropped", "She wore a red and blue scarf."),
        ("phrase-dropped", "The price of bread rose."),
        ("phrase-dropped", "Everything depends on the weather."),
        ("phrase-dropped", "He spoke to both Anna and Peter."),
        ("phrase-dropped", "In spring the birds come back."),
        ("preposition", "According to the mayor, nothing happened."),
        ("preposition", "At least two houses burned."),
        ("near-miss", "People like it."),
        ("broader", "People like it."),
        ("wrong-sense", "Paris is in France."),
        ("calque", "They own a wooden boat."),  # no term: "a timber vessel" is fair
        ("random-word", "We were there on Tuesday."),
    ],
)
def test_what_must_stay(parser: Parser, kind: str, text: str) -> None:
    assert not outcomes(parser, kind, text)


@pytest.mark.parametrize("kind", EXCHANGES)
@pytest.mark.parametrize("text", [PLAIN, "Dogs barked at the mayor of Rome in the afternoon."])
def test_an_exchange_keeps_capitals_articles_and_all_other_words(
    parser: Parser, kind: str, text: str
) -> None:
    for made, change in outcomes(parser, kind, text).items():
        assert len(change.edits) == 1
        edit = change.edits[0]
        assert made[0].isupper()
        assert made[: edit.start] == text[: edit.start]
        assert made.endswith(text[edit.end :])
        assert text[edit.start : edit.end].lower() != edit.replacement.lower()
        assert not re.search(r"\b(an [^aeiouh]|a [aeio])", made)


@pytest.mark.parametrize("kind", DROPS)
def test_a_drop_leaves_clean_spacing(parser: Parser, kind: str) -> None:
    texts = outcomes(parser, kind, PLAIN)
    assert texts
    for made, change in texts.items():
        assert all(not edit.replacement for edit in change.edits)
        assert "  " not in made
        assert not re.search(r" [,.]|,\.|,,", made)
        assert made.startswith("The ")
        assert made.endswith(".")


def test_severities(parser: Parser) -> None:
    expected = {
        "wrong-sense": {"major"}, "random-word": {"major"}, "narrower": {"major"},
        "garbled": {"minor"}, "repeated": {"minor"}, "word-order": {"minor"}, "phrase-dropped": {"major"},
    }  # fmt: skip
    for kind, severities in expected.items():
        assert {c.severity for c in outcomes(parser, kind, PLAIN).values()} == severities, kind


def test_a_repeated_phrase_stands_twice(parser: Parser) -> None:
    assert "He fed the hens the hens in the yard." in outcomes(
        parser, "repeated", "He fed the hens in the yard."
    )


def test_a_garbled_word_keeps_its_first_and_last_letter(parser: Parser) -> None:
    text = "The museum closed."
    for change in outcomes(parser, "garbled", text).values():
        old, new = text[change.edits[0].start : change.edits[0].end], change.edits[0].replacement
        assert (old[0], old[-1]) == (new[0], new[-1])
        assert old != new


def test_the_same_seed_gives_the_same_changes(parser: Parser) -> None:
    doc = parser._nlp(PLAIN)
    for kind, changer in CHANGERS.items():
        assert list(changer(doc, random.Random(5))) == list(changer(doc, random.Random(5))), kind
