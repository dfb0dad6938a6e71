"""Names whose deeds may turn into what is done to them, and of-phrases that are fair."""

from __future__ import annotations

import pytest
from judged import Pairs, judged_cases

from mtaudit.detectors.genitives import detect
from mtaudit.encoder import Encoder
from mtaudit.mqm import Severity
from mtaudit.parser import Parser

# Original, translation, the words of both sides.
FIRES = [
    (
        *("The council condemned Norway’s aggression.", "The council condemned the assault of Norway."),
        *("Norway’s aggression", "assault of Norway"),
    ),
    (
        *("Nobody expected Rome's intervention.", "Nobody expected the occupation of Rome."),
        *("Rome's intervention", "occupation of Rome"),
    ),
]

SILENT = [
    # The same noun, or a synonym.
    ("The council condemned Norway’s aggression.", "The council condemned the aggression of Norway."),
    ("They knew Norway’s goals.", "They knew the aims of Norway."),
    ("They knew of Rome's assault.", "They knew of the attack of Rome."),
    # No deed.
    ("They met Norway’s king.", "They met the leader of Norway."),
    ("They crossed Norway’s hills.", "They crossed the mountains of Norway."),
    # Still its own.
    ("The council condemned Norway’s aggression.", "The council condemned Norway’s assault."),
    ("The council condemned the aggression.", "The council condemned the assault of Norway."),
    # Of-phrases in both.
    ("The council condemned the aggression of Norway.", "The council condemned the assault of Norway."),
]


@pytest.fixture(scope="module")
def pairs(encoder: Encoder, parser: Parser) -> Pairs:
    """The cases of all rows."""
    return judged_cases([*(row[:2] for row in FIRES), *SILENT], encoder, parser)


@pytest.mark.parametrize(("original", "translation", "right", "wrong"), FIRES)
def test_a_turned_genitive(pairs: Pairs, original: str, translation: str, right: str, wrong: str) -> None:
    (found,) = detect(pairs[original, translation])
    assert found.original is not None
    assert (found.original.of(original), found.translation.of(translation)) == (right, wrong)
    assert (found.severity, found.suggestion) == (Severity.MINOR, right)


@pytest.mark.parametrize("pair", SILENT)
def test_a_fair_genitive(pairs: Pairs, pair: tuple[str, str]) -> None:
    assert list(detect(pairs[pair])) == []
