"""Names that the judge doubts; what it says is given here, the links are the real ones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from mtaudit.detectors.case import Case
from mtaudit.detectors.names import detect
from mtaudit.model import Verdict
from mtaudit.mqm import Severity

CaseFactory = Callable[[str, str], list[Case]]


def doubting(case: Case, word: str, error: float, major: float) -> Case:
    """The case with a judge that doubts one word of the translation."""
    start = case.translation.text.index(word)
    verdict = Verdict(
        quality=0.5,
        original_pieces=np.zeros((0, 2), np.int64),
        missing=np.zeros((0, 2), np.float32),
        translation_pieces=np.array([[start, start + len(word)]]),
        errors=np.array([[error, major, 0.0]], np.float32),
    )
    return replace(case, verdict=verdict)


def found(
    cases: CaseFactory, original: str, translation: str, word: str, error: float
) -> list[tuple[str, Severity, str | None, str]]:
    """Rule, severity and words of what is said where the judge doubts a word so much."""
    (case,) = cases(original, translation)
    return [
        (
            s.rule.code,
            s.severity,
            s.original.of(original) if s.original else None,
            s.translation.of(translation),
        )
        for s in detect(doubting(case, word, error, error))
    ]


MADE = [
    ("The Red Crescent set up a kitchen.", "The Red Moon set up a kitchen.", "Crescent", "Moon"),
    ("He beat Tyson Fury on points.", "He beat Tyson Rage on points.", "Fury", "Rage"),
    ("Karsu will face Ankara Demir.", "Karsu will face Ankara Iron.", "Demir", "Iron"),
    ("An expert at Leiden University came.", "An expert of the University of Lead came.", "Leiden", "Lead"),
]


@pytest.mark.parametrize(("original", "translation", "right", "wrong"), MADE, ids=lambda text: text)
def test_a_doubted_word_of_a_name(
    cases: CaseFactory, original: str, translation: str, right: str, wrong: str
) -> None:
    assert found(cases, original, translation, wrong, 0.9) == [("NAM101", Severity.MAJOR, right, wrong)]
    assert found(cases, original, translation, wrong, 0.4) == [("NAM101", Severity.MINOR, right, wrong)]
    assert found(cases, original, translation, wrong, 0.1) == []


@pytest.mark.parametrize(
    ("original", "translation", "word"),
    [
        ("Olena Zelensky spoke in Kyiv.", "Olena Zelenskyy spoke in Kiev.", "Zelenskyy"),
        ("The Defense Department paid.", "The Defense Ministry paid.", "Ministry"),
        ("The firm hired Doctors Abroad.", "The firm hired Physicians Abroad.", "Physicians"),
        ("Marta Velden met Otto Brenn.", "Otto Brenn met Marta Velden.", "Otto"),
        ("The report came late.", "The message came late.", "message"),
    ],
)
def test_what_is_fair_however_much_it_is_doubted(
    cases: CaseFactory, original: str, translation: str, word: str
) -> None:
    assert found(cases, original, translation, word, 0.9) == []


def test_a_place_is_not_what_became_of_a_person(cases: CaseFactory) -> None:
    texts = "The paper quoted a mother, Anna.", "The paper from London quoted a mother."
    assert [said[0] for said in found(cases, *texts, "London", 0.9)] == ["NAM106"]
