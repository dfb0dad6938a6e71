"""A calibration as JSON."""

from __future__ import annotations

from dataclasses import asdict

from mtaudit.model.calibration import Calibration, FamilyCount, Planted
from mtaudit.reports import Look
from mtaudit.reports.record import finding_record, plain, to_json
from mtaudit.version import version

SCHEMA_VERSION = 1
"""Raised when a key is renamed, removed or changes its meaning; new keys do not raise it."""


def render(calibration: Calibration, look: Look) -> str:  # noqa: ARG001  # one form for everybody
    """Counts by family, what was said without a cause, and what was missed."""
    return (
        to_json(
            {
                "schema_version": SCHEMA_VERSION,
                "tool": {"name": "mtaudit", "version": version()},
                "signature": calibration.signature,
                "texts": calibration.texts,
                "overall": _count(calibration.overall),
                "families": [_count(family) for family in calibration.families],
                "unchanged": [finding_record(finding) for finding in calibration.unchanged],
                "beside": [finding_record(finding) for finding in calibration.beside],
                "missed": [_planted(planted) for planted in calibration.missed],
                "failed": [asdict(failure) for failure in calibration.failed],
            },
            indent=2,
        )
        + "\n"
    )


def _count(count: FamilyCount) -> dict[str, object]:
    return {key: plain(value) for key, value in asdict(count).items()}


def _planted(planted: Planted) -> dict[str, object]:
    return {
        "family": planted.family,
        "text": planted.text,
        "original_start": planted.original.start,
        "original_end": planted.original.end,
        "before": planted.before,
        "after": planted.after,
        "sentence": planted.sentence,
    }
