"""Bounds, shares, modals, doubts and tenses that say something else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Planted = Callable[[str, str], set[str]]

MADE = [
    ("quantifier", "At least 30 people came.", "At most 30 people came."),
    ("quantifier", "More than 30 boats sank.", "Less than 30 boats sank."),
    ("quantifier", "Most farmers agree.", "Few farmers agree."),
    ("quantifier", "All of the windows broke.", "Some of the windows broke."),
    ("quantifier", "He only saw the roof.", "He also saw the roof."),
    ("modality", "Drivers must stop here.", "Drivers may stop here."),
    ("modality", "The bank will close.", "The bank could close."),
    ("modality", "The ship may have sunk.", "The ship has sunk."),
    ("modality", "The ship has been sold.", "The ship may have been sold."),
    ("modality", "He allegedly stole a car.", "He stole a car."),
    ("tense", "The council is planning to build a bridge.", "The council built a bridge."),
    ("tense", "The shop will be closed.", "The shop was closed."),
    ("tense", "The shops have closed.", "The shops will close."),
]
LEFT = [
    ("quantifier", "More than anything she wanted to sleep."),
    ("quantifier", "At last they came."),
    ("quantifier", "After all, it rained."),
    ("quantifier", "She wore no more than most."),
    ("modality", "Drivers must not stop here."),
    ("modality", "Could you help me?"),
    ("tense", "The mayor did not answer."),
    ("tense", "They claim to have won."),
]


@pytest.mark.parametrize(("kind", "text", "made"), MADE)
def test_makes(planted: Planted, kind: str, text: str, made: str) -> None:
    assert made in planted(kind, text)


@pytest.mark.parametrize(("kind", "text"), LEFT)
def test_leaves_alone(planted: Planted, kind: str, text: str) -> None:
    assert planted(kind, text) == set()
