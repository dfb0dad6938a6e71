"""A comparison as CSV (RFC 4180): the columns of the CSV report after one that says where a finding is."""

from __future__ import annotations

from mtaudit.model import CSV_FIELDS
from mtaudit.model.comparison import Comparison
from mtaudit.reports import Look
from mtaudit.reports.csv import table


def render(comparison: Comparison, look: Look) -> str:
    """A row a finding, pair by pair; `where` is old, new, both or changed."""
    rows = (
        [placed.where, *(getattr(placed.finding, name) for name in CSV_FIELDS)]
        for placed in comparison.overall.findings
    )
    return table(("where", *CSV_FIELDS), rows, look)
