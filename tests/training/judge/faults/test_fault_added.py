"""What is added comes from the corpus, beside the same noun."""

from __future__ import annotations

import random

import pytest

from mtaudit.parser import Parser
from training.judge.change import changed
from training.judge.faults.added import adding
from training.judge.faults.stock import build_stock

CORPUS = (
    "A wooden bridge crosses the river.",
    "The bridge near the old mill was closed.",
    "He sold us a new bridge of steel.",
    "An angry farmer spoke.",
)


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("word-added", "They crossed the bridge.", {"They crossed the wooden bridge."}),
        ("word-added", "We saw a farmer.", set()),  # "a angry farmer"
        ("word-added", "They crossed the stone bridge.", set()),
        ("word-added", "Bridges are old.", set()),
        (
            "phrase-added",
            "They crossed the bridge.",
            {"They crossed the bridge near the old mill.", "They crossed the bridge of steel."},
        ),
        ("phrase-added", "They crossed the bridge of glass.", set()),
        ("phrase-added", "They crossed the bridge slowly.", set()),
    ],
)
def test_additions(parser: Parser, kind: str, text: str, expected: set[str]) -> None:
    changer = adding(build_stock(parser._nlp.pipe(CORPUS)))[kind]
    doc = parser._nlp(text)
    made = {changed(text, c)[0] for seed in range(20) for c in changer(doc, random.Random(seed))}
    nouns_only = {m for m in made if "ly crossed" not in m and "ly saw" not in m}
    assert nouns_only == expected


def test_an_adverb_stands_between_subject_and_verb(parser: Parser) -> None:
    changer = adding(build_stock([]))["word-added"]
    doc = parser._nlp("The guard opened the gate.")
    (change,) = changer(doc, random.Random(1))
    assert changed(doc.text, change)[0].startswith("The guard ")
    assert changed(doc.text, change)[0].endswith("ly opened the gate.")
