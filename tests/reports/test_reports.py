"""Every format: golden files, and what hostile text may not do in any of them."""

from __future__ import annotations

import csv
import io
import json
import os
import re
from dataclasses import replace
from pathlib import Path

import pytest
import sample
from hypothesis import given
from hypothesis import strategies as st

import mtaudit.reports.json
from mtaudit.model import CSV_FIELDS, Report
from mtaudit.reports import FORMATS, Look

GOLDEN = Path(__file__).parent / "golden"
PLAIN = Look()
ANSI = re.compile(r"\x1b\[[0-9;]*m")


def render(name: str, report: Report, look: Look = PLAIN) -> str:
    return FORMATS[name].renderer()(report, look)


@pytest.fixture(autouse=True)
def _fixed_version(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mtaudit.reports.json, "version", lambda: "1.2.3")


@pytest.mark.parametrize(
    ("file", "name", "look"),
    [
        ("report.txt", "terminal", Look(width=100)),
        ("narrow.txt", "terminal", Look(width=56)),
        ("color.txt", "terminal", Look(width=80, color=True)),
        ("wide.txt", "terminal", Look(width=120)),
        ("concise.txt", "concise", Look()),
        ("report.csv", "csv", Look()),
        ("report.json", "json", Look()),
        ("report.jsonl", "jsonl", Look()),
    ],
)
def test_golden(file: str, name: str, look: Look) -> None:
    """Set UPDATE_GOLDEN=1 to write the files anew, then read the diff."""
    text = render(name, sample.FULL, look)
    path = GOLDEN / file
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_bytes(text.encode("utf-8"))
    assert text == path.read_bytes().decode("utf-8")


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_report_gives_the_same_text(name: str) -> None:
    assert render(name, sample.FULL) == render(name, sample.FULL)


def test_csv_is_read_back_as_written() -> None:
    report = sample.report(sample.hostile())
    text = render("csv", report)
    header, row = csv.reader(io.StringIO(text, newline=""))
    assert header == list(CSV_FIELDS)
    assert row[CSV_FIELDS.index("message")] == sample.HOSTILE
    assert row[CSV_FIELDS.index("severity")] == "major"
    assert row[CSV_FIELDS.index("score")] == "0.6123"
    assert re.search(r"(?<!\r)\n", text) is None


def test_csv_of_a_clean_report_is_the_header_alone() -> None:
    assert render("csv", sample.report(sample.clean())) == ",".join(CSV_FIELDS) + "\r\n"


def test_csv_leaves_cells_empty_where_there_is_no_place() -> None:
    rows = list(csv.DictReader(io.StringIO(render("csv", sample.FULL), newline="")))
    omission = next(row for row in rows if row["rule"] == "OMI001")
    assert [omission[f"translation_{x}"] for x in ("start", "end", "text", "line")] == [""] * 4
    assert omission["original_start"] != ""


@pytest.mark.parametrize(
    ("cell", "safe"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("＝1", "'＝1"),
        ("1=1", "1=1"),
        ("a-b", "a-b"),
        ("", ""),
        ("'=1", "'=1"),
    ],
)
def test_csv_safe_defuses_formulas_and_nothing_else(cell: str, safe: str) -> None:
    pair = sample.ferry()
    report = sample.report(replace(pair, findings=(replace(pair.findings[0], message=cell),)))
    for look, wanted in ((Look(csv_safe=True), safe), (Look(), cell)):
        (row,) = csv.DictReader(io.StringIO(render("csv", report, look), newline=""))
        assert row["message"] == wanted
        assert row["original_start"] == "26"


def test_json_holds_everything_in_a_fixed_order() -> None:
    data = json.loads(render("json", sample.FULL))
    assert list(data) == ["schema_version", "tool", "signature", "summary", "pairs", "findings"]
    assert data["tool"] == {"name": "mtaudit", "version": "1.2.3"}
    assert [pair["name"] for pair in data["pairs"]] == ["ferry", "bank", "same"]
    assert [list(f) for f in data["findings"]] == [[*CSV_FIELDS, "evidence", "repair"]] * 5
    assert data["findings"][0]["evidence"] == ["MIS001", "FLU004"]
    assert data["findings"][4]["translation_start"] is None


def test_json_names_the_sentences_left_alone() -> None:
    unaligned = json.loads(render("json", sample.SMALL))["pairs"][0]["unaligned"]
    assert [sample.FERRY_ORIGINAL[a:b] for a, b in unaligned["original"]] == ["Passengers were offered tea."]
    assert [sample.FERRY_TRANSLATION[a:b] for a, b in unaligned["translation"]] == [
        "Share this article with friends."
    ]


def test_jsonl_is_a_finding_a_line_and_nothing_for_none() -> None:
    lines = render("jsonl", sample.FULL).splitlines()
    assert [json.loads(line)["rule"] for line in lines] == ["TRM001", "PRN001", "NUM003", "TRM002", "OMI001"]
    assert render("jsonl", sample.report(sample.clean())) == ""


@pytest.mark.parametrize("end", ["\n", "\r", "\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029"])
def test_jsonl_stays_on_one_line_whatever_the_text(end: str) -> None:
    (line,) = render("jsonl", sample.report(sample.hostile(f"a{end}b"))).splitlines()
    assert json.loads(line)["message"] == f"a{end}b"


@pytest.mark.parametrize("name", ["terminal", "concise", "json", "jsonl"])
def test_nothing_that_steers_a_terminal_gets_out(name: str) -> None:
    text = render(name, sample.report(sample.hostile()))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)


def test_markup_is_shown_and_not_obeyed() -> None:
    report = sample.report(sample.hostile("[bold red]x[/] [link=http://x.invalid]y[/link] :smile:"))
    text = render("terminal", report, Look(width=120))
    assert "[bold red]x[/] [link=http://x.invalid]y[/link] :smile:" in text
    colored = render("terminal", report, Look(width=120, color=True))
    assert "\x1b]8;" not in colored
    assert ANSI.sub("", colored) == text


@pytest.mark.parametrize("width", [1, 40, 56, 80, 100, 200])
@pytest.mark.parametrize("long", ["a" * 5000, "wort " * 1000, "界" * 3000, "e\u0301" * 2000, "👩‍🚀" * 900])
def test_no_line_is_wider_than_the_terminal(width: int, long: str) -> None:
    from rich.cells import cell_len

    text = render("terminal", sample.report(sample.hostile(long)), Look(width=width))
    assert max(cell_len(line) for line in text.splitlines()) <= max(40, width)
    assert len(text) < 20_000


def test_only_color_adds_colors() -> None:
    assert "\x1b" not in render("terminal", sample.FULL, Look(width=80))
    colored = render("terminal", sample.FULL, Look(width=80, color=True))
    assert "\x1b[" in colored
    assert ANSI.sub("", colored) == render("terminal", sample.FULL, Look(width=80))


def test_the_environment_does_not_change_a_report(monkeypatch: pytest.MonkeyPatch) -> None:
    before = render("terminal", sample.FULL, Look(width=80))
    for name, value in (("COLUMNS", "30"), ("FORCE_COLOR", "1"), ("NO_COLOR", "1"), ("TERM", "dumb")):
        monkeypatch.setenv(name, value)
    assert render("terminal", sample.FULL, Look(width=80)) == before


@given(st.text(min_size=1, max_size=60))
def test_any_text_goes_through_every_format(text: str) -> None:
    report = sample.report(sample.hostile(text))
    assert ANSI.sub("", render("terminal", report, Look(60, color=True))).count("QUO001") >= 1
    (row,) = csv.DictReader(io.StringIO(render("csv", report), newline=""))
    assert row["message"] == text
    assert json.loads(render("json", report))["findings"][0]["message"] == text
    assert render("concise", report).count("\n") == 1
    assert json.loads(render("jsonl", report))["translation_text"] == text
