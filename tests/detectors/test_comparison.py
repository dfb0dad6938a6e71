"""Comparisons and choices that a translation turns round, and those that it only puts in other words."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from reported import reported

from mtaudit.detectors.case import Case
from mtaudit.detectors.comparison import detect

Cases = Callable[[str, str], list[Case]]

# original, translation, the words that are reported
FIRES = [
    (
        "Experts suspect hot water rather than magma.",
        "Experts suspect magma rather than hot water.",
        "magma rather than hot water",
    ),
    ("He was calmer than I was.", "I was calmer than he was.", "I was calmer than he"),
    ("The bridge is longer than the tunnel.", "The tunnel is longer than the bridge.",
     "tunnel is longer than the bridge"),
    ("Exports grew faster than imports.", "Imports grew faster than exports.",
     "Imports grew faster than exports"),
    ("They sent a boat instead of a helicopter.", "They sent a helicopter instead of a boat.",
     "helicopter instead of a boat"),
    ("There are more cats than dogs.", "There are more dogs than cats.", "dogs than cats"),
]  # fmt: skip
SILENT = [
    ("The bridge is longer than the tunnel.", "The tunnel is shorter than the bridge."),
    ("The bridge is longer than the tunnel.", "Longer than the tunnel is the bridge."),
    ("He was calmer than I was.", "He was calmer than me."),
    ("He was calmer than I was.", "I was less calm than he was."),
    ("Oil is more expensive than gas.", "Gas is less expensive than oil."),
    ("Experts suspect hot water rather than magma.", "Rather than magma, experts suspect hot water."),
    ("They sent a boat instead of a helicopter.", "Instead of a helicopter they sent a boat."),
    ("It cost more than 40 crowns.", "It cost more than 40 crowns."),
    ("Other than the mayor, nobody came.", "Nobody came other than the mayor."),
]


@pytest.mark.parametrize(("original", "translation", "wrong"), FIRES)
def test_sides_that_changed_places(cases: Cases, original: str, translation: str, wrong: str) -> None:
    (case,) = cases(original, translation)
    assert reported(detect, case) == [wrong]


@pytest.mark.parametrize(("original", "translation"), SILENT)
def test_the_same_comparison_in_other_words(cases: Cases, original: str, translation: str) -> None:
    (case,) = cases(original, translation)
    assert reported(detect, case) == []


@pytest.mark.parametrize("original", sorted({row[0] for row in FIRES}))
def test_the_same_text(cases: Cases, original: str) -> None:
    (case,) = cases(original, original)
    assert reported(detect, case) == []
