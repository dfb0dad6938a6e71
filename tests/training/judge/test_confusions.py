"""What counts as a word that an engine took for another, and how it is planted."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from mtaudit.parser import Parser
from training.judge.change import changed
from training.judge.confusions import Confusion, confusions, read_confusions
from training.judge.faults.engine import confusing

TEXT = "The bank raised rates in the spring."


@pytest.mark.parametrize(
    ("returned", "expected"),
    [
        (["The bank bred rates in the spring.", TEXT], {("raise", "v", "breed")}),
        (["The bank raised taxes in the spring.", TEXT], {("rate", "n", "tax")}),
        (["The bank raised taxes in the spring."], set()),  # no other route brings the word back
        (["The bank raised taxes in the spring."] * 2, set()),
        (["The bank lifted rates in the spring.", TEXT], set()),  # a synonym
        (["The bank raised rates in the springtime.", TEXT], set()),  # one word grown out of the other
        (["The bank in spring the rates raised.", TEXT], set()),  # only another order
        (["The bank raised qxz in the spring.", TEXT], set()),  # left in the other language
        (["", TEXT], set()),  # the program gave nothing
    ],
)
def test_confusions(parser: Parser, returned: list[str], expected: set[Confusion]) -> None:
    assert set(confusions(parser._nlp(TEXT), returned)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They study the vein.", {"They study the grain."}),
        ("They study the veins of the leaf.", {"They study the grains of the leaf."}),
        ("They study the leaf.", set()),
    ],
)
def test_planted(parser: Parser, text: str, expected: set[str]) -> None:
    changer = confusing([("vein", "n", "grain")])["engine"]
    doc = parser._nlp(text)
    made = [change for seed in range(5) for change in changer(doc, random.Random(seed))]
    assert {changed(text, change)[0] for change in made} == expected
    assert {change.severity for change in made} <= {"major", "minor"}


def test_a_file_of_confusions(tmp_path: Path) -> None:
    path = tmp_path / "confusions.jsonl"
    path.write_text('["rate", "n", "tax", 3]\n["raise", "v", "breed", 1]\n', encoding="utf-8")
    assert read_confusions(path) == [("rate", "n", "tax"), ("raise", "v", "breed")]
