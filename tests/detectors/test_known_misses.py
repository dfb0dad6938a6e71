"""Mistakes that no rule sees yet: the day one does, its row moves to the table of that rule."""

from __future__ import annotations

import pytest
from judged import Pairs, judged_cases

from mtaudit.detectors.registry import detect_all
from mtaudit.encoder import Encoder
from mtaudit.parser import Parser

# The rule that should speak, the words it should speak of, the original, the translation.
TODO = [
    ("FLU101", "god", "They prayed to God for rain.", "They prayed to god for rain."),
    ("FLU101", "march", "The tax rose in March.", "The tax rose in march."),
    ("FLU102", "co operative", "The co-operative sold milk.", "The co operative sold milk."),
    ("FLU102", "out side", "Nobody waited outside.", "Nobody waited out side."),
    ("FLU103", "“", "“We left,” he said.", "“We left, he said."),
    ("FLU104", "the mayor", "The mayor left.", "The mayor, the mayor left."),
    ("FLU104", "the", "He crossed the old bridge.", "He crossed the old the bridge."),
    ("FLU105", "weights", "She weighs the fish.", "She weights the fish."),
    ("FLU106", "are", "The list of ships is long.", "The list of ships are long."),
    ("FLU106", "have", "Each of the boats has a bell.", "Each of the boats have a bell."),
    ("FLU107", "into", "He entered the room.", "He entered into the room."),
    ("FLU109", "go.", "Where did he go?", "Where did he go."),
    ("NUM103", "yesterday", "He came the day before yesterday.", "He came yesterday."),
    ("NAM103", "black harbour", "The ferry sails to Black Harbour.", "The ferry sails to the black harbour."),
    ("PRN103", "he", "I was told that you had won.", "I was told that he had won."),
]


@pytest.fixture(scope="module")
def pairs(encoder: Encoder, parser: Parser) -> Pairs:
    """The cases of all rows."""
    return judged_cases([row[2:] for row in TODO], encoder, parser)


@pytest.mark.xfail(strict=True, reason="todo: not seen yet")
@pytest.mark.parametrize("row", TODO, ids=lambda row: f"{row[0]} {row[1]}")
def test_a_mistake_not_seen_yet(pairs: Pairs, row: tuple[str, str, str, str]) -> None:
    code, words, *texts = row
    found = detect_all(pairs[texts[0], texts[1]])
    assert code in {s.rule.code for s in found if s.translation.of(texts[1]) in words and s.confidence >= 0.3}
