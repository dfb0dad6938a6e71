"""Negation, opposites, modality, bounds: what must fire and what must stay silent, with the real models."""

from __future__ import annotations

from dataclasses import replace

import pytest
from judged import Pairs, judged_cases
from row_tables import table

from mtaudit.config import Settings
from mtaudit.detectors.case import Case
from mtaudit.detectors.negation import RULES, detect
from mtaudit.detectors.negation_prefixes import bare
from mtaudit.detectors.negation_tables import bounds, exclusive, idioms, poles, unopposed
from mtaudit.encoder import Encoder
from mtaudit.model import Suspicion
from mtaudit.mqm import Severity
from mtaudit.parser import Parser
from mtaudit.stages.findings import merge

MINOR, MAJOR = Severity.MINOR, Severity.MAJOR

FIRES, SILENT = table("negation_wrong.tsv"), table("negation_fair.tsv")

# Words that a strict reviser might change: a note at most.
NOTES = [
    ("He was not the first to leave.", "Others left before him."),
    ("The two sides have not met since May.", "The last meeting of the two sides was in May."),
    ("Many farmers keep goats.", "Most farmers keep goats."),
    ("Visitors must wear a badge.", "Visitors should wear a badge."),
    ("The clerk may lose his post.", "The clerk loses his post."),
]

# The change is there, and no word tells it.
MISSED = [
    ("The captain will be out until May.", "The captain will play until May."),
    ("The villagers had trouble hearing the priest.", "The villagers heard the priest."),
    ("The talks bore no fruit.", "The talks were fruitful."),
    ("The mayor remained silent about the deal.", "The mayor spoke about the deal."),
]


@pytest.fixture(scope="module")
def pairs(encoder: Encoder, parser: Parser) -> Pairs:
    """The cases of all rows, and of every original against itself."""
    rows = [(row[-2], row[-1]) for row in [*FIRES, *SILENT, *NOTES, *MISSED]]
    return judged_cases([*rows, *((o, o) for o, _ in rows)], encoder, parser)


def shown(case: Case) -> list[Suspicion]:
    """What a user is shown by default."""
    enough = [s for s in detect(case) if s.confidence >= Settings().min_confidence]
    return [m.suspicion for m in merge(enough)]


def brief(case: Case, suspicion: Suspicion) -> list[str]:
    """Rule, severity, and the words of both sides."""
    assert suspicion.original is not None
    right, wrong = case.original_text(suspicion.original), case.translation_text(suspicion.translation)
    return [suspicion.rule.code, str(suspicion.severity), right, wrong]


@pytest.mark.parametrize("row", FIRES, ids=lambda row: f"{row[2]}: {row[3]}")
def test_a_change_is_found(pairs: Pairs, row: list[str]) -> None:
    case = pairs[row[4], row[5]]
    (suspicion,) = shown(case)
    assert brief(case, suspicion) == row[:4]
    assert suspicion.suggestion == row[2]
    assert f"“{row[2]}”" in suspicion.message
    assert f"“{row[3]}”" in suspicion.message


@pytest.mark.parametrize(("original", "translation"), SILENT)
def test_other_words_for_the_same_are_left_alone(pairs: Pairs, original: str, translation: str) -> None:
    case = pairs[original, translation]
    assert [brief(case, s) for s in shown(case)] == []


@pytest.mark.parametrize("pair", NOTES)
def test_a_shade_is_a_note_at_most(pairs: Pairs, pair: tuple[str, str]) -> None:
    assert {s.severity for s in shown(pairs[pair])} <= {MINOR}


@pytest.mark.parametrize("original", sorted({row[4] for row in FIRES} | {o for o, _ in SILENT}))
def test_the_same_words_are_no_mistake(pairs: Pairs, original: str) -> None:
    assert list(detect(pairs[original, original])) == []


@pytest.mark.xfail(strict=True, reason="todo: said without a negation or a known opposite")
@pytest.mark.parametrize("pair", MISSED)
def test_changes_not_found_yet(pairs: Pairs, pair: tuple[str, str]) -> None:
    assert [s.rule.family for s in shown(pairs[pair])] == ["NEG"]


def test_every_rule_has_a_row_that_fires() -> None:
    assert {rule.code for rule in RULES} == {row[0] for row in FIRES}


def test_the_less_a_bead_is_believed_the_less_is_the_change(pairs: Pairs) -> None:
    case = pairs[FIRES[0][4], FIRES[0][5]]
    doubtful = replace(case.bead, bead=replace(case.bead.bead, score=0.0))
    (sure,), (unsure,) = detect(case), detect(replace(case, bead=doubtful))
    assert unsure.confidence == pytest.approx(sure.confidence / 2, abs=1e-3)


def test_nothing_is_said_without_links(pairs: Pairs) -> None:
    case = pairs[FIRES[0][4], FIRES[0][5]]
    assert list(detect(replace(case, bead=replace(case.bead, links=())))) == []


@pytest.mark.parametrize(
    ("word", "rest"),
    [
        ("unable", "able"),
        ("unhurt", "hurt"),
        ("invisible", "visible"),
        ("illegal", "legal"),
        ("undamaged", "damaged"),
        ("union", ""),
        ("under", ""),
        ("important", ""),
        ("district", ""),
        ("invited", ""),
        ("discussed", ""),
        ("understanding", ""),
        ("unsustainable", "sustainable"),
        ("uncollaborative", "collaborative"),
        ("nontransparent", "transparent"),
        ("unless", ""),
        ("infighting", ""),
        ("industry", ""),
    ],
)
def test_negative_prefixes(word: str, rest: str) -> None:
    assert bare(word) == rest


def test_no_word_stands_at_both_ends_of_an_axis() -> None:
    ends = [(key, axis) for key, places in poles().items() for axis, _ in places]
    assert [end for end in ends if ends.count(end) > 1] == []


def test_the_tables_are_in_lower_case_and_well_formed() -> None:
    assert all(word == word.lower() for row, _ in idioms() for word in row)
    assert all(len(pair) == 2 for pair in [*exclusive(), *unopposed()])
    sizes = [len(bound.words) for bound in bounds()]
    assert sizes == sorted(sizes, reverse=True)
    assert {bound.side for bound in bounds()} == {"above", "below"}
