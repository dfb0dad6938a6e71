"""Sentence starts in lower case: found wherever they are, in time that grows with the text alone."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from simple_beads import aligned, passage

from mtaudit.detectors.case import Case
from mtaudit.detectors.fluency_context import FluencyCase
from mtaudit.detectors.sentence_starts import find_sentence_starts
from mtaudit.model import Bead, Document, Sentence, Span

SMALL = "the boats left the harbour."


def cases(sentence: str, count: int, end: str = "") -> list[FluencyCase]:
    """A bead for every sentence of a text that says the same over and over."""
    text = " ".join([sentence] * count) + end
    spans = [Span(i * (len(sentence) + 1), i * (len(sentence) + 1) + len(sentence)) for i in range(count)]
    document = Document("t", text, tuple(Sentence(i, s, s.of(text)) for i, s in enumerate(spans)))
    original = aligned("The boats sailed.", "The boats sailed.")
    return [
        FluencyCase(
            Case(
                replace(
                    original, bead=Bead((0,), (i,), 1.0), translation=passage(text, s.start, s.end), links=()
                ),
                document,
                document,
                (),
            )
        )
        for i, s in enumerate(spans)
    ]


def found(here: list[FluencyCase]) -> list[tuple[str, float]]:
    """What is to stand there instead, and how sure that is."""
    return [(s.suggestion, s.confidence) for case in here for s in find_sentence_starts(case)]


@pytest.mark.parametrize(
    ("sentence", "end", "wanted"),
    [
        (SMALL, " Oslo", [("The", 0.7)] * 2),
        ("the boats left.”)", " Oslo", [("The", 0.7)]),
        ("the boats left", " Oslo", [("The", 0.5)]),
        ("the", " Oslo", [("The", 0.5)]),
        ("the.", " Oslo", []),
        ("The boats left.", "", []),
        ("e-mails were sent.", " Oslo", []),
        (SMALL, "", []),
    ],
)
def test_what_is_found(sentence: str, end: str, wanted: list[tuple[str, float]]) -> None:
    assert found(cases(sentence, 2, end)) == wanted


def seconds(count: int, end: str) -> float:
    """The least time of three for a text of so many sentences, its tokens given."""
    times = []
    for _ in range(3):
        here = cases(SMALL, count, end)
        start = time.process_time()
        assert len(found(here)) == (count if end else 0)
        times.append(time.process_time() - start)
    return min(times)


@pytest.mark.parametrize("end", ["", " Oslo"])
def test_time_grows_with_the_text(end: str) -> None:
    """Ten times the text may take some thirty times as long, not a hundred times."""
    assert seconds(3000, end) < 30 * seconds(300, end) + 0.05
