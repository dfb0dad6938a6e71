"""One term, two renderings: what is a drift, and the many ways to vary that are none."""

from __future__ import annotations

import pytest

from mtaudit.detectors.consistency import detect
from mtaudit.encoder import Encoder
from mtaudit.model import Bead, Suspicion
from mtaudit.mqm import Severity
from mtaudit.parser import Parser
from mtaudit.stages.analysis import analyse
from mtaudit.stages.cases import make_cases
from mtaudit.text.document import make_document

KILN = (
    "The kiln was built in March.\nThe potter lit the kiln at dawn.\n"
    "The kiln burned for nine days.\nThe kiln is cold now.\n"
)
FERRY = "The ferry left the port at noon.\nThe ferry is old.\nThe captain sold the ferry.\nThe ferry sank.\n"
TERMINAL = (
    "The grain terminal opened in May.\nThe grain terminal employs forty people.\n"
    "Storms closed the grain terminal.\nThe grain terminal is full.\n"
)

# The original, what is replaced in which line of it by what, the usual rendering.
FIRES = [
    (KILN, {4: ("kiln", "stove")}, "kiln"),
    (KILN, {1: ("kiln", "bakery")}, "kiln"),
    (FERRY, {3: ("ferry", "bridge")}, "ferry"),
]

SILENT = [
    (KILN, {}),
    # No usual rendering yet.
    (KILN, {1: ("kiln", "stove"), 2: ("kiln", "stove")}),
    ("The kiln was built in March.\nThe kiln is cold now.\n", {2: ("kiln", "stove")}),
    # Back to the term itself.
    (KILN, {1: ("kiln", "chimney"), 2: ("kiln", "chimney"), 3: ("kiln", "chimney")}),
    # Pronouns, forms, shorter and longer forms.
    (FERRY, {2: ("The ferry", "It")}),
    (FERRY, {2: ("The ferry is", "The ferries are")}),
    (FERRY, {2: ("ferry", "car ferry")}),
    (TERMINAL, {3: ("grain terminal", "terminal")}),
    (TERMINAL, {3: ("grain terminal", "terminal for grain")}),
    # Synonyms and broader words.
    (FERRY, {4: ("ferry", "ferryboat")}),
    (FERRY, {4: ("ferry", "boat")}),
    # A word that the original uses for it.
    (KILN + "Nobody needs a stove.\n", {4: ("kiln", "stove")}),
    # Words so common that they say many things.
    (KILN.replace("kiln", "time"), {4: ("time", "era")}),
]


def put(original: str, changes: dict[int, tuple[str, str]]) -> str:
    """The original with a word replaced in some lines, which count from 1."""
    lines = original.splitlines()
    for number, (right, wrong) in changes.items():
        assert right in lines[number - 1]
        lines[number - 1] = lines[number - 1].replace(right, wrong)
    return "\n".join(lines) + "\n"


def drifts(original: str, translation: str, encoder: Encoder, parser: Parser) -> list[Suspicion]:
    """What the detector says of two texts whose sentences answer to each other one by one."""
    sides = analyse([make_document("x", text) for text in (original, translation)], encoder, parser)
    beads = [Bead((i,), (i,), 1.0) for i in range(len(sides[0].tokens))]
    (cases,) = make_cases([(sides[0], sides[1], beads)], encoder, None, None)
    return [s for case in cases for s in detect(case)]


@pytest.mark.parametrize(("original", "changes", "usual"), FIRES)
def test_a_term_that_drifts(
    encoder: Encoder, parser: Parser, original: str, changes: dict[int, tuple[str, str]], usual: str
) -> None:
    translation = put(original, changes)
    (found,) = drifts(original, translation, encoder, parser)
    wording = found.translation.of(translation)
    assert translation.count("\n", 0, found.translation.start) + 1 in changes
    assert (found.suggestion, found.severity) == (usual, Severity.MINOR)
    assert f"is “{wording}” here and “{usual}” elsewhere (3 times)" in found.message


@pytest.mark.parametrize(("original", "changes"), SILENT)
def test_fair_variation(
    encoder: Encoder, parser: Parser, original: str, changes: dict[int, tuple[str, str]]
) -> None:
    assert drifts(original, put(original, changes), encoder, parser) == []
