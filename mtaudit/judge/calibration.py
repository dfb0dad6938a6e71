"""From the judge's probabilities to confidences that hold: of findings at 0.8, eight in ten are right."""

from __future__ import annotations

import json
from functools import cache
from importlib import resources

import numpy as np

from mtaudit.mqm import Severity


def confidence(family: str, severity: Severity, probability: float) -> float:
    """How often a finding of this family and severity is right, in [0, 1], by the judge's probability.

    Read off the curve that `training/judge/calibrate.py` fitted: isotonic, straight between its knots.
    """
    curve = _curves()[family][severity]
    return float(np.interp(probability, curve["probability"], curve["confidence"]))


@cache
def _curves() -> dict[str, dict[str, dict[str, list[float]]]]:
    text = (resources.files("mtaudit.judge") / "data" / "calibration.json").read_text(encoding="utf-8")
    curves: dict[str, dict[str, dict[str, list[float]]]] = json.loads(text)
    return curves
