"""The ledgers: what counts as one term or person, and what stands for them, with every place."""

from __future__ import annotations

import pytest

from mtaudit.detectors.case import Case
from mtaudit.encoder import Encoder
from mtaudit.model import Bead, Ledger, Pair
from mtaudit.parser import Parser
from mtaudit.stages.analysis import analyse
from mtaudit.stages.ledgers import make_ledger
from mtaudit.stages.linking import link_bead
from mtaudit.stages.story import tell_story
from mtaudit.stages.terms import find_terms
from mtaudit.text.document import make_document

# Original and translation, a sentence a line that answer to each other; terms with their renderings.
ROWS: list[tuple[str, str, dict[str, list[tuple[str, int]]]]] = [
    (
        "The old quarry closed.\nThe quarry was deep.\nNobody misses the quarry.",
        "The old quarry closed.\nThe pit was deep.\nNobody misses the quarry.",
        {"quarry": [("quarry", 2), ("pit", 1)]},
    ),
    (
        "The city council met.\nThe city council voted.\nThe council rested.",
        "The town council met.\nThe city council voted.\nThe council rested.",
        {"city council": [("town council", 1), ("city council", 1)], "council": [("council", 1)]},
    ),
    # Forms, hyphens, capitals and articles make no other rendering.
    (
        "Police-officers marched.\nA police officer fell.",
        "The police officers marched.\nOne police-officer fell.",
        {"police-officers": [("police officers", 2)]},
    ),
    # Once alone, it is a term where something else stands for it.
    ("The roof leaked at night.", "The ceiling leaked at night.", {"roof": [("ceiling", 1)]}),
    ("The roof leaked at night.", "The roof leaked at night.", {}),
    # Names, dates and amounts are others' business, and a pronoun is no rendering.
    ("Marta paid five dollars on May 2.\nMarta left on May 2.", "Marta paid.\nMarta left.", {}),
    ("The bell rang.\nThe bell fell.", "The bell rang.\nIt fell.", {"bell": [("bell", 1)]}),
    ("", "", {}),
]


def ledger_of(original: str, translation: str, encoder: Encoder, parser: Parser) -> Ledger:
    """The ledger of two texts whose sentences answer to each other one by one."""
    sides = [make_document("x", text) for text in (original, translation)]
    a, b = analyse(sides, encoder, parser)
    beads = [link_bead(Bead((i,), (i,), 1.0), a, b) for i in range(len(a.tokens))]
    story = tell_story(a, b)
    cases = [Case(bead, sides[0], sides[1], (), story) for bead in beads]
    return make_ledger(cases, Pair("x", sides[0], sides[1]))


@pytest.mark.parametrize(("original", "translation", "terms"), ROWS, ids=[row[0] for row in ROWS])
def test_terms_and_renderings(
    encoder: Encoder,
    parser: Parser,
    original: str,
    translation: str,
    terms: dict[str, list[tuple[str, int]]],
) -> None:
    ledger = ledger_of(original, translation, encoder, parser)
    found = {e.term: [(r.wording, len(r.places)) for r in e.renderings] for e in ledger.terms}
    assert found == terms


def test_every_place_says_what_it_stands_for(encoder: Encoder, parser: Parser) -> None:
    original, translation, _ = ROWS[0]
    (entry,) = ledger_of(original, translation, encoder, parser).terms
    assert [place.of(original) for place in entry.places] == ["quarry"] * 3
    said = [[place.of(translation) for place in r.places] for r in entry.renderings]
    assert said == [["quarry", "quarry"], ["pit"]]


def test_a_gap_has_no_terms(encoder: Encoder, parser: Parser) -> None:
    sides = [make_document("x", "The quarry closed. The quarry was deep."), make_document("x", "It rained.")]
    a, b = analyse(sides, encoder, parser)
    assert find_terms([link_bead(Bead((0, 1), ()), a, b)]) == {}


# Original and translation, and who is meant how often by which pronoun: name, own pronoun, pronouns.
PEOPLE: list[tuple[str, str, dict[str, tuple[str, dict[str, int]]]]] = [
    (
        "Igor Petrov arrived late. He spoke, and his voice shook. His hands were cold.",
        "Igor Petrov came late. He spoke, and her voice shook. His hands were cold.",
        {"Igor Petrov": ("he", {"he": 2, "she": 1})},
    ),
    # A last name and a full name are one person, a title and a possessive no part of the name.
    (
        "Mrs Okafor signed. Ngozi Okafor's lawyer left. Okafor said she was glad.",
        "Mrs Okafor signed. Ngozi Okafor's lawyer left. Okafor said that she was pleased.",
        {"Ngozi Okafor": ("she", {"she": 1})},
    ),
    # Two people whom their pronouns tell apart.
    (
        "Thomas Weller met Elena Petrova. She thanked him for his letter.",
        "Thomas Weller met Elena Petrova. He thanked him for his letter.",
        {"Thomas Weller": ("he", {"he": 2}), "Elena Petrova": ("she", {"he": 1})},
    ),
    # The pronoun replaces a name.
    (
        "Thomas Weller was tired. Weller left.",
        "Thomas Weller was tired. He left.",
        {"Thomas Weller": ("he", {"he": 1})},
    ),
    # The original's pronoun alone says who is a man.
    (
        "Robin Castle said he would appeal.",
        "Robin Castle said she would appeal.",
        {"Robin Castle": ("he", {"she": 1})},
    ),
    # Nobody knows who is meant.
    ("Thomas Weller met Peter Doyle. He was late.", "Thomas Weller met Peter Doyle. He was late.", {}),
    ("Thomas Weller met the chairman. He was late.", "Thomas Weller met the chairman. He was late.", {}),
    ("Thomas Weller said: “He is a thief.”", "Thomas Weller said: “He is a thief.”", {}),
    ("Mr Castle left. Mrs Castle said she stayed.", "Mr Castle left. Mrs Castle said she stayed.", {}),
    # What is said of things, groups and speakers is not said of a person.
    ("Thomas Weller sold the house. It was old.", "Thomas Weller sold the house. It was old.", {}),
    ("Thomas Weller met the nurses. They sang.", "Thomas Weller met the nurses. They sang.", {}),
    ("Thomas Weller said: “I am tired.”", "Thomas Weller said: “I am tired.”", {}),
    # No pronoun, no entry.
    ("Thomas Weller sings.", "Thomas Weller sings.", {}),
]


@pytest.mark.parametrize(("original", "translation", "people"), PEOPLE, ids=[row[0] for row in PEOPLE])
def test_people_and_pronouns(
    encoder: Encoder,
    parser: Parser,
    original: str,
    translation: str,
    people: dict[str, tuple[str, dict[str, int]]],
) -> None:
    ledger = ledger_of(original, translation, encoder, parser)
    found = {e.name: (e.pronoun, {r.wording: len(r.places) for r in e.pronouns}) for e in ledger.people}
    assert found == people


def test_every_pronoun_has_its_place(encoder: Encoder, parser: Parser) -> None:
    original, translation, _ = PEOPLE[0]
    (entry,) = ledger_of(original, translation, encoder, parser).people
    assert [place.of(original) for place in entry.places] == ["Igor Petrov"]
    said = [[place.of(translation) for place in r.places] for r in entry.pronouns]
    assert said == [["He", "His"], ["her"]]
