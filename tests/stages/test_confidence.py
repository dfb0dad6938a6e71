"""Confidences that hold: what is weighed, and in which direction."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from mtaudit.detectors.registry import RULES
from mtaudit.model import Repair, Rule, Span, Suspicion
from mtaudit.mqm import Category, Severity
from mtaudit.stages.confidence import after_repair, confidence, values

CODES = [rule.code for rule in RULES]
SAID = [0.05, 0.2, 0.4, 0.6, 0.8, 0.95]
GLOSSARY = ("TRM201", "TRM202")


def suspicion(code: str, sure: float) -> Suspicion:
    """A suspicion of five characters."""
    rule = Rule(code, "a-rule", Category.TERMINOLOGY, Severity.MAJOR, 1, "")
    return Suspicion(rule, Span(0, 4), Span(0, 5), Severity.MAJOR, sure, "a message", "right")


@pytest.mark.parametrize("code", CODES)
def test_the_surer_a_rule_the_surer_the_remark(code: str) -> None:
    for doubt in (None, 0.02, 0.9):
        found = [confidence(code, said, doubt) for said in SAID]
        assert all(a < b for a, b in pairwise(found))
        assert all(0 < c < 1 for c in found)


@pytest.mark.parametrize("code", CODES)
def test_the_judges_doubt_never_clears(code: str) -> None:
    assert confidence(code, 0.5, 0.9) >= confidence(code, 0.5, 0.1) >= confidence(code, 0.5, 0.01)


@pytest.mark.parametrize("code", [*GLOSSARY, "OMI201", "ADD201"])
def test_what_is_sure_already_stays_as_it_is(code: str) -> None:
    assert [confidence(code, said, 0.9) for said in SAID] == SAID


@pytest.mark.parametrize("code", CODES)
def test_no_suspicion_is_made_of_none(code: str) -> None:
    assert confidence(code, 0.0, 0.9) == 0.0


@pytest.mark.parametrize(
    ("code", "doubt", "names"),
    [
        ("NUM101", 0.3, {"NUM", "NUM101", "slope", "NUM slope", "doubt", "NUM doubt"}),
        ("NUM101", None, {"NUM", "NUM101", "slope", "NUM slope"}),
        ("MIS101", 0.3, {"MIS", "MIS101", "slope", "MIS slope"}),
    ],
)
def test_what_is_weighed(code: str, doubt: float | None, names: set[str]) -> None:
    assert set(values(code, 0.7, doubt)) == names


@pytest.mark.parametrize("code", ["TRM101", "MIS101"])
def test_a_repair_that_does_not_raise_the_quality_makes_less_sure(code: str) -> None:
    before = suspicion(code, 0.6)
    better, same, worse = (after_repair(before, Repair("w", 0.6, q)).confidence for q in (0.7, 0.6, 0.3))
    assert better == 0.6 > same == worse > 0


@pytest.mark.parametrize("code", ["NUM101", "QUO101", "NAM101", *GLOSSARY])
def test_repairs_that_prove_nothing(code: str) -> None:
    before = suspicion(code, 0.6)
    assert after_repair(before, Repair("w", 0.6, 0.5)) == before


def test_no_repair() -> None:
    before = suspicion("TRM101", 0.6)
    assert after_repair(before, None) == before
    assert after_repair(replace(before, confidence=0.0), Repair("w", 0.9, 0.1)).confidence == 0.0
