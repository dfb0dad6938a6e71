"""Sentences cut into pieces: nothing lost, nothing doubled, whatever touches or overlaps."""

from __future__ import annotations

import pytest
import sample
from hypothesis import given
from hypothesis import strategies as st

from mtaudit.model import Sentence, Span
from mtaudit.reports.html.pieces import Piece, by_sentence, pieces

SENTENCE = Sentence(0, Span(10, 20), "abcdefghij")


@pytest.mark.parametrize(
    ("marks", "wanted"),
    [
        ([], [("abcdefghij", ())]),
        ([(10, 20)], [("abcdefghij", (0,))]),
        ([(12, 14)], [("ab", ()), ("cd", (0,)), ("efghij", ())]),
        ([(12, 14), (14, 16)], [("ab", ()), ("cd", (0,)), ("ef", (1,)), ("ghij", ())]),
        ([(12, 16), (14, 18)], [("ab", ()), ("cd", (0,)), ("ef", (0, 1)), ("gh", (1,)), ("ij", ())]),
        ([(11, 19), (14, 15)], [("a", ()), ("bcd", (0,)), ("e", (0, 1)), ("fghi", (0,)), ("j", ())]),
        ([(14, 14)], [("abcd", ()), ("", (0,)), ("efghij", ())]),
        ([(10, 10)], [("", (0,)), ("abcdefghij", ())]),
        ([(20, 20)], [("abcdefghij", ()), ("", (0,))]),
        ([(12, 14), (14, 14)], [("ab", ()), ("cd", (0,)), ("", (1,)), ("efghij", ())]),
        ([(0, 12), (18, 99)], [("ab", (0,)), ("cdefgh", ()), ("ij", (1,))]),
        ([(0, 5)], [("", (0,)), ("abcdefghij", ())]),
    ],
)
def test_cuts(marks: list[tuple[int, int]], wanted: list[tuple[str, tuple[int, ...]]]) -> None:
    found = [(Span(*mark), number) for number, mark in enumerate(marks)]
    assert [(p.text, p.findings) for p in pieces(SENTENCE, found, [])] == wanted


def test_anchors_stand_where_their_place_begins() -> None:
    anchors = [(Span(12, 14), "a"), (Span(12, 18), "b"), (Span(5, 11), "c")]
    assert list(pieces(SENTENCE, [(Span(13, 15), 7)], anchors)) == [
        Piece("a", (), ("c",)),
        Piece("b"),
        Piece("c", (), ("a", "b")),
        Piece("d", (7,)),
        Piece("e", (7,)),
        Piece("fgh"),
        Piece("ij"),
    ]


SPANS = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda ends: Span(min(ends), max(ends)))


@given(st.lists(SPANS, max_size=8), st.lists(SPANS, max_size=4))
def test_no_character_is_lost_and_every_finding_is_there(marks: list[Span], places: list[Span]) -> None:
    found = [(span, number) for number, span in enumerate(marks)]
    anchors = [(span, f"a{number}") for number, span in enumerate(places)]
    cut = list(pieces(SENTENCE, found, anchors))
    assert "".join(piece.text for piece in cut) == SENTENCE.text
    assert {number for piece in cut for number in piece.findings} == set(range(len(marks)))
    assert all(list(piece.findings) == sorted(piece.findings) for piece in cut)
    assert sorted(a for piece in cut for a in piece.anchors) == sorted(anchor for _, anchor in anchors)


DOCUMENT = sample.document("d", "One two. Three four. Five.")


@pytest.mark.parametrize(
    ("span", "held"),
    [
        (Span(0, 3), [0]),
        (Span(4, 12), [0, 1]),
        (Span(0, 26), [0, 1, 2]),
        (Span(9, 9), [1]),
        (Span(8, 8), [0]),
        (Span(8, 9), [0]),
        (Span(26, 26), [2]),
    ],
)
def test_which_sentences_hold_a_span(span: Span, held: list[int]) -> None:
    assert sorted(by_sentence(DOCUMENT, [(span, 0)])) == held


def test_a_text_without_sentences_holds_nothing() -> None:
    assert by_sentence(sample.document("d", "", ()), [(Span(0, 0), 0)]) == {}
