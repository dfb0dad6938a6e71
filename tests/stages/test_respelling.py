"""Numbers in the original's form: which are respelled, and where the pieces of what is read then stand."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from mtaudit.detectors.case import Case
from mtaudit.model import Sentence, Span
from mtaudit.stages.respelling import Edit, read_as, respellings

CaseFactory = Callable[[str, str], list[Case]]

# Original, translation, the translation as it is read.
RESPELLED = [
    ("The yard built 14,000 boats.", "The yard built 14000 boats.", "The yard built 14,000 boats."),
    ("The yard built 14,000 boats.", "The yard built 14 000 boats.", "The yard built 14,000 boats."),
    (
        "Fifty boats sank on 3 May 2021.",
        "On May 3rd, 2021, 50 boats sank.",
        "On 3 May 2021, Fifty boats sank.",
    ),
    ("Rents rose 4.5%.", "Rents rose by 4.5 percent.", "Rents rose by 4.5%."),
    ("They sank at 4:30 a.m.", "At half past four in the morning they sank.", "At 4:30 a.m. they sank."),
]
AS_IT_IS = [
    ("The yard built 14,000 boats.", "The shipyard made 14,000 boats."),
    ("The yard built 14,000 boats.", "The yard built 15000 boats."),
    ("Two boats sank.", "Both boats sank."),
    ("It lies 10 miles away.", "It lies 16 km away."),
    ("They met on 3 May 2021.", "They met on May 3."),
    ("The toll is 5 euros.", "The toll is 5."),
    ("Nobody saw the boats.", "No one saw the boats."),
]


def read(case: Case) -> str:
    """The translation as it is read."""
    edits = respellings(case.bead, case.original, case.translation)
    return " ".join(read_as(sentence, edits).text for sentence in case.translation.sentences)


@pytest.mark.parametrize("row", RESPELLED, ids=lambda row: row[1])
def test_numbers_that_agree_take_the_form_of_the_original(
    cases: CaseFactory, row: tuple[str, str, str]
) -> None:
    original, translation, expected = row
    assert [read(case) for case in cases(original, translation)] == [expected]


@pytest.mark.parametrize("row", AS_IT_IS, ids=lambda row: row[1])
def test_all_else_is_read_as_it_is(cases: CaseFactory, row: tuple[str, str]) -> None:
    assert [read(case) for case in cases(*row)] == [row[1]]


def test_pieces_stand_where_the_words_of_the_document_do() -> None:
    sentence = Sentence(0, Span(10, 26), "Both sold 1 700.")
    reading = read_as(sentence, [Edit(Span(20, 25), "1,700")])
    assert reading.text == "Both sold 1,700."
    pieces = np.array([(0, 4), (5, 9), (10, 11), (11, 12), (12, 15)])
    whole = [20, 25]
    assert reading.spans(pieces).tolist() == [[10, 14], [15, 19], whole, whole, whole]


def test_an_edit_of_another_sentence_is_left_alone() -> None:
    sentence = Sentence(1, Span(10, 25), "Both sold 1,700")
    assert read_as(sentence, [Edit(Span(0, 4), "x"), Edit(Span(30, 31), "y")]).text == sentence.text
