"""MQM TSV: ten columns that Marot, score_mqm and WMT's readers take."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from dataclasses import replace

import machine
import pytest
import sample

from mtaudit.model import Bead, Document, Pair, Report, Sentence, Span, Status
from mtaudit.reports import Look
from mtaudit.reports.mqm import FIELDS, NO_ERROR, RATER

WEIGHTS = {"Minor": 1, "Major": 5, "Critical": 25, NO_ERROR: 0}


def rows(report: Report, look: Look | None = None) -> list[dict[str, str]]:
    """The rows as score_mqm reads them: tabs apart, nothing quoted."""
    text = machine.render("mqm", report, look)
    assert text.startswith(
        "system\tdoc\tdocSegId\tglobalSegId\trater\tsource\ttarget\tcategory\tseverity\tmetadata\n"
    )
    read = list(csv.DictReader(io.StringIO(text), delimiter="\t", quoting=csv.QUOTE_NONE))
    for row in read:
        assert list(row) == list(FIELDS)
        assert None not in row.values()
        json.loads(row["metadata"])
    return read


def test_golden() -> None:
    machine.check_golden("report.mqm.tsv", machine.render("mqm"))


def test_spans_are_marked_on_both_sides() -> None:
    first = rows(sample.SMALL)[0]
    assert first["source"] == ("The ferry to Lindholm was <v>cancelled</v> on Tuesday because of high winds.")
    assert first["target"] == "The ferry for Lindholm was <v>annulled</v> on Tuesday because of strong winds."
    assert (first["system"], first["doc"], first["rater"]) == ("translation", "ferry", RATER)
    assert (first["category"], first["severity"]) == ("Terminology", "Minor")


def test_segments_are_numbered_without_gaps() -> None:
    read = rows(sample.FULL)
    assert [(row["doc"], row["docSegId"], row["globalSegId"]) for row in read] == [
        ("ferry", "1", "1"),
        ("ferry", "2", "2"),
        ("ferry", "3", "3"),
        ("bank", "1", "4"),
        ("bank", "1", "4"),
        ("same", "1", "5"),
        ("same", "2", "6"),
        ("same", "3", "7"),
    ]


def test_a_segment_without_findings_has_no_error() -> None:
    last = rows(sample.FULL)[-1]
    assert (last["category"], last["severity"]) == (NO_ERROR, NO_ERROR)
    assert last["source"] == last["target"] == "The next sailing is at 06:30."


def test_the_points_are_those_of_the_findings() -> None:
    points = Counter[str]()
    for row in rows(sample.FULL):
        points[row["doc"]] += WEIGHTS[row["severity"]]
    assert points == {"ferry": 31, "bank": 6, "same": 0}


def test_what_was_dismissed_is_no_error() -> None:
    pair = sample.ferry()
    findings = tuple(replace(f, status=Status.DISMISSED) for f in pair.findings)
    read = rows(sample.report(replace(pair, findings=findings)))
    assert [row["severity"] for row in read] == [NO_ERROR] * 3


def test_metadata() -> None:
    first, second, third = (json.loads(row["metadata"]) for row in rows(sample.SMALL))
    assert first["evaluation"]["config"]["signature"] == "mtaudit:test|encoder:none"
    assert "evaluation" not in second
    assert second["note"] == "Ida Borg is a woman in the original"
    assert third["segment"] == {"metrics": {"mtaudit quality": 0.7}}
    bank = [json.loads(row["metadata"]) for row in rows(sample.report(sample.bank()))]
    assert ["segment" in metadata for metadata in bank] == [True, False]


@pytest.mark.parametrize(
    ("place", "marked"),
    [
        ((0, 2), "<v>Aa</v>. Bb. Cc."),
        ((0, 3), "<v>Aa.</v> Bb. Cc."),
        ((3, 5), "Aa. <v>Bb</v>. Cc."),
        ((1, 5), "A<v>a. Bb</v>. Cc."),
        ((9, 12), "Aa. Bb. <v>Cc.</v>"),
        ((0, 12), "<v>Aa. Bb. Cc.</v>"),
        ((5, 5), "Aa. Bb. Cc."),
        ((6, 8), "Aa. Bb. Cc."),
        ((None, None), "Aa. Bb. Cc."),
    ],
)
def test_marks_in_sentences_put_in_a_row(place: tuple[int | None, int | None], marked: str) -> None:
    text = "Aa.Bb.\r\n\tCc."
    spans = (Span(0, 3), Span(3, 6), Span(9, 12))
    document = Document("d", text, tuple(Sentence(i, s, s.of(text)) for i, s in enumerate(spans)))
    pair = Pair("p", document, sample.document("t", "Whole.", ()))
    finding = replace(
        sample.finding(pair, "X", "x", ("Aa", "Whole")), original_start=place[0], original_end=place[1]
    )
    report = replace(
        sample.pair_report(pair, (finding,)),
        beads=(Bead((0, 1, 2), (0,), 1.0),),
        scores=(sample.ferry().scores[0],),
    )
    (row,) = rows(sample.report(report))
    assert row["source"] == marked


@pytest.mark.parametrize("text", machine.HOSTILE)
def test_hostile_text_stays_in_its_cell(text: str) -> None:
    report = sample.report(sample.hostile(text))
    assert not machine.STEERING.search(machine.render("mqm", report))
    assert len(machine.render("mqm", report).splitlines()) == 2
    (row,) = rows(report)
    for cell in (row["source"], row["target"]):
        assert re.findall("</?v>", cell) == ["<v>", "</v>"]
    note = json.loads(row["metadata"])["note"]
    for cell in (row["source"], row["target"], row["doc"], row["system"], note):
        assert not re.search("<[A-Za-z/!?]", re.sub("</?v>", "", cell))


def test_formulas_are_defused_on_request() -> None:
    report = sample.report(sample.hostile("=1+1"))
    assert rows(report)[0]["doc"] == "=1+1"
    assert rows(report, Look(csv_safe=True))[0]["doc"] == "'=1+1"
