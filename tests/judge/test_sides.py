"""What the judge reads of a text: whole words behind the pieces, capitals, and what is shared."""

from __future__ import annotations

import numpy as np
import pytest

from mtaudit.encoder import Encoder
from mtaudit.judge.sides import letter_case, make_side, matches, words_of_pieces


@pytest.mark.parametrize(
    ("word", "case"),
    [
        ("1,200", 0),
        ("…", 0),
        ("ferry", 1),
        ("Ferry", 2),
        ("I", 2),
        ("NATO", 3),
        ("G20", 3),
        ("McKay", 4),
        ("iPhone", 4),
        ("É", 2),
        ("élan", 1),
    ],
)
def test_letter_case(word: str, case: int) -> None:
    assert letter_case(word) == case


@pytest.mark.parametrize(
    ("words", "others", "expected"),
    [
        (["The", "ferry"], ["the", "ferry"], [1, 2]),
        (["Kyiv"], ["kyiv", "Lviv"], [1]),
        (["35"], ["53"], [0]),
        ([], ["a"], []),
    ],
)
def test_matches(words: list[str], others: list[str], expected: list[int]) -> None:
    assert matches(words, others) == expected


def test_pieces_belong_to_whole_words() -> None:
    text = "Unloading cost €3.50, he said"
    pieces = np.array([(0, 2), (2, 9), (10, 14), (15, 16), (16, 17), (17, 18), (18, 20), (20, 21), (22, 24)])
    assert words_of_pieces(text, pieces) == [
        *("Unloading", "Unloading", "cost", "€", "3", ".", "50", ",", "he"),
    ]


def test_a_side_of_two_sentences_stands_in_its_document(encoder: Encoder) -> None:
    document = "Intro. The ferry sank. Nobody was hurt."
    places = [(7, 22), (23, 39)]
    texts = [document[a:b] for a, b in places]
    encoded = encoder.encode(texts)
    side = make_side([(t, e, a) for t, e, (a, _) in zip(texts, encoded, places, strict=True)])
    assert len(side) == sum(len(e.ids) for e in encoded)
    said = [document[a:b].lower() for a, b in side.spans.tolist()]
    assert said[:4] == ["the", "ferry", "sank", "."]
    assert "hurt" in said
    part = side.part(1, 3)
    assert part.words == ("ferry", "sank")
    assert part.spans.tolist() == side.spans[1:3].tolist()
