"""The annotated pairs are well formed: every row points at words that are really there."""

from __future__ import annotations

import csv
import tomllib
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from mtaudit.mqm import Severity

PAIRS = Path(__file__).resolve().parents[2] / "pairs"
NAMES = sorted(path.name for path in PAIRS.iterdir() if path.is_dir())
FAMILIES = {"TRM", "PRN", "NUM", "NAM", "NEG", "QUO", "OMI", "ADD", "UNT", "MIS", "FLU"}
WITHOUT_ORIGINAL = {"FLU", "ADD"}
EXPECTED_FIELDS = ["family", "severity", "original_text", "translation_text", "occurrence", "note"]
FAIR_FIELDS = ["original_text", "translation_text", "occurrence", "note"]

Row = dict[str, str]


def read_text(name: str, side: str) -> str:
    """One side of a pair, line ends as they are in the file."""
    return (PAIRS / name / f"{side}.txt").read_bytes().decode("utf-8")


def read_rows(name: str, table: str) -> tuple[list[str], list[Row]]:
    """Header and rows of `expected.csv` or `fair.csv`."""
    with (PAIRS / name / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, strict=True)
        rows = list(reader)
        return list(reader.fieldnames or []), rows


def read_card(name: str) -> dict[str, Any]:
    """The values of `pair.toml`."""
    return tomllib.loads((PAIRS / name / "pair.toml").read_text(encoding="utf-8"))


def locate(text: str, wanted: str, occurrence: int) -> tuple[int, int] | None:
    """Half-open span of the n-th occurrence of a string, counted from 1; None when there are fewer."""
    start = -1
    for _ in range(occurrence):
        start = text.find(wanted, start + 1)
        if start < 0:
            return None
    return start, start + len(wanted)


def cuts_a_word(text: str, span: tuple[int, int]) -> bool:
    """True when a span starts or ends between two letters or digits."""
    return any(0 < at < len(text) and text[at - 1 : at + 1].isalnum() for at in span)


def spans(name: str, table: str) -> list[tuple[int, int]]:
    """The places of a table's rows in the translation, in row order."""
    text = read_text(name, "translation")
    rows = read_rows(name, table)[1]
    found = [locate(text, row["translation_text"], int(row["occurrence"])) for row in rows]
    return [span for span in found if span]


@pytest.mark.parametrize(
    ("wanted", "occurrence", "span"),
    [
        ("an", 1, (0, 2)),
        ("an", 2, (4, 6)),
        ("an", 3, None),
        ("aa", 2, (8, 10)),
        ("x", 1, None),
    ],
)
def test_locate_counts_from_one(wanted: str, occurrence: int, span: tuple[int, int] | None) -> None:
    assert locate("an can aaa", wanted, occurrence) == span


def test_there_are_enough_pairs_of_both_kinds() -> None:
    kinds = [read_card(name)["kind"] for name in NAMES]
    assert kinds.count("written") >= 6
    assert kinds.count("engine") >= 2


def test_the_readme_lists_every_pair() -> None:
    readme = (PAIRS / "README.md").read_text(encoding="utf-8")
    assert [name for name in NAMES if f"`{name}`" not in readme] == []


@pytest.mark.parametrize("name", NAMES)
def test_headers(name: str) -> None:
    assert read_rows(name, "expected")[0] == EXPECTED_FIELDS
    assert read_rows(name, "fair")[0] == FAIR_FIELDS


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("table", ["expected", "fair"])
def test_every_row_is_found_in_both_texts(name: str, table: str) -> None:
    original, translation = read_text(name, "original"), read_text(name, "translation")
    for row in read_rows(name, table)[1]:
        assert row["translation_text"].strip(), row
        assert locate(translation, row["translation_text"], int(row["occurrence"])), row
        assert row["original_text"] in original, row
        assert row["note"].strip(), row
        assert None not in row, row
        assert None not in row.values(), row


@pytest.mark.parametrize(
    ("span", "cut"), [((0, 4), False), ((0, 3), True), ((1, 4), True), ((5, 8), False), ((4, 5), False)]
)
def test_cuts_a_word(span: tuple[int, int], cut: bool) -> None:
    assert cuts_a_word("this his", span) is cut


@pytest.mark.parametrize("name", NAMES)
def test_rows_point_at_whole_words(name: str) -> None:
    text = read_text(name, "translation")
    places = spans(name, "expected") + spans(name, "fair")
    assert [text[slice(*span)] for span in places if cuts_a_word(text, span)] == []


@pytest.mark.parametrize("name", NAMES)
def test_faults_have_a_known_family_and_severity(name: str) -> None:
    for row in read_rows(name, "expected")[1]:
        assert row["family"] in FAMILIES, row
        assert row["severity"] in set(Severity), row
        assert row["original_text"] or row["family"] in WITHOUT_ORIGINAL, row


@pytest.mark.parametrize("name", NAMES)
def test_fair_rows_name_a_change(name: str) -> None:
    for row in read_rows(name, "fair")[1]:
        assert row["original_text"], row
        assert row["original_text"] != row["translation_text"], row


@pytest.mark.parametrize("name", NAMES)
def test_no_two_rows_claim_the_same_words(name: str) -> None:
    rows = sorted(spans(name, "expected") + spans(name, "fair"))
    assert [(a, b) for a, b in pairwise(rows) if a[1] > b[0]] == []


@pytest.mark.parametrize("name", NAMES)
def test_there_are_at_least_as_many_fair_rows_as_faults(name: str) -> None:
    faults, fair = len(spans(name, "expected")), len(spans(name, "fair"))
    assert 7 <= faults <= fair


@pytest.mark.parametrize("name", NAMES)
def test_the_card_is_complete(name: str) -> None:
    card = read_card(name)
    assert card["title"]
    assert card["route"].startswith("en-")
    assert card["route"].endswith("-en")
    assert card["kind"] in {"written", "engine"}
    assert ("command" in card) == (card["kind"] == "engine")
    assert isinstance(card.get("date", date.min), date)
    assert card["shows"]
    assert all(isinstance(line, str) for line in card["shows"])


@pytest.mark.parametrize("name", NAMES)
def test_named_sentences_are_found_once_and_used_once(name: str) -> None:
    alignment = read_card(name)["alignment"]
    sides = {
        side: [start for bead in alignment["beads"] for start in bead[index]] + alignment[f"unaligned_{side}"]
        for index, side in enumerate(("original", "translation"))
    }
    for side, starts in sides.items():
        text = read_text(name, side)
        assert [(start, text.count(start)) for start in starts if text.count(start) != 1] == []
        assert len(set(starts)) == len(starts)


@pytest.mark.parametrize("name", NAMES)
def test_beads_keep_each_side_in_text_order(name: str) -> None:
    for bead in read_card(name)["alignment"]["beads"]:
        for side, starts in zip(("original", "translation"), bead, strict=True):
            text = read_text(name, side)
            places = [text.index(start) for start in starts]
            assert places
            assert places == sorted(places), starts
