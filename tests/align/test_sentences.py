"""Sentence alignment on toy texts, in which equal words are equal vectors and no model is needed."""

from __future__ import annotations

from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from toy import text

from mtaudit.align.sentences import align_sentences
from mtaudit.model import Bead

# A story in which no two sentences share a word.
STORY = (
    "ferry left harbour before dawn carrying forty passengers",
    "engine failed halfway across icy strait",
    "captain radioed coastguard asking urgent help",
    "two helicopters lifted everyone safely ashore",
    "investigators suspect contaminated fuel caused breakdown",
    "owner promised refunds plus free tickets",
    "service resumes next Tuesday using older vessel",
    "islanders demand permanent bridge instead",
)
FERRY, ENGINE, CAPTAIN, RESCUE, FUEL, REFUNDS, SERVICE, BRIDGE = STORY
STRANGE = "meanwhile orchestra rehearsed Brahms inside crowded cathedral"
ODD = "potatoes grow best under straw mulch"

Sides = list[tuple[tuple[int, ...], tuple[int, ...]]]


def sides(beads: tuple[Bead, ...]) -> Sides:
    """The beads as pairs of index runs."""
    return [(b.original, b.translation) for b in beads]


def one_to_one(first: int, last: int, shift: int = 0) -> Sides:
    """Beads (i, i + shift) for i from `first` to before `last`."""
    return [((i,), (i + shift,)) for i in range(first, last)]


ALIGNED: list[tuple[str, list[str], list[str], Sides]] = [
    ("identical", [*STORY], [*STORY], one_to_one(0, 8)),
    (
        "words in another order",
        [*STORY],
        [" ".join(reversed(s.split())) for s in STORY],
        one_to_one(0, 8),
    ),
    (
        "half of the words kept",
        [*STORY],
        [" ".join([*s.split()[:3], f"one{i}", f"other{i}"]) for i, s in enumerate(STORY)],
        one_to_one(0, 8),
    ),
    (
        "two merged into one",
        [*STORY],
        [FERRY, f"{ENGINE} {CAPTAIN}", RESCUE, FUEL, REFUNDS, SERVICE, BRIDGE],
        [((0,), (0,)), ((1, 2), (1,)), *one_to_one(3, 8, -1)],
    ),
    (
        "one split into two",
        [FERRY, f"{ENGINE} {CAPTAIN}", RESCUE, FUEL, REFUNDS, SERVICE, BRIDGE],
        [*STORY],
        [((0,), (0,)), ((1,), (1, 2)), *one_to_one(2, 7, 1)],
    ),
    (
        "three merged into one at the end",
        [*STORY],
        [*STORY[:5], f"{REFUNDS} {SERVICE} {BRIDGE}"],
        [*one_to_one(0, 5), ((5, 6, 7), (5,))],
    ),
    (
        "two for two, told the other way round within",
        [*STORY],
        [FERRY, "coastguard engine strait urgent", "captain failed icy radioed", *STORY[3:]],
        [((0,), (0,)), ((1, 2), (1, 2)), *one_to_one(3, 8)],
    ),
    (
        "left out",
        [*STORY],
        [s for s in STORY if s not in (CAPTAIN, REFUNDS)],
        [*one_to_one(0, 2), ((2,), ()), *one_to_one(3, 5, -1), ((5,), ()), *one_to_one(6, 8, -2)],
    ),
    (
        "added",
        [*STORY],
        [STRANGE, *STORY[:4], ODD, *STORY[4:]],
        [((), (0,)), *one_to_one(0, 4, 1), ((), (5,)), *one_to_one(4, 8, 2)],
    ),
    (
        "one replaced by another",
        [*STORY],
        [*STORY[:3], STRANGE, *STORY[4:]],
        [*one_to_one(0, 3), ((), (3,)), ((3,), ()), *one_to_one(4, 8)],
    ),
    (
        "one moved down",
        [*STORY],
        [FERRY, *STORY[2:6], ENGINE, SERVICE, BRIDGE],
        [((0,), (0,)), ((1,), (5,)), *one_to_one(2, 6, -1), *one_to_one(6, 8)],
    ),
    (
        "said twice in both",
        [FERRY, ENGINE, CAPTAIN, FERRY, RESCUE, FUEL],
        [FERRY, ENGINE, CAPTAIN, FERRY, RESCUE, FUEL],
        one_to_one(0, 6),
    ),
    (
        "said twice in one of them",
        [FERRY, ENGINE, CAPTAIN, RESCUE, FUEL],
        [FERRY, ENGINE, CAPTAIN, RESCUE, FUEL, FERRY],
        [*one_to_one(0, 5), ((), (5,))],
    ),
    ("nothing in common", [FERRY, ENGINE], [STRANGE, ODD], [((), (0,)), ((), (1,)), ((0,), ()), ((1,), ())]),
    ("one sentence each, the same", [FERRY], [FERRY], [((0,), (0,))]),
    ("no translation", [FERRY, ENGINE], [], [((0,), ()), ((1,), ())]),
    ("no original", [], [FERRY, ENGINE], [((), (0,)), ((), (1,))]),
    ("nothing at all", [], [], []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("original", "translation", "expected"), [row[1:] for row in ALIGNED], ids=[row[0] for row in ALIGNED]
)
def test_beads(original: list[str], translation: list[str], expected: Sides) -> None:
    assert sides(align_sentences(text(original), text(translation))) == expected


def test_a_moved_paragraph_keeps_its_sentences_apart() -> None:
    beads = align_sentences(text(STORY), text([SERVICE, BRIDGE, *STORY[:6]]))
    assert sides(beads) == [*one_to_one(0, 6, 2), ((6,), (0,)), ((7,), (1,))]


def test_a_moved_paragraph_is_found() -> None:
    beads = align_sentences(text(STORY), text([SERVICE, BRIDGE, *STORY[:6]]))
    assert {(i, j) for b in beads for i in b.original for j in b.translation} >= {(6, 0), (7, 1)}
    assert not any(b.is_gap for b in beads)


def test_confidence_falls_with_what_is_lost() -> None:
    translation = [FERRY, ENGINE, "captain radioed coastguard something else entirely", *STORY[3:]]
    scores = [b.score for b in align_sentences(text(STORY), text(translation))]
    assert all(0.9 < s <= 1 for i, s in enumerate(scores) if i != 2)
    assert 0.3 < scores[2] < min(s for i, s in enumerate(scores) if i != 2)


def test_a_gap_has_no_confidence() -> None:
    beads = align_sentences(text(STORY), text([s for s in STORY if s != FUEL]))
    assert [(b.original, b.score) for b in beads if b.is_gap] == [((4,), 0.0)]


def test_a_sentence_without_words_is_in_a_bead_too() -> None:
    beads = align_sentences(text([FERRY, "...", ENGINE]), text([FERRY, ENGINE]))
    assert sorted(chain.from_iterable(b.original for b in beads)) == [0, 1, 2]
    assert ((0,), (0,)) in sides(beads)


def test_texts_without_words() -> None:
    beads = align_sentences(text(["..."]), text(["...", "!"]))
    assert sorted(chain.from_iterable(b.translation for b in beads)) == [0, 1]


# Few words, so that chance makes every kind of likeness; sentences without words among those with some.
sentences = st.lists(st.lists(st.sampled_from("abcdefgh"), max_size=5).map(" ".join), max_size=7).filter(
    lambda s: not s or any(s)
)


@settings(max_examples=150)
@given(sentences, sentences)
def test_every_sentence_is_in_exactly_one_bead(original: list[str], translation: list[str]) -> None:
    beads = align_sentences(text(original), text(translation))
    for side, count in ((0, len(original)), (1, len(translation))):
        runs = [(b.original, b.translation)[side] for b in beads]
        assert sorted(chain.from_iterable(runs)) == list(range(count))
        assert all(run == tuple(range(run[0], run[0] + len(run))) for run in runs if run)
    assert all(b.original or b.translation for b in beads)
    assert all(b.score == 0 if b.is_gap else 0 <= b.score <= 1 for b in beads)
    firsts = [b.original[0] for b in beads if b.original]
    assert firsts == sorted(firsts)
    assert align_sentences(text(original), text(translation)) == beads


@settings(max_examples=100)
@given(
    st.lists(
        st.lists(st.sampled_from("abcdefghijkl"), min_size=1, max_size=6).map(" ".join),
        min_size=1,
        max_size=8,
        unique=True,
    )
)
def test_a_text_and_itself_are_one_to_one(sentences: list[str]) -> None:
    beads = align_sentences(text(sentences), text(sentences))
    assert sides(beads) == one_to_one(0, len(sentences))
