"""The ledger of terms: what counts as one term, and every rendering with its places."""

from __future__ import annotations

import pytest

from mtaudit.encoder import Encoder
from mtaudit.model import Bead, Ledger, Pair
from mtaudit.parser import Parser
from mtaudit.stages.analysis import analyse
from mtaudit.stages.ledgers import make_ledger
from mtaudit.stages.linking import link_bead
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
    return make_ledger(beads, Pair("x", sides[0], sides[1]))


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
    assert ledger.people == ()


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
