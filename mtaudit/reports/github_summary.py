"""The summary of a GitHub step: every finding in a table, in GitHub's Markdown."""

from __future__ import annotations

import re

from mtaudit.model import Finding, PairReport, Report
from mtaudit.mqm import Severity
from mtaudit.reports import Look
from mtaudit.reports.places import region, relative
from mtaudit.reports.remarks import spot, worst_first
from mtaudit.reports.snippet import flat

MAX_BYTES = 1_000_000
"""A step may write 1 MiB; GitHub drops a larger summary whole."""

_HEAD = """\
| severity | rule | place | original | translation | what is wrong |
|---|---|---|---|---|---|
"""
_MARKUP = re.compile(r"[\\`*_{}\[\]()<>#!|~@:&$^=]")
_LONGEST_CELL = 300


def render(report: Report, look: Look) -> str:
    """A heading, the figures, and the findings that nobody dismissed, as many as a summary may hold."""
    summary, findings = report.summary, worst_first(report)
    counts = ", ".join(
        f"{count} {severity.value}"
        for severity in reversed(Severity)
        if (count := sum(f.severity is severity for f, _ in findings))
    )
    text = (
        f"## mtaudit: {len(findings) or 'no'} finding{'' if len(findings) == 1 else 's'}\n\n"
        f"{counts}{', ' if counts else ''}{summary.mqm_per_thousand:.1f} MQM points per 1000 words, "
        f"coverage {summary.coverage_original:.0%} / {summary.coverage_translation:.0%}\n"
    )
    return text + (f"\n{_table(findings, look, MAX_BYTES - 1000)}" if findings else "") + "\n"


def _table(findings: list[tuple[Finding, PairReport]], look: Look, room: int) -> str:
    rows = [_HEAD]
    for finding, pair in findings:
        row = _row(finding, pair, look)
        room -= len(row.encode("utf-8", "replace"))
        if room < 0:
            break
        rows.append(row)
    left = len(findings) - len(rows) + 1
    return "".join(rows) + (f"\n{left} more do not fit here.\n" if left else "")


def _row(finding: Finding, pair: PairReport, look: Look) -> str:
    document, start, end = spot(finding, pair)
    at = region(document, start, end)
    cells = [
        finding.severity.value,
        f"{finding.rule} {finding.name}",
        f"{relative(document.name, look.folder)}:{at.start_line}:{at.start_column}",
        finding.original_text,
        finding.translation_text,
        finding.message,
    ]
    return f"| {' | '.join(map(_cell, cells))} |\n"


def _cell(text: str) -> str:
    """The text on one line, none of it taken for Markdown or HTML."""
    cut = text if len(text) <= _LONGEST_CELL else text[:_LONGEST_CELL] + "…"
    return _MARKUP.sub(lambda match: "\\" + match.group(), flat(cut))
