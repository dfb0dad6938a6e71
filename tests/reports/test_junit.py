"""JUnit XML: read by junitparser; what fails, what does not, and nothing that is not XML."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from xml.etree import ElementTree as ET

import machine
import pytest
import sample
from junitparser import JUnitXml

from mtaudit.model import Pair, Report, Status
from mtaudit.mqm import Severity
from mtaudit.reports import Look


def cases(report: Report, fail_on: Severity = Severity.MAJOR) -> dict[str, Any]:
    """The cases by name, as junitparser has them."""
    read = JUnitXml.fromstring(machine.render("junit", report, Look(fail_on=fail_on)).encode())
    found = [case for suite in read for case in suite]
    assert read.tests == len(found)
    assert read.failures == sum("Failure" in kinds(case) for case in found)
    assert read.skipped == sum("Skipped" in kinds(case) for case in found)
    assert len({(case.classname, case.name) for case in found}) == len(found)
    return {case.name: case for case in found}


def kinds(case: Any) -> list[str]:
    return [type(result).__name__ for result in case.result]


def test_golden() -> None:
    machine.check_golden("report.xml", machine.render("junit"))


def test_a_case_a_segment_named_by_the_original() -> None:
    read = cases(sample.SMALL)
    assert {name: kinds(case) for name, case in read.items()} == {
        "The ferry to Lindholm was cancelled on Tuesday because of high winds.": [],
        "Captain Ida Borg said she had never seen such waves.": ["Failure"],
        "The next sailing is at 06:30.": ["Failure"],
        "Passengers were offered tea.": ["Skipped"],
        "Share this article with friends.": ["Skipped"],
    }


def test_a_failure_says_what_and_where() -> None:
    case = cases(sample.SMALL)["Captain Ida Borg said she had never seen such waves."]
    (failure,) = case.result
    assert failure.type == "PRN001"
    assert failure.message == "PRN001 wrong-gender: Ida Borg is a woman in the original"
    assert failure.text.startswith(
        "ferry/translation.txt:2:27: major: PRN001 wrong-gender (93% sure), confirmed\n"
    )
    assert "original: Captain Ida Borg said she" in failure.text
    assert case._elem.get("file") == "ferry/translation.txt"
    assert case._elem.get("line") == "2"


@pytest.mark.parametrize(
    ("fail_on", "failing"), [(Severity.MINOR, 3), (Severity.MAJOR, 2), (Severity.CRITICAL, 1)]
)
def test_what_is_below_the_limit_is_output(fail_on: Severity, failing: int) -> None:
    read = list(cases(sample.SMALL, fail_on).values())
    assert sum("Failure" in kinds(case) for case in read) == failing
    assert sum(case.system_out is not None for case in read) == 3 - failing


def test_what_was_dismissed_fails_nothing() -> None:
    pair = sample.ferry()
    findings = tuple(replace(f, status=Status.DISMISSED) for f in pair.findings)
    read = cases(sample.report(replace(pair, findings=findings))).values()
    assert not any("Failure" in kinds(case) for case in read)
    assert sum("dismissed" in (case.system_out or "") for case in read) == 3


def test_the_worst_finding_of_a_segment_speaks() -> None:
    pair = sample.ferry()
    several = tuple(replace(pair.findings[1], severity=s, message=s.value) for s in Severity)
    (case,) = [
        c for c in cases(sample.report(replace(pair, findings=several))).values() if "Failure" in kinds(c)
    ]
    assert case.result[0].message == "PRN001 wrong-gender: critical (and 1 more)"
    assert case.result[0].text.count("translation.txt:2:27") == 2
    assert "minor" in case.system_out


def test_equal_sentences_are_told_apart() -> None:
    pair = Pair("p", sample.document("o", "Yes. Yes. Yes. "), sample.document("t", "Si. Si. Si. "))
    assert list(cases(sample.report(sample.pair_report(pair, ())))) == ["Yes.", "Yes. (2)", "Yes. (3)", "Si."]


@pytest.mark.parametrize("text", machine.HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    rendered = machine.render("junit", sample.report(sample.hostile(text)))
    assert not machine.STEERING.search(rendered)
    root = ET.fromstring(rendered.encode())
    assert {element.tag for element in root.iter()} == {
        "testsuites", "testsuite", "properties", "property", "testcase", "failure",
    }  # fmt: skip
    assert len(cases(sample.report(sample.hostile(text)))) == 1
