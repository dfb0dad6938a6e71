"""JSON Lines: a finding a line."""

from __future__ import annotations

from mtaudit.model import Report
from mtaudit.reports import Look
from mtaudit.reports.record import finding_record, to_json


def render(report: Report, look: Look) -> str:  # noqa: ARG001  # one form for everybody
    """One JSON object a line for every finding; "" when there is none."""
    return "".join(to_json(finding_record(finding)) + "\n" for finding in report.findings)
