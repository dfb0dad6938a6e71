"""GitLab code quality: the report that a merge request shows its changes of.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

from collections import Counter

from mtaudit.model import Finding, PairReport, Report, Status
from mtaudit.reports import Look
from mtaudit.reports.places import region, relative
from mtaudit.reports.record import to_json
from mtaudit.reports.remarks import spot
from mtaudit.reports.snippet import flat


def render(report: Report, look: Look) -> str:
    """An array of issues, one for each finding that nobody dismissed."""
    seen = Counter[str]()
    issues = [
        _issue(finding, pair, seen, look)
        for pair in report.pairs
        for finding in pair.findings
        if finding.status is not Status.DISMISSED
    ]
    return to_json(issues, indent=2) + "\n"


def _issue(finding: Finding, pair: PairReport, seen: Counter[str], look: Look) -> dict[str, object]:
    document, start, end = spot(finding, pair)
    at = region(document, start, end)
    seen[finding.fingerprint] += 1
    again = seen[finding.fingerprint]  # GitLab shows one issue of those that share a fingerprint
    return {
        "description": flat(f"{finding.rule} {finding.name}: {finding.message}"),
        "check_name": f"{finding.rule} {finding.name}",
        "fingerprint": finding.fingerprint if again == 1 else f"{finding.fingerprint}-{again}",
        "severity": finding.severity.value,  # GitLab's own words, among others
        "location": {
            "path": flat(relative(document.name, look.folder)),
            "lines": {"begin": at.start_line, "end": at.end_line},
        },
    }
