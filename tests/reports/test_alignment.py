"""Alignments as data and as two columns."""

from __future__ import annotations

import json
import re

import pytest
import sample
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from mtaudit.model import Bead, Pair
from mtaudit.reports import Look
from mtaudit.reports.alignment import FORMATS, Alignment, entries
from mtaudit.reports.alignment_tsv import FIELDS

PAIR = sample.ferry().pair
BEADS = (Bead((0,), (0,), 0.9), Bead((1, 2), (1, 2), 0.54321), Bead((3,), ()), Bead((), (3,)))
ALIGNMENT = Alignment(PAIR, BEADS)
PLAIN = Look(80)
SWAPPED = Alignment(PAIR, tuple(Bead((i,), (j,), s) for i, j, s in ((0, 2, 1.0), (1, 0, 0.7), (2, 1, 0.2))))
STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


def render(name: str, *alignments: Alignment, look: Look = PLAIN) -> str:
    return FORMATS[name].renderer()(alignments, look)


def hostile(text: str) -> Alignment:
    """One bead of two equal sentences, under a name that is the text as well."""
    pair = Pair(text, sample.document("o", f"a{text}b", ()), sample.document("t", f"c{text}d", ()))
    return Alignment(pair, (Bead((0,), (0,), 0.5),))


def tsv(*alignments: Alignment, look: Look = PLAIN) -> list[dict[str, str]]:
    """The rows of the TSV by column."""
    header, *lines = render("tsv", *alignments, look=look).splitlines()
    assert header == "\t".join(FIELDS)
    return [dict(zip(FIELDS, line.split("\t"), strict=True)) for line in lines]


def test_what_moved_is_known() -> None:
    assert [e.kind for e in entries(SWAPPED)] == ["moved", "aligned", "aligned"]
    assert [e.kind for e in entries(ALIGNMENT)] == ["aligned", "aligned", "gap", "gap"]


def test_the_spans_are_those_of_the_sentences() -> None:
    first, second, third, fourth = (json.loads(line) for line in render("jsonl", ALIGNMENT).splitlines())
    assert [sample.FERRY_ORIGINAL[a:b] for a, b in second["original"]] == [
        "Captain Ida Borg said she had never seen such waves.",
        "The next sailing is at 06:30.",
    ]
    assert (first["score"], second["score"]) == (0.9, 0.5432)
    assert (third["translation"], fourth["original"]) == ([], [])


def test_no_beads_no_lines() -> None:
    assert render("jsonl", Alignment(PAIR, ())) == render("jsonl") == ""
    assert tsv(Alignment(PAIR, ())) == tsv() == []


def test_tsv_has_texts_and_their_places() -> None:
    first, second, third, fourth = tsv(ALIGNMENT)
    assert first == {
        "pair": "ferry",
        "original_start": "0",
        "original_end": "69",
        "original_text": "The ferry to Lindholm was cancelled on Tuesday because of high winds.",
        "translation_start": "0",
        "translation_end": "71",
        "translation_text": "The ferry for Lindholm was annulled on Tuesday because of strong winds.",
        "score": "0.9",
        "kind": "aligned",
    }
    assert second["score"] == "0.5432"
    span = slice(int(second["translation_start"]), int(second["translation_end"]))
    assert sample.FERRY_TRANSLATION[span] == second["translation_text"]
    assert (third["translation_start"], third["translation_end"], third["translation_text"]) == ("", "", "")
    assert (fourth["original_text"], fourth["kind"]) == ("", "gap")
    assert [row["kind"] for row in tsv(SWAPPED)] == ["moved", "aligned", "aligned"]


def test_tsv_keeps_the_pairs_apart() -> None:
    other = Alignment(Pair("other", PAIR.original, PAIR.translation), BEADS[:1])
    assert [row["pair"] for row in tsv(ALIGNMENT, other)] == ["ferry"] * 4 + ["other"]


@pytest.mark.parametrize(
    "between", ["\t", "\r\n", "\n\n", "\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029"]
)
def test_tsv_stays_one_line_of_as_many_cells(between: str) -> None:
    (row,) = tsv(hostile(between))
    assert (row["original_text"], row["translation_text"]) == ("a b", "c d")


@given(st.text(max_size=60))
def test_any_text_goes_through_tsv(text: str) -> None:
    (row,) = tsv(hostile(text))
    assert row["score"] == "0.5"
    assert not STEERING.search("".join(row.values()))


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", " =1"])
def test_formulas_are_defused_on_request_only(text: str) -> None:
    pair = Pair("p", sample.document("o", text, ()), sample.document("t", "1=1", ()))
    alignment = Alignment(pair, (Bead((0,), (0,), 0.5),))
    (usual,), (safe,) = tsv(alignment), tsv(alignment, look=Look(csv_safe=True))
    assert usual["original_text"] == text.strip()
    assert safe["original_text"] == "'" + text.strip()
    assert {k for k in FIELDS if usual[k] != safe[k]} == {"original_text"}


@pytest.mark.parametrize("width", [20, 40, 90])
@pytest.mark.parametrize(
    "text", ["word " * 300 + ".", "x" * 3000 + ".", "界" * 900 + ".", "[b]\x1b[31m\u202e."]
)
def test_both_columns_fit_whatever_the_text(width: int, text: str) -> None:
    pair = Pair("p", sample.document("o", text), sample.document("t", text))
    alignment = Alignment(pair, (Bead((0,), (0,), 0.5), Bead((0,), ())))
    lines = render("table", alignment, look=Look(width)).splitlines()
    assert max(cell_len(line) for line in lines) <= max(40, width)
    assert not any("\x1b" in line or "\u202e" in line for line in lines)
    assert len({cell_len(line.split("│")[0]) for line in lines if "│" in line}) == 1


def test_a_table() -> None:
    assert render("table", ALIGNMENT).splitlines() == [
        "ferry",
        "█ 0.90   The ferry to Lindholm was          │ The ferry for Lindholm was",
        "█        cancelled on Tuesday because of    │ annulled on Tuesday because of",
        "█        high winds.                        │ strong winds.",
        "▒ 0.54   Captain Ida Borg said she had      │ The captain Ida Borg said he had",
        "▒        never seen such waves. / The next  │ never seen such waves. / The next",
        "▒        sailing is at 06:30.               │ crossing is at 18:30.",
        "╌ gap    Passengers were offered tea.       │ —",
        "╌ gap    —                                  │ Share this article with friends.",
        "4 beads, 2 without a counterpart (gap), 0 moved (↕)",
    ]


def test_what_moved_and_what_is_unsure_is_seen_in_a_table() -> None:
    lines = [line for line in render("table", SWAPPED).splitlines() if re.match(". [0-9]", line)]
    assert [line[:9] for line in lines] == ["█ 1.00 ↕ ", "▓ 0.70   ", "░ 0.20   "]
    colored = render("table", SWAPPED, look=Look(80, color=True))
    assert re.sub(r"\x1b\[[0-9;]*m", "", colored) == render("table", SWAPPED)
