"""Verbs whose doer and sufferer a translation exchanges, and those that it only puts otherwise."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from reported import reported

from mtaudit.detectors.case import Case
from mtaudit.detectors.roles import detect

Cases = Callable[[str, str], list[Case]]

# original, translation, the words that are reported
FIRES = [
    ("The mayor criticised the bishop.", "The bishop criticised the mayor.", "bishop criticised"),
    (
        "The mediator, whom the union had criticised, left early.",
        "The mediator, who had criticised the union, left early.",
        "who had criticised",
    ),
    ("“I miss her,” he said.", "“She misses me,” he said.", "She misses"),
    ("The doctors had been denied a lawyer.", "The doctors had denied a lawyer.", "doctors had denied"),
    ("The firm sued the bank.", "The firm was sued by the bank.", "firm was sued"),
    ("He was followed by two men.", "He followed two men.", "He followed"),
    ("The minister thanked her.", "She thanked the minister.", "She thanked"),
]
SILENT = [
    ("The mayor criticised the bishop.", "The bishop was criticised by the mayor."),
    (
        "The mediator, whom the union had criticised, left early.",
        "The mediator, who had been criticised by the union, left early.",
    ),
    ("The shop was closed on Friday.", "The shop closed on Friday."),
    ("The two men met in Oslo.", "The men met each other in Oslo."),
    ("The meeting was held in Rome.", "They held the meeting in Rome."),
    ("The patient was given a new kidney.", "A new kidney was given to the patient."),
    ("The company said it had been informed.", "The company said someone had informed it."),
    ("The boat was sunk by a mine.", "The boat sank after hitting a mine."),
    ("She was worried about her son.", "She worried about her son."),
    ("The talks are stalled.", "The talks have stalled."),
    ("The team is trained by Lena Holt.", "Lena Holt trains the team."),
]


@pytest.mark.parametrize(("original", "translation", "wrong"), FIRES)
def test_roles_that_changed_places(cases: Cases, original: str, translation: str, wrong: str) -> None:
    (case,) = cases(original, translation)
    assert reported(detect, case) == [wrong]


@pytest.mark.parametrize(("original", "translation"), SILENT)
def test_the_same_roles_in_other_words(cases: Cases, original: str, translation: str) -> None:
    (case,) = cases(original, translation)
    assert reported(detect, case) == []


@pytest.mark.parametrize("original", sorted({row[0] for row in FIRES}))
def test_the_same_text(cases: Cases, original: str) -> None:
    (case,) = cases(original, original)
    assert reported(detect, case) == []
