"""Names: what must fire and what must stay silent, through the real encoder and parser."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from row_tables import table

from mtaudit.detectors.case import Case
from mtaudit.detectors.names import RULES, detect
from mtaudit.model import Suspicion
from mtaudit.mqm import Severity

CaseFactory = Callable[[str, str], list[Case]]


def found(cases: CaseFactory, original: str, translation: str) -> list[tuple[str, str, str, Suspicion]]:
    """Code, the original's words, the translation's words and the suspicion of all that is found."""
    return [
        (s.rule.code, s.original.of(original) if s.original else "", s.translation.of(translation), s)
        for case in cases(original, translation)
        for s in detect(case)
    ]


WRONG, FAIR = table("names_wrong.tsv"), table("names_fair.tsv")


@pytest.mark.parametrize("row", WRONG, ids=lambda row: f"{row[0]} {row[1]}")
def test_wrong_name_is_found(cases: CaseFactory, row: list[str]) -> None:
    rule, wanted, wrong, original, translation = row
    assert [r[:3] for r in found(cases, original, translation)] == [(rule, wanted, wrong)]


@pytest.mark.parametrize("row", FAIR, ids=lambda row: row[0])
def test_fair_rendering_is_left_alone(cases: CaseFactory, row: list[str]) -> None:
    assert [r[:3] for r in found(cases, *row)] == []


def test_a_name_taken_for_a_common_noun(cases: CaseFactory) -> None:
    original = "The mayor, Rupert Gale, lost the vote. Gale admitted his mistake on Monday."
    translation = "The mayor, Rupert Gale, lost the vote. The gale admitted his mistake on Monday."
    assert [row[:3] for row in found(cases, original, translation)] == [("NAM103", "Gale", "The gale")]


def test_a_nearby_name_is_less_sure(cases: CaseFactory) -> None:
    alone = found(cases, "Hartmann left the hall.", "Keller left the hall.")
    told = "Keller won the vote in the council last night. Hartmann left the hall before midnight."
    retold = "Keller won the vote in the council last night. Keller left the hall before midnight."
    nearby = found(cases, told, retold)
    assert [row[:3] for row in nearby] == [("NAM101", "Hartmann", "Keller")]
    assert nearby[0][3].confidence < 0.6 < alone[0][3].confidence


@pytest.mark.parametrize(
    ("original", "translation", "severity"),
    [
        ("Hartmann left the hall.", "Hartman left the hall.", None),
        ("Lindqvist left the hall.", "Lindvqist left the hall.", Severity.MINOR),
        ("Lindqvist left the hall.", "Kindvqist left the hall.", Severity.MAJOR),
        ("Hartmann left the hall.", "Keller left the hall.", Severity.MAJOR),
    ],
)
def test_severity(cases: CaseFactory, original: str, translation: str, severity: Severity | None) -> None:
    rows = found(cases, original, translation)
    assert [row[3].severity for row in rows] == ([severity] if severity else [])


def test_the_suggestion_is_the_original_name(cases: CaseFactory) -> None:
    (row,) = found(cases, "Mayor Maria Lindgren opened it.", "Mayor Petra Olsen opened it.")
    assert row[3].suggestion == "Maria Lindgren"
    assert "Maria Lindgren" in row[3].message
    assert "Petra Olsen" in row[3].message


def test_the_same_text_twice_is_clean(cases: CaseFactory) -> None:
    text = " ".join(row[3] for row in WRONG)
    assert found(cases, text, text) == []


def test_codes_are_unique_and_of_the_family() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)
    assert {rule.family for rule in RULES} == {"NAM"}
