"""PRN through the real models: what must fire, with word and suggestion, and what must stay silent."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from row_tables import table

from mtaudit.detectors.case import Case
from mtaudit.detectors.pronouns import RULES, detect
from mtaudit.model import Suspicion
from mtaudit.mqm import Severity

CaseFactory = Callable[[str, str], list[Case]]

SHOWN = 0.5  # the confidence from which findings are reported by default

FIRES, SILENT = table("pronouns_wrong.tsv"), table("pronouns_fair.tsv")


def found(made: list[Case]) -> list[tuple[Case, Suspicion]]:
    return [(case, suspicion) for case in made for suspicion in detect(case)]


@pytest.mark.parametrize(("original", "translation", "rule", "word", "suggestion"), FIRES)
def test_fires(
    *, cases: CaseFactory, original: str, translation: str, rule: str, word: str, suggestion: str
) -> None:
    got = found(cases(original, translation))
    assert [(s.rule.code, c.translation_text(s.translation), s.suggestion) for c, s in got] == [
        (rule, word, suggestion)
    ]
    assert all(s.confidence >= SHOWN for _, s in got)


@pytest.mark.parametrize(("original", "translation"), SILENT)
def test_stays_silent(cases: CaseFactory, original: str, translation: str) -> None:
    got = found(cases(original, translation))
    assert [(s.rule.code, c.translation_text(s.translation), s.message) for c, s in got] == []


@pytest.mark.parametrize("text", sorted({row[1] for row in FIRES}))
def test_a_text_agrees_with_itself(cases: CaseFactory, text: str) -> None:
    assert found(cases(text, text)) == []


# original, translation, how bad
SEVERITIES = [
    ("The actress won her third award.", "The actor won her third award.", Severity.MINOR),
    ("The waitress called the police.", "The waiter called the police.", Severity.MAJOR),
    ("“We have lost our keys,” they said.", "“We have lost my keys,” they said.", Severity.MINOR),
    ("The judge thanked him.", "The judge thanked her.", Severity.MAJOR),
]


@pytest.mark.parametrize(("original", "translation", "severity"), SEVERITIES)
def test_severity(cases: CaseFactory, original: str, translation: str, severity: Severity) -> None:
    assert [s.severity for _, s in found(cases(original, translation))] == [severity]


def test_names_the_person_and_points_at_both_words(cases: CaseFactory) -> None:
    original = "Viktor Halas met the press. Halas defended his plan."
    translation = "Viktor Halas met the press. Halas defended her plan."
    [(case, suspicion)] = found(cases(original, translation))
    assert suspicion.message == "“her” refers to Halas, who is “he” in the original."
    assert suspicion.original is not None
    assert case.original_text(suspicion.original) == "his"
    assert suspicion.translation.start == translation.index("her plan")


def test_the_rest_of_the_original_says_who_is_a_woman(cases: CaseFactory) -> None:
    """Nothing in the sentence tells; what the original says of her two sentences earlier does."""
    original = "Mrs Tarek runs the port. The port is full. Ships wait for Tarek's signal."
    translation = "Mrs Tarek runs the port. The port is full. The ships wait for his signal."
    assert [(s.rule.code, s.suggestion) for _, s in found(cases(original, translation))] == [
        ("PRN101", "her")
    ]


def test_gender_nobody_tells_is_left_alone(cases: CaseFactory) -> None:
    assert found(cases("Ships wait for Tarek's signal.", "The ships wait for his signal.")) == []


def test_rules_are_named_and_explained() -> None:
    assert len({rule.code for rule in RULES}) == len({rule.name for rule in RULES}) == len(RULES)
    for rule in RULES:
        assert rule.family == "PRN"
        assert "Leaves alone" in rule.text
