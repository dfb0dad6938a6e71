"""Remarks: a finding in a few lines of plain text, for programs that show text beside a line of a file."""

from __future__ import annotations

from mtaudit.model import Document, Finding, PairReport, Report, Status
from mtaudit.reports.console import short


def spot(finding: Finding, pair: PairReport) -> tuple[Document, int, int]:
    """The file and the span to show a finding at: in the translation, if it has a place there."""
    for document, start, end in (
        (pair.pair.translation, finding.translation_start, finding.translation_end),
        (pair.pair.original, finding.original_start, finding.original_end),
    ):
        if start is not None and end is not None:
            return document, start, end
    return pair.pair.translation, 0, 0


def remark(finding: Finding) -> list[str]:
    """The message, both sentences and what to put instead, a line each, nothing in them but text."""
    lines = [finding.message]
    if finding.original_sentence:
        lines.append(f"original: {finding.original_sentence}")
    if finding.translation_sentence:
        lines.append(f"translation: {finding.translation_sentence}")
    if finding.suggestion:
        lines.append(f"instead: {finding.suggestion}")
    return [short(line) for line in lines]


def title(finding: Finding) -> str:
    """The rule and how sure it is."""
    return f"{finding.rule} {finding.name} ({finding.confidence:.0%} sure)"


def worst_first(report: Report) -> list[tuple[Finding, PairReport]]:
    """The findings that nobody dismissed: the most severe, then the surest, then the first."""
    standing = ((f, pair) for pair in report.pairs for f in pair.findings if f.status is not Status.DISMISSED)
    return sorted(standing, key=lambda item: (-item[0].severity.weight, -item[0].confidence))
