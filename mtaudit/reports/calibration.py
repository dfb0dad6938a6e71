"""Reports of a calibration, and the table of their formats."""

from __future__ import annotations

from mtaudit.model.calibration import Calibration
from mtaudit.reports import Format

FORMATS: dict[str, Format[Calibration]] = {
    "terminal": Format(".txt", "mtaudit.reports.calibration_terminal"),
    "json": Format(".json", "mtaudit.reports.calibration_json"),
}
