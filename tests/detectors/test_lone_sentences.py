"""Whole sentences of one side only: what is reported, where, and what is not."""

from __future__ import annotations

import pytest
from simple_beads import passage

from mtaudit.detectors.case import Case, Lone
from mtaudit.detectors.lone_rules import ADDED, LEFT_OUT
from mtaudit.detectors.lone_sentences import detect
from mtaudit.detectors.registry import RULES, detect_all, detect_form, detect_lone
from mtaudit.model import AlignedBead, Bead, Document, Passage, Span
from mtaudit.mqm import Severity
from mtaudit.text.document import make_document

ORIGINAL: Document = make_document("o", "Ferries sank. Bread prices rose in every town.")
TRANSLATION: Document = make_document("t", "Ferries sank. Nobody waved at the the harbour.")
MISSED = Span(13, 13)
STRANGE = Span(14, 46)


def lone_original(confidence: float | None) -> Case:
    """The second sentence of the original, alone."""
    bead = AlignedBead(Bead((1,), ()), passage(ORIGINAL.text, 14), Passage(()), (), (), 0.0)
    lone = None if confidence is None else Lone(confidence, MISSED)
    return Case(bead, ORIGINAL, TRANSLATION, (), lone=lone)


def lone_translation(confidence: float | None) -> Case:
    """The second sentence of the translation, alone."""
    bead = AlignedBead(Bead((), (1,)), Passage(()), passage(TRANSLATION.text, 14), (), (), 0.0)
    lone = None if confidence is None else Lone(confidence, STRANGE)
    return Case(bead, ORIGINAL, TRANSLATION, (), lone=lone)


def test_a_sentence_left_out() -> None:
    (found,) = detect(lone_original(0.93))
    assert (found.rule, found.severity, found.confidence) == (LEFT_OUT, Severity.MAJOR, 0.93)
    assert found.translation == MISSED
    assert found.original is not None
    assert found.original.of(ORIGINAL.text) == "Bread prices rose in every town."


def test_a_sentence_added() -> None:
    (found,) = detect(lone_translation(0.8))
    assert (found.rule, found.severity, found.original) == (ADDED, Severity.MINOR, None)
    assert found.translation.of(TRANSLATION.text) == "Nobody waved at the the harbour."


@pytest.mark.parametrize(
    "case",
    [
        # The texts are not parallel.
        lone_original(None),
        lone_translation(None),
        # It may have a counterpart after all.
        lone_original(0.69),
        lone_translation(0.5),
    ],
)
def test_silent(case: Case) -> None:
    assert list(detect(case)) == []
    assert list(detect_lone(case)) == []


def test_a_two_sided_bead_is_not_asked() -> None:
    assert [s for s in detect_all(lone_original(0.99)) if s.rule in (LEFT_OUT, ADDED)] == []


def test_the_form_of_the_originals_sentences_is_no_matter() -> None:
    assert list(detect_form(lone_original(0.99))) == []
    assert [s.rule.code for s in detect_form(lone_translation(0.99))] == ["FLU104"]


def test_the_rules_are_listed() -> None:
    assert {LEFT_OUT, ADDED} <= set(RULES)
    assert (LEFT_OUT.code, ADDED.code) == ("OMI201", "ADD201")
