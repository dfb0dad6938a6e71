"""Word alignment on toy states, in which equal words are equal vectors."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from toy import DIMENSIONS, encoded, word_vector

from mtaudit.align.words import Matrix, align_words, word_states
from mtaudit.model import Encoded, Link, Span, Token


def token(start: int, end: int) -> Token:
    """A token of which only the place matters."""
    return Token(Span(start, end), "x", "x", "X", "XX", "dep", 0, "", "")


def states(sentence: str) -> Matrix:
    """The states of a sentence's words; a word written `big~large` lies half way between the two."""
    rows = []
    for word in sentence.split():
        mixed = np.sum([word_vector(part) for part in word.split("~")], axis=0)
        rows.append(mixed / np.linalg.norm(mixed))
    return np.asarray(rows, np.float32).reshape(-1, DIMENSIONS)


def linked(original: str, translation: str) -> list[tuple[int, int]]:
    """The links between two sentences as index pairs."""
    return [(x.original, x.translation) for x in align_words(states(original), states(translation))]


LINKED = [
    ("identical", "the old dog slept", "the old dog slept", [(0, 0), (1, 1), (2, 2), (3, 3)]),
    ("one left out", "the old dog slept", "the dog slept", [(0, 0), (2, 1), (3, 2)]),
    ("one added", "the dog slept", "the old dog slept", [(0, 0), (1, 2), (2, 3)]),
    (
        "clauses exchanged",
        "when it rained we left",
        "we left when it rained",
        [(0, 2), (1, 3), (2, 4), (3, 0), (4, 1)],
    ),
    ("repeated words", "the dog saw the cat", "the dog saw the cat", [(i, i) for i in range(5)]),
    ("repeated words, one left out", "the dog saw the cat", "saw the cat", [(2, 0), (3, 1), (4, 2)]),
    ("a near synonym", "a big house burned", "a big~large house burned", [(i, i) for i in range(4)]),
    ("no word in common", "ships sail north", "potatoes need straw", []),
    ("one word each", "yes", "yes", [(0, 0)]),
    ("nothing there", "", "yes", []),
    ("nothing here", "yes", "", []),
]


@pytest.mark.parametrize(
    ("original", "translation", "expected"), [row[1:] for row in LINKED], ids=[row[0] for row in LINKED]
)
def test_links(original: str, translation: str, expected: list[tuple[int, int]]) -> None:
    assert linked(original, translation) == expected


def test_one_word_may_answer_to_two() -> None:
    # *grandfather* lies between the two words that stand for it.
    assert linked("my grand~father came", "my grand father came") == [(0, 0), (1, 1), (1, 2), (2, 3)]


def test_a_shared_link_is_less_sure() -> None:
    scores = [x.score for x in align_words(states("my grand~father came"), states("my grand father came"))]
    assert max(scores[1:3]) < 0.8
    assert min(scores[0], scores[3]) > 0.99


def test_a_word_stands_for_the_mean_of_its_pieces() -> None:
    text = encoded("con fine ment here")
    whole = word_states([token(0, 13), token(14, 18)], text)
    mean = np.mean([word_vector(w) for w in ("con", "fine", "ment")], axis=0)
    assert np.allclose(whole[0], mean / np.linalg.norm(mean), atol=1e-6)
    assert np.allclose(whole[1], word_vector("here"), atol=1e-6)


@pytest.mark.parametrize(
    ("start", "end", "word"),
    [(0, 3, "con"), (1, 2, "con"), (3, 4, None), (4, 4, None), (2, 5, "both"), (99, 104, None)],
)
def test_pieces_belong_to_the_tokens_they_overlap(start: int, end: int, word: str | None) -> None:
    state = word_states([token(start, end)], encoded("con fine"))[0]
    if word is None:
        assert not state.any()
    elif word == "both":
        assert state @ word_vector("con") == pytest.approx(state @ word_vector("fine"), abs=1e-5)
    else:
        assert np.allclose(state, word_vector(word), atol=1e-6)


def test_a_text_without_pieces_has_no_states() -> None:
    empty = Encoded(
        vector=np.zeros(DIMENSIONS, np.float32),
        ids=np.zeros(0, np.int64),
        pieces=np.zeros((0, 2), np.int64),
        states=np.zeros((0, DIMENSIONS), np.float32),
    )
    assert word_states([], empty).shape == (0, DIMENSIONS)
    assert not word_states([token(0, 3)], empty).any()


words = st.lists(st.sampled_from("abcdefg"), max_size=8).map(" ".join)


@settings(max_examples=150)
@given(words, words)
def test_links_are_in_range_in_order_and_unique(original: str, translation: str) -> None:
    links = align_words(states(original), states(translation))
    places = [(x.original, x.translation) for x in links]
    assert places == sorted(set(places))
    assert all(i < len(original.split()) and j < len(translation.split()) for i, j in places)
    assert all(0 < x.score <= 1 for x in links)
    assert links == align_words(states(original), states(translation))


@settings(max_examples=100)
@given(words, words)
def test_links_are_the_same_from_the_other_side(original: str, translation: str) -> None:
    there = align_words(states(original), states(translation))
    back = align_words(states(translation), states(original))
    assert {(x.original, x.translation, round(x.score, 3)) for x in there} == {
        (x.translation, x.original, round(x.score, 3)) for x in back
    }


@settings(max_examples=100)
@given(st.lists(st.sampled_from("abcdefghijklmnop"), min_size=1, max_size=10, unique=True).map(" ".join))
def test_a_sentence_and_itself(sentence: str) -> None:
    links = align_words(states(sentence), states(sentence))
    assert [(x.original, x.translation) for x in links] == [(i, i) for i in range(len(sentence.split()))]
    assert all(isinstance(x, Link) and x.score > 0.5 for x in links)
