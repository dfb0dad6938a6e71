"""CSV (RFC 4180): a header always, then a row a finding."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from mtaudit.model import CSV_FIELDS, Report
from mtaudit.reports import Look
from mtaudit.reports.record import defused, plain
from mtaudit.text.sanitize import visible


def render(report: Report, look: Look) -> str:
    """The columns of `CSV_FIELDS`, a row a finding."""
    rows = ([getattr(finding, name) for name in CSV_FIELDS] for finding in report.findings)
    return table(CSV_FIELDS, rows, look)


def table(header: Sequence[str], rows: Iterable[Sequence[object]], look: Look) -> str:
    """None as an empty cell; lines end in CRLF as the RFC asks; texts stay as they are but on a screen."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(header)
    for row in rows:
        cells = map(plain, row)
        writer.writerow([defused(c) if look.csv_safe and isinstance(c, str) else c for c in cells])
    return visible(out.getvalue()) if look.screen else out.getvalue()
