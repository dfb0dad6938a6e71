"""A comparison as CSV (RFC 4180): the columns of the CSV report after one that says where a finding is."""

from __future__ import annotations

import csv
import io

from mtaudit.model import CSV_FIELDS
from mtaudit.model.comparison import Comparison
from mtaudit.reports import Look
from mtaudit.reports.record import defused, plain


def render(comparison: Comparison, look: Look) -> str:
    """A row a finding, pair by pair; `where` is old, new, both or changed."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(("where", *CSV_FIELDS))
    for placed in comparison.overall.findings:
        cells = [placed.where.value, *(plain(getattr(placed.finding, name)) for name in CSV_FIELDS)]
        writer.writerow([defused(c) if look.csv_safe and isinstance(c, str) else c for c in cells])
    return out.getvalue()
