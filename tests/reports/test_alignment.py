"""Alignments as data and as two columns."""

from __future__ import annotations

import json

import pytest
import sample
from rich.cells import cell_len

from mtaudit.model import Bead, Pair
from mtaudit.reports import Look
from mtaudit.reports.alignment import as_jsonl, as_table

PAIR = sample.ferry().pair
BEADS = (Bead((0,), (0,), 0.9), Bead((1, 2), (1, 2), 0.54321), Bead((3,), ()), Bead((), (3,)))


def test_the_spans_are_those_of_the_sentences() -> None:
    first, second, third, fourth = (json.loads(line) for line in as_jsonl(PAIR, BEADS).splitlines())
    assert [sample.FERRY_ORIGINAL[a:b] for a, b in second["original"]] == [
        "Captain Ida Borg said she had never seen such waves.",
        "The next sailing is at 06:30.",
    ]
    assert (first["score"], second["score"]) == (0.9, 0.5432)
    assert (third["translation"], fourth["original"]) == ([], [])


def test_no_beads_no_lines() -> None:
    assert as_jsonl(PAIR, ()) == ""


@pytest.mark.parametrize("width", [20, 40, 90])
@pytest.mark.parametrize(
    "text", ["word " * 300 + ".", "x" * 3000 + ".", "界" * 900 + ".", "[b]\x1b[31m\u202e."]
)
def test_both_columns_fit_whatever_the_text(width: int, text: str) -> None:
    pair = Pair("p", sample.document("o", text), sample.document("t", text))
    lines = as_table(pair, (Bead((0,), (0,), 0.5), Bead((0,), ())), Look(width)).splitlines()
    assert max(cell_len(line) for line in lines) <= max(40, width)
    assert not any("\x1b" in line or "\u202e" in line for line in lines)
    assert len({cell_len(line.split("│")[0]) for line in lines[1:]}) == 1


def test_a_table() -> None:
    assert as_table(PAIR, BEADS, Look(80)).splitlines() == [
        "ferry",
        "0.90  The ferry to Lindholm was cancelled │ The ferry for Lindholm was annulled",
        "      on Tuesday because of high winds.   │ on Tuesday because of strong winds.",
        "0.54  Captain Ida Borg said she had never │ The captain Ida Borg said he had",
        "      seen such waves. / The next sailing │ never seen such waves. / The next",
        "      is at 06:30.                        │ crossing is at 18:30.",
        "gap   Passengers were offered tea.        │ —",
        "gap   —                                   │ Share this article with friends.",
    ]
