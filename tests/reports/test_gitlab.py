"""GitLab code quality: what its documentation asks of a report."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import machine
import pytest
import sample
from jsonschema import Draft202012Validator

from mtaudit.model import Report, Status
from mtaudit.mqm import Severity
from mtaudit.reports import Look

# After the table of https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format.
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "not": {"pattern": r"^\./"}},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


def issues(report: Report, folder: str = "") -> Any:
    read = json.loads(machine.render("gitlab", report, Look(folder=folder)))
    Draft202012Validator(SCHEMA).validate(read)
    assert len({issue["fingerprint"] for issue in read}) == len(read)
    return read


def test_golden() -> None:
    machine.check_golden("report.gitlab.json", machine.render("gitlab"))


def test_severities_are_gitlabs_own() -> None:
    pair = sample.ferry()
    findings = tuple(replace(f, severity=s) for f, s in zip(pair.findings, Severity, strict=True))
    read = issues(sample.report(replace(pair, findings=findings)))
    assert [issue["severity"] for issue in read] == ["minor", "major", "critical"]


def test_places() -> None:
    first, *_, omission = issues(sample.FULL)
    assert first["location"] == {"path": "ferry/translation.txt", "lines": {"begin": 1, "end": 1}}
    assert omission["location"]["path"] == "bank/original.txt"  # it has no place in the translation
    pair = machine.odd_pair()
    report = sample.report(sample.pair_report(pair, (sample.finding(pair, "X", "x", ("two", "for.\nFife")),)))
    (odd,) = issues(report, "/elsewhere")
    assert odd["location"] == {"path": "c:d.txt", "lines": {"begin": 2, "end": 3}}


def test_fingerprints_are_unique_and_stay() -> None:
    pair = sample.ferry()
    twice = sample.report(replace(pair, findings=pair.findings * 2))
    assert [issue["fingerprint"] for issue in issues(twice)[:3]] == [f.fingerprint for f in pair.findings]


def test_what_was_dismissed_is_left_out() -> None:
    pair = sample.ferry()
    findings = (replace(pair.findings[0], status=Status.DISMISSED), *pair.findings[1:])
    assert len(issues(sample.report(replace(pair, findings=findings)))) == 2
    assert issues(sample.report(sample.clean())) == []


@pytest.mark.parametrize("text", machine.HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    assert not machine.STEERING.search(machine.render("gitlab", sample.report(sample.hostile(text))))
    (issue,) = issues(sample.report(sample.hostile(text)))
    assert "\n" not in issue["description"]
    assert not machine.STEERING.search(issue["description"] + issue["location"]["path"])
