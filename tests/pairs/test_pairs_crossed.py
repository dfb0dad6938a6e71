"""The original of one pair with the translation of another: stories alike in kind that do not correspond."""

from __future__ import annotations

from itertools import permutations

import pytest
from test_pairs_corpus import NAMES, read_text

from mtaudit.align.sentences import align_sentences
from mtaudit.encoder import Encoder
from mtaudit.model import Encoded, Pair, Relation
from mtaudit.stages.relation import relate
from mtaudit.text.document import make_document

SIDES = {
    (name, side): make_document(side, read_text(name, side))
    for name in NAMES
    for side in ("original", "translation")
}


@pytest.fixture(scope="module")
def encoded(encoder: Encoder) -> dict[str, Encoded]:
    """Every sentence of every pair."""
    texts = list(dict.fromkeys(s.text for document in SIDES.values() for s in document.sentences))
    return dict(zip(texts, encoder.encode(texts), strict=True))


def relation(first: str, second: str, encoded: dict[str, Encoded]) -> Relation:
    original, translation = SIDES[first, "original"], SIDES[second, "translation"]
    sides = ([encoded[s.text] for s in document.sentences] for document in (original, translation))
    return relate(Pair(first, original, translation), align_sentences(*sides))


@pytest.mark.parametrize(("first", "second"), list(permutations(NAMES, 2)))
def test_other_stories_do_not_correspond(encoded: dict[str, Encoded], first: str, second: str) -> None:
    assert relation(first, second, encoded) is Relation.UNRELATED


@pytest.mark.parametrize("name", NAMES)
def test_the_same_story_does(encoded: dict[str, Encoded], name: str) -> None:
    assert relation(name, name, encoded) is Relation.PARALLEL
