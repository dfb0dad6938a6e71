"""GitHub: annotations that the runner reads as they were meant, and the summary beside them."""

from __future__ import annotations

import re
from dataclasses import replace

import machine
import pytest
import sample
from markdown_it import MarkdownIt

from mtaudit.model import Report, Status
from mtaudit.mqm import Severity
from mtaudit.reports import Look
from mtaudit.reports.github_summary import MAX_BYTES
from mtaudit.reports.github_summary import render as render_summary

COMMAND = re.compile(r"::(error|warning|notice) ((?:[A-Za-z]+=[^,:]*,?)*)::(.*)")


def read(line: str) -> tuple[str, dict[str, str], str]:
    """A line as the runner takes it apart: the kind, the properties, the message."""
    found = COMMAND.fullmatch(line)
    assert found, line
    pairs = (part.split("=", 1) for part in found[2].split(","))
    return found[1], {name: unescaped(value) for name, value in pairs}, unescaped(found[3])


def unescaped(text: str) -> str:
    for code, char in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, char)
    return text


def many(*counts: int) -> Report:
    """As many minor, major and critical findings, less and less sure."""
    pair = sample.ferry()
    first = pair.findings[0]
    findings = [
        replace(first, severity=severity, confidence=1 - i / 100, message=f"{severity.value} {i}")
        for severity, count in zip(Severity, counts, strict=True)
        for i in reversed(range(count))
    ]
    return sample.report(replace(pair, findings=tuple(findings)))


def summary(report: Report) -> str:
    return render_summary(report, Look())


def test_golden() -> None:
    machine.check_golden("github.txt", machine.render("github"))
    machine.check_golden("github_summary.md", summary(sample.FULL))


def test_an_annotation() -> None:
    kind, properties, message = read(machine.render("github", sample.SMALL).splitlines()[1])
    assert kind == "warning"
    assert properties == {
        "file": "ferry/translation.txt",
        "line": "2",
        "endLine": "2",
        "col": "27",
        "endColumn": "33",
        "title": "PRN001 wrong-gender (93% sure)",
    }
    assert message.splitlines() == [
        "Ida Borg is a woman in the original",
        "original: Captain Ida Borg said she had never seen such waves.",
        "translation: The captain Ida Borg said he had never seen such waves.",
        "instead: she had",
    ]


def test_columns_are_for_one_line_only() -> None:
    pair = machine.odd_pair()
    report = sample.report(sample.pair_report(pair, (sample.finding(pair, "X", "x", ("two", "for.\nFife")),)))
    _, properties, _ = read(machine.render("github", report).splitlines()[0])
    assert properties["file"] == "/elsewhere/c:d.txt"
    assert (properties["line"], properties["endLine"]) == ("2", "3")
    assert "col" not in properties


def test_the_worst_come_first_and_no_more_than_github_shows() -> None:
    *lines, last = machine.render("github", many(12, 11, 2)).splitlines()
    first_lines = [(kind, message.splitlines()[0]) for kind, _, message in map(read, lines)]
    assert first_lines == [
        *(("error", f"critical {i}") for i in range(2)),
        *(("warning", f"major {i}") for i in range(10)),
        *(("notice", f"minor {i}") for i in range(10)),
    ]
    assert last == "mtaudit: 25 findings, 3 of them without an annotation: GitHub shows 10 of each kind"


def test_nothing_found() -> None:
    assert machine.render("github", sample.report(sample.clean())) == "mtaudit: no findings\n"
    assert summary(sample.report(sample.clean())).startswith("## mtaudit: no findings\n")


def test_what_was_dismissed_is_not_shown() -> None:
    pair = sample.ferry()
    findings = (*pair.findings[:2], replace(pair.findings[2], status=Status.DISMISSED))
    report = sample.report(replace(pair, findings=findings))
    assert "NUM003" not in machine.render("github", report) + summary(report)
    assert machine.render("github", report).endswith("mtaudit: 2 findings\n")


def test_the_summary_has_them_all() -> None:
    text = summary(many(12, 11, 2))
    assert text.startswith("## mtaudit: 25 findings\n\n2 critical, 11 major, 12 minor, ")
    assert text.count("TRM001 wrong-term") == 25
    assert text.index("critical 1") < text.index("major 0") < text.index("minor 0")


def test_a_summary_stays_below_what_github_takes() -> None:
    pair = sample.ferry()
    long = replace(pair.findings[0], message="ö" * 290)
    text = summary(sample.report(replace(pair, findings=(long,) * 3000)))
    assert len(text.encode()) < MAX_BYTES
    shown = text.count("| minor |")
    assert text.rstrip().endswith(f"{3000 - shown} more do not fit here.")


@pytest.mark.parametrize("text", machine.HOSTILE)
def test_hostile_text_is_no_command(text: str) -> None:
    rendered = machine.render("github", sample.report(sample.hostile(text)))
    assert not machine.STEERING.search(rendered)
    command, last = rendered.splitlines()
    kind, properties, message = read(command)
    assert kind == "warning"
    assert list(properties) == ["file", "line", "endLine", "col", "endColumn", "title"] or "\n" in text
    assert properties["title"] == "QUO001 altered-quote (80% sure)"
    assert message.count("\n") == 3
    assert last == "mtaudit: 1 finding"


@pytest.mark.parametrize("text", machine.HOSTILE)
def test_hostile_text_is_no_markup_in_the_summary(text: str) -> None:
    rendered = summary(sample.report(sample.hostile(text)))
    assert not machine.STEERING.search(rendered)
    html = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(rendered)
    assert set(re.findall(r"<(\w+)", html)) == {"h2", "p", "table", "thead", "tbody", "tr", "th", "td"}
    assert html.count("<td>") == 6
