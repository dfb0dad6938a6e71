"""Lone sentences are known of parallel texts alone, with the place where they are missed."""

from __future__ import annotations

import pytest

from mtaudit.align.sentences import align_sentences
from mtaudit.encoder import Encoder
from mtaudit.model import Bead
from mtaudit.parser import Parser
from mtaudit.stages.analysis import AnalysedDocument, analyse
from mtaudit.stages.lone import find_lone
from mtaudit.text.document import make_document

SENTENCES = (
    "The ferry to the island left the harbour before dawn on Monday with forty passengers.",
    "Its engine failed half way across the strait, and the captain called the coastguard for help.",
    "Two helicopters lifted everybody safely ashore within an hour.",
    "Investigators suspect that dirty fuel caused the breakdown of the forty-year-old vessel.",
    "The owner has promised refunds and free tickets for a year to all who were on board.",
    "Service is to resume next Tuesday with an even older ship that was built in Gdynia.",
    "The islanders have asked for a permanent bridge since the spring of 1998.",
)
TEXT = " ".join(SENTENCES)
POTATOES = "Potatoes grow best under a thick layer of straw mulch, according to the gardeners of Lviv."


@pytest.fixture(scope="module")
def texts(encoder: Encoder, parser: Parser) -> dict[str, AnalysedDocument]:
    """The story: whole, with a sentence less at three places, with a strange one, and half of it."""
    wanted = {
        "whole": TEXT,
        "without the third": TEXT.replace(f"{SENTENCES[2]} ", ""),
        "without the fourth": TEXT.replace(f"{SENTENCES[3]} ", ""),
        "without the first": TEXT.replace(f"{SENTENCES[0]} ", ""),
        "with potatoes": TEXT.replace(SENTENCES[4], f"{POTATOES} {SENTENCES[4]}"),
        "half": " ".join(SENTENCES[:3]),
    }
    documents = [make_document(name, text) for name, text in wanted.items()]
    return dict(zip(wanted, analyse(documents, encoder, parser), strict=True))


def found(first: AnalysedDocument, second: AnalysedDocument) -> list[tuple[Bead, float, int, int]]:
    """The lone sentences of two texts with their confidence and place."""
    lone = find_lone(first, second, align_sentences(first.encoded, second.encoded))
    return [(bead, x.confidence, x.place.start, x.place.end) for bead, x in lone.items()]


def test_a_sentence_is_missed_between_its_neighbours(texts: dict[str, AnalysedDocument]) -> None:
    second = texts["without the fourth"]
    ((bead, confidence, start, end),) = found(texts["whole"], second)
    assert (bead.original, bead.translation) == ((3,), ())
    assert confidence > 0.8
    assert start == end
    assert second.document.text[:start].endswith("within an hour.")


def test_the_first_sentence_is_missed_before_all_others(texts: dict[str, AnalysedDocument]) -> None:
    ((bead, _, start, end),) = found(texts["whole"], texts["without the first"])
    assert (bead.original, start, end) == ((0,), 0, 0)


def test_an_added_sentence_stands_where_it_stands(texts: dict[str, AnalysedDocument]) -> None:
    ((bead, confidence, start, end),) = found(texts["whole"], texts["with potatoes"])
    assert (bead.original, bead.translation) == ((), (4,))
    assert confidence > 0.8
    assert texts["with potatoes"].document.text[start:end] == POTATOES


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("whole", "whole"),
        # A part of a text is not its translation.
        ("whole", "half"),
        ("half", "whole"),
    ],
)
def test_nothing_is_known(texts: dict[str, AnalysedDocument], first: str, second: str) -> None:
    assert found(texts[first], texts[second]) == []
