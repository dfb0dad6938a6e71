"""Negations lost and added, with the verb in its right form."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Planted = Callable[[str, str], set[str]]

MADE = [
    ("negation-lost", "The mill did not close.", "The mill closed."),
    ("negation-lost", "She doesn't often sing.", "She often sings."),
    ("negation-lost", "They are not ready.", "They are ready."),
    ("negation-lost", "He can't swim.", "He can swim."),
    ("negation-lost", 'He said: "Don\'t sleep."', 'He said: "Sleep."'),
    ("negation-lost", "It won't rain.", "It will rain."),
    ("negation-lost", "The town has no plans.", "The town has some plans."),
    ("negation-lost", "She has never lied.", "She has always lied."),
    ("negation-lost", "He came without a hat.", "He came with a hat."),
    ("negation-lost", "The law is unfair.", "The law is fair."),
    ("negation-lost", "She failed to convince them.", "She managed to convince them."),
    ("negation-added", "The mill closed.", "The mill did not close."),
    ("negation-added", "She sings well.", "She does not sing well."),
    ("negation-added", "They are ready.", "They are not ready."),
    ("negation-added", "He can swim.", "He cannot swim."),
    ("negation-added", "There is a risk.", "There is no risk."),
    ("negation-added", "The law is fair.", "The law is unfair."),
    ("negation-added", "She always pays.", "She never pays."),
]
LEFT = [
    ("negation-lost", "Not only the mayor but also his deputy left."),
    ("negation-lost", "He did not say anything."),
    ("negation-lost", "She left without saying goodbye."),
    ("negation-lost", "Why didn't you call?"),
    ("negation-lost", "No one knows."),
    ("negation-added", "Is the shop open?"),
    ("negation-added", "The mill never closed."),
    ("negation-added", "He hardly slept."),
]


@pytest.mark.parametrize(("kind", "text", "made"), MADE)
def test_makes(planted: Planted, kind: str, text: str, made: str) -> None:
    assert made in planted(kind, text)


@pytest.mark.parametrize(("kind", "text"), LEFT)
def test_leaves_alone(planted: Planted, kind: str, text: str) -> None:
    assert planted(kind, text) == set()
