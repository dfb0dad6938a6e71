"""How sure it is that a sentence is alone, on toy texts."""

from __future__ import annotations

import pytest
from toy import text

from mtaudit.align.lone import lone_confidences
from mtaudit.model import Bead

FERRY = "ferry left harbour before dawn carrying forty passengers and one lorry"
BRIDGE = "islanders demand permanent bridge instead of ever older vessels"
STRANGE = (
    "meanwhile orchestra rehearsed Brahms inside crowded cathedral under snow while seven "
    "trumpeters argued about whose mute had fallen through the wooden floor again"
)
OTHER_WORDS = (
    "orchestra rehearsed Brahms inside cathedral while trumpeters argued about whose mute had fallen"
)
SURE = 0.7

Beads = tuple[Bead, ...]


def confidence(bead: Bead, beads: Beads, original: list[str], translation: list[str]) -> float:
    """What is said of one bead."""
    return lone_confidences(beads, text(original), text(translation))[bead]


PAIRED = (Bead((0,), (0,), 0.9), Bead((1,), (), 0.0), Bead((2,), (1,), 0.9))


def test_a_sentence_of_which_nothing_is_said() -> None:
    assert confidence(PAIRED[1], PAIRED, [FERRY, STRANGE, BRIDGE], [FERRY, BRIDGE]) > SURE


def test_both_sides_are_asked_the_same() -> None:
    turned = tuple(Bead(b.translation, b.original, b.score) for b in PAIRED)
    one = confidence(PAIRED[1], PAIRED, [FERRY, STRANGE, BRIDGE], [FERRY, BRIDGE])
    assert confidence(turned[1], turned, [FERRY, BRIDGE], [FERRY, STRANGE, BRIDGE]) == one


@pytest.mark.parametrize(
    ("name", "original", "translation"),
    [
        ("short", [FERRY, "he nodded", BRIDGE], [FERRY, BRIDGE]),
        ("a part of the bead before", ["ferry left harbour", FERRY[19:], BRIDGE], [FERRY, BRIDGE]),
        ("a part of the bead after", [FERRY, BRIDGE[:27], BRIDGE[28:]], [FERRY, BRIDGE]),
    ],
)
def test_not_sure(name: str, original: list[str], translation: list[str]) -> None:
    assert confidence(PAIRED[1], PAIRED, original, translation) < SURE, name


def test_what_stands_at_the_same_place_may_be_the_same() -> None:
    beads = (PAIRED[0], PAIRED[1], Bead((), (1,)), Bead((2,), (2,), 0.9))
    original = [FERRY, STRANGE, BRIDGE]
    facing = confidence(beads[1], beads, original, [FERRY, OTHER_WORDS, BRIDGE])
    replaced = confidence(beads[1], beads, original, [FERRY, "potatoes grow best under straw", BRIDGE])
    assert facing < SURE < replaced


def test_only_gaps_are_asked() -> None:
    assert lone_confidences(PAIRED, text([FERRY, STRANGE, BRIDGE]), text([FERRY, BRIDGE])).keys() == {
        PAIRED[1]
    }


@pytest.mark.parametrize(
    "beads", [(), (Bead((0,), ()),), (Bead((), (0,)),), (Bead((0,), ()), Bead((), (0,)))]
)
def test_texts_without_a_two_sided_bead(beads: Beads) -> None:
    found = lone_confidences(beads, text([STRANGE]), text([FERRY]))
    assert found.keys() == set(beads)
    assert all(0 <= c <= 1 for c in found.values())


def test_a_sentence_without_words_is_not_sure() -> None:
    assert confidence(PAIRED[1], PAIRED, [FERRY, "...", BRIDGE], [FERRY, BRIDGE]) < 0.1
