"""CSV (RFC 4180): a header always, then a row a finding."""

from __future__ import annotations

import csv
import io

from mtaudit.model import CSV_FIELDS, Finding, Report
from mtaudit.reports import Look
from mtaudit.reports.record import defused, plain


def render(report: Report, look: Look) -> str:
    """The columns of `CSV_FIELDS`; None as an empty cell; lines end in CRLF as the RFC asks."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(CSV_FIELDS)
    writer.writerows(_row(finding, look.csv_safe) for finding in report.findings)
    return out.getvalue()


def _row(finding: Finding, safe: bool) -> list[object]:
    cells = [plain(getattr(finding, name)) for name in CSV_FIELDS]
    return [defused(cell) if safe and isinstance(cell, str) else cell for cell in cells]
