"""A finding a line, as compilers and linters write them: `path:line:column: RULE severity message`."""

from __future__ import annotations

from collections.abc import Iterator

from mtaudit.model import Finding, Pair, Report
from mtaudit.reports import Look
from mtaudit.reports.snippet import flat


def render(report: Report, look: Look) -> str:  # noqa: ARG001  # one form for everybody
    """The findings that nobody dismissed, in the order of the translation; "" where there is none."""
    return "".join(line + "\n" for pair in report.pairs for line in _lines(pair.findings, pair.pair))


def _lines(findings: tuple[Finding, ...], pair: Pair) -> Iterator[str]:
    for finding in findings:
        if finding.counts:
            yield f"{_place(finding, pair)}: {finding.rule} {finding.severity} {flat(finding.message)}"


def _place(finding: Finding, pair: Pair) -> str:
    """In the translation, or in the original where the translation has no place."""
    document, start = pair.translation, finding.translation_start
    if start is None:
        document, start = pair.original, finding.original_start or 0
    return f"{flat(document.name)}:{document.file.line(start)}:{document.file.column(start)}"
