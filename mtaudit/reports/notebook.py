"""A compact table for notebooks: a finding a row, the worst first."""

from __future__ import annotations

from mtaudit.model import Finding, Report
from mtaudit.reports import Look
from mtaudit.reports.console import short
from mtaudit.reports.webpage import environment

SHOWN = 100
"""The most rows that are shown; the frame holds all."""


def render(report: Report, look: Look) -> str:  # noqa: ARG001  # one form for everybody
    """A caption with what the audit comes to and the worst findings that nobody dismissed."""
    open_ = [finding for finding in report.findings if finding.counts]
    ranked = sorted(open_, key=lambda f: (-f.severity.weight, -f.confidence))
    table: str = environment().get_template("notebook.html").render(
        summary=report.summary,
        findings=[_row(finding) for finding in ranked[:SHOWN]],
        several=len(report.pairs) > 1,
        more=len(ranked) - SHOWN,
    )  # fmt: skip
    return table


def _row(finding: Finding) -> dict[str, str]:
    return {
        "pair": short(finding.pair),
        "line": str(finding.translation_line or ""),
        "severity": finding.severity,
        "rule": finding.rule,
        "confidence": f"{finding.confidence:.0%}",
        "original": short(finding.original_text),
        "translation": short(finding.translation_text),
        "suggestion": short(finding.suggestion),
        "message": short(finding.message),
    }
