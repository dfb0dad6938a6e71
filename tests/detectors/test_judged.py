"""MIS, OMI and ADD: from a verdict to findings, with verdicts made by hand."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
import pytest
from simple_beads import aligned, passage

from mtaudit.detectors import judged
from mtaudit.detectors.case import Case
from mtaudit.detectors.doubts import find_doubts, token_probabilities
from mtaudit.model import Passage, Span, Verdict
from mtaudit.mqm import Severity
from mtaudit.text.document import make_document

ORIGINAL = "The court upheld the strict ban on Friday."
SAME = "The court lifted the strict ban on Friday."


def verdict(
    original: str,
    translation: str,
    errors: dict[str, tuple[float, float]],
    missing: dict[str, tuple[float, float]],
) -> Verdict:
    """A verdict over words, each a piece: any and major probabilities, 0.02 for words that are not named."""

    def rows(
        text: str, said: dict[str, tuple[float, float]], width: int
    ) -> tuple[list[Span], list[list[float]]]:
        found = list(re.finditer(r"\w+|[^\w\s]", text))
        values = [[*said.get(m[0], (0.02, 0.01)), 0.0][:width] for m in found]
        return [Span(*m.span()) for m in found], values

    left, gone = rows(original, missing, 2)
    right, wrong = rows(translation, errors, 3)
    return Verdict(
        quality=0.5,
        original_pieces=np.array([(s.start, s.end) for s in left], np.int64),
        missing=np.array(gone, np.float32),
        translation_pieces=np.array([(s.start, s.end) for s in right], np.int64),
        errors=np.array(wrong, np.float32),
    )


def tagged(words: Passage) -> Passage:
    """The passage with its longer words called nouns."""
    return Passage(tuple(replace(t, pos="NOUN" if len(t.text) > 3 else "X") for t in words.tokens))


def case(
    original: str,
    translation: str,
    errors: dict[str, tuple[float, float]] | None = None,
    missing: dict[str, tuple[float, float]] | None = None,
) -> Case:
    """A case whose equal words are linked, with a verdict; words of more than three letters have content."""
    bead = aligned(original, translation, score=1.0)
    bead = replace(bead, original=tagged(bead.original), translation=tagged(bead.translation))
    return Case(
        bead,
        make_document("original", original),
        make_document("translation", translation),
        (),
        verdict=verdict(original, translation, errors or {}, missing or {}),
    )


def test_words_that_are_in_doubt() -> None:
    (found,) = judged.detect(case(ORIGINAL, SAME, errors={"lifted": (0.9, 0.8), "strict": (0.1, 0.0)}))
    assert SAME[found.translation.start : found.translation.end] == "lifted"
    assert found.severity is Severity.MAJOR


def test_doubt_that_is_slight() -> None:
    found = list(judged.judged(case(ORIGINAL, SAME, errors={"lifted": (0.5, 0.05)})))
    assert [f.severity for f in found] == [Severity.MINOR]
    assert not list(judged.judged(case(ORIGINAL, SAME, errors={"lifted": (0.2, 0.05)})))


@pytest.mark.parametrize(
    ("entities", "count"), [({"lifted": "DATE"}, 0), ({"lifted": "PERSON"}, 1), ({"strict": "DATE"}, 1)]
)
def test_dates_and_numbers_are_left_to_their_rules(entities: dict[str, str], count: int) -> None:
    asked = case(ORIGINAL, SAME, errors={"lifted": (0.9, 0.8)})
    named = Passage(tuple(replace(t, entity=entities.get(t.text, "")) for t in asked.bead.translation.tokens))
    asked = replace(asked, bead=replace(asked.bead, translation=named))
    assert len(list(judged.detect(asked))) == count


def test_what_is_left_out_points_at_its_place() -> None:
    shorter = "The court upheld the ban on Friday."
    (found,) = judged.judged(case(ORIGINAL, shorter, missing={"strict": (0.9, 0.7)}))
    assert found.rule.code == "OMI101"
    assert found.original is not None
    assert ORIGINAL[found.original.start : found.original.end] == "strict"
    assert len(found.translation) == 0
    assert shorter[: found.translation.start] == "The court upheld the"


def test_what_is_left_out_at_the_start() -> None:
    (found,) = judged.judged(case("Reportedly he won.", "he won.", missing={"Reportedly": (0.9, 0.7)}))
    assert (found.translation.start, found.translation.end) == (0, 0)


def test_what_nothing_stands_behind_is_added() -> None:
    longer = "The corrupt court upheld the strict ban on Friday."
    (found,) = judged.judged(case(ORIGINAL, longer, errors={"corrupt": (0.9, 0.6)}))
    assert (found.rule.code, found.original) == ("ADD101", None)
    assert longer[found.translation.start : found.translation.end] == "corrupt"


def test_what_only_spells_out_is_not_added() -> None:
    original, longer = "The court met, which upheld it.", "The court met, and the Court, strictly, upheld it."
    doubts = {"Court": (0.9, 0.6), "strictly": (0.9, 0.6)}
    (found,) = judged.judged(case(original, longer, errors=doubts))
    assert longer[found.translation.start : found.translation.end] == "strictly"


def test_nobody_was_asked() -> None:
    documents = make_document("original", ORIGINAL), make_document("translation", SAME)
    assert not list(judged.detect(Case(aligned(ORIGINAL, SAME), *documents, ())))


@pytest.mark.parametrize(
    ("values", "runs"),
    [
        ([0.1, 0.1, 0.1], []),
        ([0.9, 0.1, 0.9], [(0,), (2,)]),
        ([0.9, 0.5, 0.9], [(0, 1, 2)]),
        ([0.9, 0.5, 0.1], [(0,)]),
        ([0.1, 0.9, 0.9], [(1, 2)]),
    ],
)
def test_runs(values: list[float], runs: list[tuple[int, ...]]) -> None:
    probabilities = np.array([(v, v / 2) for v in values], np.float32)
    assert [d.tokens for d in find_doubts(passage("red old boats"), probabilities, 0.6)] == runs


def test_a_token_has_the_worst_of_its_pieces() -> None:
    pieces = np.array([(0, 3), (3, 6), (7, 10)], np.int64)
    probabilities = np.array([(0.2, 0.1), (0.6, 0.0), (0.3, 0.3)], np.float32)
    found = token_probabilities(passage("redder cat!"), pieces, probabilities)
    assert np.allclose(found, np.array([[0.6, 0.1], [0.3, 0.3], [0, 0]]))


def test_words_that_say_nothing_of_their_own() -> None:
    assert not list(judged.judged(case("She paid the fine.", "She paid fine.", missing={"the": (0.9, 0.9)})))
    assert not list(judged.judged(case("She paid.", "She it paid.", errors={"it": (0.9, 0.9)})))
