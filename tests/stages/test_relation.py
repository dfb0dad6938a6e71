"""How two texts relate, told from coverage and confidence alone."""

from __future__ import annotations

import pytest

from mtaudit.model import Bead, Pair, Relation
from mtaudit.stages.relation import coverage, relate
from mtaudit.text.document import make_document

FOUR = "Ferries sank there. Bread prices rose. Mayors met often. Trains ran late."


def pair(original: str, translation: str) -> Pair:
    """A pair of documents."""
    return Pair("p", make_document("o", original), make_document("t", translation))


def sentences(count: int) -> str:
    """Sentences of five words."""
    return "One two three four five. " * count


def aligned(beads: int, score: float, original: int = 20, translation: int = 20) -> tuple[Bead, ...]:
    """The first sentences of both sides one to one, the others alone."""
    return (
        *(Bead((i,), (i,), score) for i in range(beads)),
        *(Bead((i,), ()) for i in range(beads, original)),
        *(Bead((), (j,)) for j in range(beads, translation)),
    )


@pytest.mark.parametrize(
    ("beads", "relation"),
    [
        (aligned(20, 1.0), Relation.PARALLEL),
        (aligned(20, 0.9), Relation.PARALLEL),
        # A few sentences left out, added or doubted.
        (aligned(16, 0.98), Relation.PARALLEL),
        # Everything has a counterpart, but hardly any of them says the same.
        (aligned(20, 0.85), Relation.COMPARABLE),
        # Most has a counterpart, and that is not the same either.
        (aligned(15, 0.93), Relation.COMPARABLE),
        (aligned(9, 1.0), Relation.COMPARABLE),
        (aligned(4, 0.95), Relation.COMPARABLE),
        # One text is a part of the other.
        (aligned(5, 1.0, translation=5), Relation.COMPARABLE),
        (aligned(1, 0.95, translation=1), Relation.COMPARABLE),
        (aligned(3, 0.95), Relation.COMPARABLE),
        (aligned(2, 0.95), Relation.UNRELATED),
        # Much might correspond, and nothing surely does: articles of one kind.
        (aligned(8, 0.7), Relation.UNRELATED),
        (aligned(4, 0.6), Relation.UNRELATED),
        # A poor translation of a short text: all of it might correspond.
        (aligned(1, 0.6, 1, 1), Relation.COMPARABLE),
        (aligned(0, 0.0), Relation.UNRELATED),
    ],
)
def test_relations(beads: tuple[Bead, ...], relation: Relation) -> None:
    first = [i for b in beads for i in b.original]
    second = [j for b in beads for j in b.translation]
    assert relate(pair(sentences(max(first) + 1), sentences(max(second) + 1)), beads) is relation


@pytest.mark.parametrize("text", ["", FOUR])
def test_texts_without_a_bead_are_unrelated(text: str) -> None:
    assert relate(pair(text, ""), ()) is Relation.UNRELATED


@pytest.mark.parametrize(
    ("beads", "original", "translation"),
    [
        (tuple(Bead((i,), (i,)) for i in range(4)), 1.0, 1.0),
        (
            (Bead((0, 1), (0,)), Bead((2,), ()), Bead((3,), ()), *(Bead((), (j,)) for j in (1, 2, 3))),
            0.5,
            0.25,
        ),
        ((*(Bead((i,), ()) for i in range(4)), *(Bead((), (j,)) for j in range(4))), 0.0, 0.0),
    ],
)
def test_coverage(beads: tuple[Bead, ...], original: float, translation: float) -> None:
    assert [coverage(pair(FOUR, FOUR), beads, side) for side in (0, 1)] == [original, translation]


def test_coverage_counts_words() -> None:
    uneven = pair("One two three four five six seven eight. Nine ten.", "Nine ten.")
    assert coverage(uneven, (Bead((0,), ()), Bead((1,), (0,))), 0) == 0.2
    assert coverage(pair("", ""), (), 0) == 0.0
