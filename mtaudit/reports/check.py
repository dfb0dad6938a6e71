"""Reports of a check, and the table of their formats."""

from __future__ import annotations

from mtaudit.model.check import Check
from mtaudit.reports import Format

FORMATS: dict[str, Format[Check]] = {
    "terminal": Format(".txt", "mtaudit.reports.check_terminal"),
    "json": Format(".json", "mtaudit.reports.check_json"),
}
