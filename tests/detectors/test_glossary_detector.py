"""A glossary at work: what it reports, what it lets pass, and what it takes from other rules."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from judged import judged_cases

from mtaudit.detectors.case import Case
from mtaudit.detectors.registry import detect_all
from mtaudit.encoder import Encoder
from mtaudit.model import Glossary, GlossaryTerm, Suspicion
from mtaudit.mqm import Severity
from mtaudit.parser import Parser
from mtaudit.stages.termbase import prepare

TERMS = (
    GlossaryTerm("quarry", ("stone pit",), ("career", "race track"), "a hole, no job"),
    GlossaryTerm("bookshop", (), ("library",)),
    GlossaryTerm("library", ("reading room",)),
    GlossaryTerm("ferry"),
    GlossaryTerm("dual containment", ("double containment",), ("double confinement",)),
    GlossaryTerm("containment", (), ("confinement",)),
    GlossaryTerm("catalyst", ("enabler",)),
    GlossaryTerm("colour scheme", (), ("paint plan",)),
    GlossaryTerm("Rivertown", ("Riverton",)),
    GlossaryTerm("Kiev", ("Kyiv",), ("Kiev",)),
    GlossaryTerm("check in", (), ("register",)),
    GlossaryTerm("roof", ("ceiling",)),
)

# The rule, the words of both sides, the suggestion; the original and the translation.
FIRES = [
    ("TRM201", "quarry", "career", "stone pit", "The quarry closed.", "The career closed."),
    ("TRM201", "Quarries", "careers", "stone pit", "Quarries are loud.", "The careers are loud."),
    ("TRM201", "quarry", "race-track", "stone pit", "The quarry closed.", "The race-track closed."),
    (
        "TRM201",
        "bookshop",
        "library",
        "bookshop",
        "The bookshop opens at nine.",
        "The library opens at nine.",
    ),
    (
        *("TRM201", "bookshop", "library", "bookshop"),
        "The bookshop beside the library burned down.",
        "The library beside the library burned down.",
    ),
    (
        *("TRM201", "dual containment", "double confinement", "double containment"),
        "He spoke of “dual containment” there.",
        "He spoke of “double confinement” there.",
    ),
    (
        *("TRM201", "dual-containment", "double confinement", "double containment"),
        "The dual-containment policy failed.",
        "The double confinement policy failed.",
    ),
    (
        *("TRM201", "color scheme", "paint plan", "color scheme"),
        "She chose the color scheme.",
        "She chose the paint plan.",
    ),
    ("TRM201", "Kiev", "Kiev", "Kyiv", "She lives in Kiev now.", "She lives in Kiev now."),
    (
        *("TRM201", "checked in", "registered", "checked in"),
        "They checked in at noon.",
        "They registered at noon.",
    ),
    ("TRM202", "ferry", "boat", "ferry", "The ferry sank in May.", "The boat sank in May."),
    ("TRM202", "library", "bookshop", "reading room", "The library is new.", "The bookshop is new."),
    ("TRM202", "quarry", "mine", "stone pit", "The old quarry closed.", "The old mine closed."),
    ("TRM202", "Rivertown", "Lakeside", "Riverton", "She left Rivertown.", "She left Lakeside."),
]

SILENT = [
    # Allowed, in any form, or the term itself.
    ("The quarry closed.", "The stone pit closed."),
    ("The quarries closed.", "The Stone Pits closed."),
    ("The quarry closed.", "The quarry was closed."),
    ("The ferries sank.", "The ferry sank."),
    ("The catalyst of the deal is here.", "The enabler of the deal is here."),
    ("He spoke of dual containment.", "He spoke of a double containment."),
    ("She left Rivertown.", "She left Riverton."),
    ("She lives in Kiev now.", "She lives in Kyiv now."),
    # Forbidden, but not for this term.
    ("His career ended in May.", "His career ended in May."),
    ("The library and the bookshop closed.", "The library and the bookshop closed."),
    ("The library and the shop closed.", "The library and the shop closed."),
    ("They registered at noon.", "They registered at noon."),
    ("He chose a long career near the quarry.", "He chose a long career near the quarry."),
    # Nothing is closed for a term that only forbids.
    ("The bookshop opens at nine.", "The bookstore opens at nine."),
    # Left out, or taken up with a pronoun: no rendering that a list could know.
    ("The ferry sank.", "It sank."),
    ("The bridge was closed, the ferry too.", "The bridge was closed."),
    # Parts of a term are not the term.
    ("He checked the door in the hall.", "He registered the door in the hall."),
    ("The colour of the scheme is red.", "The paint of the plan is red."),
]

OVERRULED = ("“The roof leaks above the altar,” she said.", "“The ceiling leaks above the altar,” she said.")


def glossary_cases(rows: list[tuple[str, str]], encoder: Encoder, parser: Parser) -> Iterator[Case]:
    """The case of every row, with the glossary."""
    termbase = prepare(Glossary(TERMS, "0" * 8), parser)
    cases = judged_cases(rows, encoder, parser)
    return (replace(cases[row], termbase=termbase) for row in rows)


@pytest.fixture(scope="module")
def cases(encoder: Encoder, parser: Parser) -> dict[tuple[str, str], Case]:
    """All rows in one go."""
    rows = [*(row[-2:] for row in FIRES), *SILENT, OVERRULED]
    return dict(zip(rows, glossary_cases(rows, encoder, parser), strict=True))


def of_glossary(case: Case) -> list[Suspicion]:
    """What the glossary's rules say."""
    return [s for s in detect_all(case) if s.rule.code.startswith("TRM2")]


@pytest.mark.parametrize("row", FIRES, ids=lambda row: row[-1])
def test_what_the_glossary_refuses(
    cases: dict[tuple[str, str], Case], row: tuple[str, str, str, str, str, str]
) -> None:
    code, right, wrong, suggestion, *pair = row
    case = cases[pair[0], pair[1]]
    (found,) = of_glossary(case)
    assert found.original is not None
    said = found.rule.code, case.original_text(found.original), case.translation_text(found.translation)
    assert said == (code, right, wrong)
    assert found.suggestion == suggestion
    assert found.confidence > 0.6
    assert f"“{wrong}”" in found.message


@pytest.mark.parametrize("pair", SILENT)
def test_what_the_glossary_lets_pass(cases: dict[tuple[str, str], Case], pair: tuple[str, str]) -> None:
    assert [s.message for s in of_glossary(cases[pair])] == []


def test_the_note_is_in_the_message(cases: dict[tuple[str, str], Case]) -> None:
    (found,) = of_glossary(cases["The quarry closed.", "The career closed."])
    assert found.message == "The glossary forbids “career” for “quarry” (a hole, no job)."
    assert (found.severity, found.rule.rank) == (Severity.MAJOR, 120)


def test_the_second_of_two_equal_words_is_the_wrong_one(cases: dict[tuple[str, str], Case]) -> None:
    pair = ("The bookshop beside the library burned down.", "The library beside the library burned down.")
    (found,) = of_glossary(cases[pair])
    assert found.translation.start == pair[1].index("library")


def test_what_it_allows_no_other_rule_refuses(cases: dict[tuple[str, str], Case]) -> None:
    case = cases[OVERRULED]
    without = {s.rule.family for s in detect_all(replace(case, termbase=None))}
    assert without & {"TRM", "QUO"}
    assert list(detect_all(case)) == []


def test_the_rest_of_the_sentence_is_not_overruled(encoder: Encoder, parser: Parser) -> None:
    pair = "The roof of the shop leaked.", "The ceiling of the tent leaked."
    (case,) = glossary_cases([pair], encoder, parser)
    assert [case.translation_text(s.translation) for s in detect_all(case)] == ["tent"]
