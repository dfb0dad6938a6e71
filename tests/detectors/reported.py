"""The words of the translation that a detector reports."""

from __future__ import annotations

from mtaudit.detectors.case import Case, Detector


def reported(detect: Detector, case: Case) -> list[str]:
    """What is reported of a case, in the detector's order."""
    return [s.translation.of(case.translation.text) for s in detect(case)]
