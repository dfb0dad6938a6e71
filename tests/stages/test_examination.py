"""One bead examined: settings decide what is shown, never what the bead is worth."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mtaudit.config import Settings
from mtaudit.detectors.case import Case, Lone
from mtaudit.model import AlignedBead, Bead, Pair, Passage
from mtaudit.mqm import Severity
from mtaudit.parser import Parser
from mtaudit.stages.examination import Examined, bead_scores, examine, number_findings
from mtaudit.text.document import make_document

CaseFactory = Callable[[str, str], list[Case]]

ORIGINAL = "In 1998 the bookshop sold 300 maps a week."
TRANSLATION = "In 1989 the library sold 300 maps a week."


@pytest.fixture(scope="module")
def case(cases: CaseFactory) -> Case:
    """A bead with a wrong year and a false friend."""
    (only,) = cases(ORIGINAL, TRANSLATION)
    return only


def families(examined: Examined) -> list[str]:
    """The families of what was found, in the order of the text."""
    return [m.suspicion.rule.family for m in examined.merged]


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        (Settings(), ["NUM", "TRM"]),
        (Settings(select=("TRM",)), ["TRM"]),
        (Settings(ignore=("TRM",)), ["NUM"]),
        (Settings(min_confidence=1.0), []),
        (Settings(per_pair_ignores=(("p*", ("NUM",)),)).for_pair("pair"), ["TRM"]),
        (Settings(per_pair_ignores=(("p*", ("NUM",)),)).for_pair("other"), ["NUM", "TRM"]),
    ],
)
def test_settings_decide_what_is_shown(case: Case, settings: Settings, expected: list[str]) -> None:
    examined = examine(case, settings)
    assert families(examined) == expected
    assert examined.quality == examine(case, Settings()).quality
    assert examined.similarity == case.bead.similarity


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ((), [Severity.MAJOR, Severity.MAJOR]),
        ((("NUM", Severity.CRITICAL),), [Severity.CRITICAL, Severity.MAJOR]),
        ((("NUM", Severity.CRITICAL), ("NUM103", Severity.MINOR)), [Severity.MINOR, Severity.MAJOR]),
        ((("TRM102", Severity.MINOR),), [Severity.MAJOR, Severity.MINOR]),
    ],
)
def test_severities_can_be_chosen(
    case: Case, chosen: tuple[tuple[str, Severity], ...], expected: list[Severity]
) -> None:
    examined = examine(case, Settings(severity=chosen))
    assert [m.suspicion.severity for m in examined.merged] == expected
    assert examined.quality == examine(case, Settings()).quality


def test_a_flawless_bead(cases: CaseFactory) -> None:
    (same,) = cases(ORIGINAL, ORIGINAL)
    examined = examine(same, Settings())
    assert (families(examined), examined.quality, examined.similarity) == ([], 1.0, 1.0)
    scores = bead_scores(Pair("p", same.original, same.translation), examined)
    assert (scores.quality, scores.chrf, scores.bleu, scores.ter) == (1.0, 100.0, 100.0, 0.0)


def test_mistakes_cost_quality(case: Case) -> None:
    assert examine(case, Settings()).quality < 0.6


def test_findings_are_numbered_in_the_order_of_the_translation(case: Case) -> None:
    pair = Pair("p", case.original, case.translation)
    one = examine(case, Settings())
    findings = number_findings(pair, [one, one])
    assert [f.id for f in findings] == ["p:1", "p:2", "p:3", "p:4"]
    starts = [f.translation_start or 0 for f in findings]
    assert starts == sorted(starts)
    assert {f.score for f in findings} == {one.quality}
    assert number_findings(pair, []) == ()


def lone_case(parser: Parser, translation: str, confidence: float) -> Case:
    """The only sentence of a translation, without a counterpart."""
    document = make_document("t", translation)
    (tokens,) = parser.parse([translation])
    bead = AlignedBead(Bead((), (0,)), Passage(()), Passage(tokens), (), (), 0.0)
    lone = Lone(confidence, document.sentences[0].span)
    return Case(bead, make_document("o", ""), document, (), lone=lone)


ADDED = "Nobody waved at the the harbour."


@pytest.mark.parametrize(
    ("settings", "confidence", "found"),
    [
        # That it was added and what is wrong in it are two things.
        (Settings(), 0.9, ["ADD", "FLU"]),
        (Settings(), 0.5, ["FLU"]),
        (Settings(ignore=("ADD",)), 0.9, ["FLU"]),
        (Settings(select=("ADD201",)), 0.9, ["ADD"]),
        (Settings(min_confidence=0.99), 0.9, []),
    ],
)
def test_a_sentence_without_a_counterpart(
    parser: Parser, settings: Settings, confidence: float, found: list[str]
) -> None:
    examined = examine(lone_case(parser, ADDED, confidence), settings)
    assert families(examined) == found
    assert (examined.quality, examined.similarity) == (0.0, 0.0)
