"""A file with markup: formats for programs say where in the file, those for people show the text itself."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from machine import render
from sample import document, ferry, finding, pair_report, report

from mtaudit.documents.html import declared
from mtaudit.documents.tags import items, parts
from mtaudit.gate.measuring import result_of
from mtaudit.model import (
    Bead,
    Document,
    Finding,
    Ledger,
    Pair,
    PairReport,
    Rendering,
    Span,
    TermEntry,
    assemble,
)
from mtaudit.reports import Look
from mtaudit.reports.alignment import FORMATS, Alignment

PAGE = (
    "<title>Ferries</title>\n<p>The ferry for Lindholm was <b>ann</b>ulled &amp; sold.</p>\n"
    "<p>The captain\nsaid <i>he</i> had seen waves.</p>\n<p>Share&nbsp;this.</p>\n"
)
QUOTED = {"annulled": "ann</b>ulled", "he had": "he</i> had"}


def page() -> Document:
    """The document of the page, its sentences by paragraph."""
    reading = assemble(PAGE, parts(PAGE, items(PAGE)))
    made = document("ferry/translation.html", reading.text, (".\n",))
    return replace(made, source=reading.source)


def placed(found: Finding, pair: Pair, words: str) -> Finding:
    """The finding with its places in the file, as an audit makes it."""
    start = pair.translation.text.index(words)
    place = pair.translation.file.place(Span(start, start + len(words)))
    return replace(
        found,
        translation_start=place.start,
        translation_end=place.end,
        translation_text=place.of(PAGE),
        translation_line=pair.translation.file.line(place.start),
    )


def audited() -> PairReport:
    """The ferry's original beside a page, two findings in the page."""
    pair = Pair("ferry", ferry().pair.original, page())
    found = [
        placed(finding(pair, "TRM001", "wrong-term", (behind, words), message="no"), pair, words)
        for behind, words in (("cancelled", "annulled"), ("she had", "he had"))
    ]
    at = pair.translation.text.index("waves")
    places = (Span(at, at + 5),)
    ledger = Ledger(terms=(TermEntry("waves", (), (Rendering("waves", places),)),))
    return replace(pair_report(pair, tuple(found)), ledger=ledger)


REPORT = report(audited())


def test_the_page_is_read_as_planned() -> None:
    assert [s.text for s in page().sentences] == [
        "The ferry for Lindholm was annulled & sold.",
        "The captain said he had seen waves.",
        "Share\u00a0this.",
    ]
    assert declared(PAGE.encode()) == ""
    assert [f.translation_text for f in REPORT.findings] == list(QUOTED.values())


def test_json_says_where_in_the_file() -> None:
    data = json.loads(render("json", REPORT))
    for one, quoted in zip(data["findings"], QUOTED.values(), strict=True):
        assert PAGE[one["translation_start"] : one["translation_end"]] == one["translation_text"] == quoted
    (alone,) = data["pairs"][0]["unaligned"]["translation"]
    assert PAGE[slice(*alone)] == "Share&nbsp;this."
    (place,) = data["pairs"][0]["ledger"]["terms"][0]["renderings"][0]["places"]
    assert PAGE[slice(*place)] == "waves"


def test_sarif_says_what_a_file_is_encoded_in() -> None:
    pair = REPORT.pairs[0]
    translation = replace(pair.pair.translation, source=replace(page().file, encoding="windows-1252"))
    encoded = report(replace(pair, pair=replace(pair.pair, translation=translation)))
    artifacts = json.loads(render("sarif", encoded))["runs"][0]["artifacts"]
    assert [one["encoding"] for one in artifacts] == ["utf-8", "windows-1252"]


def test_sarif_says_where_in_the_file() -> None:
    results = json.loads(render("sarif", REPORT))["runs"][0]["results"]
    regions = [one["locations"][0]["physicalLocation"]["region"] for one in results]
    lines = PAGE.split("\n")
    for region, quoted in zip(regions, QUOTED.values(), strict=True):
        start = region["charOffset"]
        assert PAGE[start : start + region["charLength"]] == region["snippet"]["text"] == quoted
        line = lines[region["startLine"] - 1]
        assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == quoted


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("concise", "ferry/translation.html:2:34: TRM001"),
        ("concise", "ferry/translation.html:4:9: TRM001"),
        ("github", "file=ferry/translation.html,line=2,endLine=2,col=34,endColumn=46"),
        ("gitlab", '"begin": 4,'),
        ("junit", 'line="3"'),
        ("terminal", "ferry/translation.html:2:34"),
    ],
)
def test_lines_are_those_of_the_file(name: str, place: str) -> None:
    assert place in render(name, REPORT, Look(folder=""))


def test_alignments_say_where_in_the_file() -> None:
    pair = REPORT.pairs[0].pair
    alignment = [Alignment(pair, (Bead((0,), (0, 1), 0.9), Bead((1, 2), ()), Bead((), (2,))))]
    beads = [json.loads(line) for line in FORMATS["jsonl"].renderer()(alignment, Look()).splitlines()]
    assert [PAGE[slice(*span)] for span in beads[0]["translation"]] == [
        "The ferry for Lindholm was <b>ann</b>ulled &amp; sold.",
        "The captain\nsaid <i>he</i> had seen waves.",
    ]
    assert [PAGE[slice(*span)] for span in beads[2]["translation"]] == ["Share&nbsp;this."]
    cells = FORMATS["tsv"].renderer()(alignment, Look()).splitlines()[1].split("\t")
    assert PAGE[int(cells[4]) : int(cells[5])].startswith("The ferry for Lindholm was <b>ann</b>")
    assert cells[6] == "The ferry for Lindholm was annulled & sold. The captain said he had seen waves."


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("html", ">annulled</a> &amp; sold.</bdi>"),
        ("html", 'title="line 3">3</span><bdi dir="auto">The captain said <a class="mark'),
        ("mqm", "The ferry for Lindholm was <v>annulled</v> & sold."),
        ("mqm", "The captain said <v>he had</v> seen waves."),
        ("terminal", "The ferry for Lindholm was annulled & sold.\n"),
        ("terminal", "                 ^^^^^^\n"),
    ],
)
def test_people_are_shown_the_text(name: str, shown: str) -> None:
    assert shown in render(name, REPORT)


def test_the_gate_counts_a_finding_where_it_is() -> None:
    assert result_of(REPORT.pairs[0]).places == (0, 1)
