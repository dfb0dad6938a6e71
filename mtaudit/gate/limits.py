"""What fails a check: limits from flags and from the table `check` of the settings file."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from mtaudit.config import check_table, nearest
from mtaudit.errors import ConfigError
from mtaudit.mqm import Severity


@dataclass(frozen=True, slots=True)
class Limits:
    """The gates; None is a gate that never trips.

    `fail_on` is the least severity of new findings that trips. `max_mqm` bounds the MQM penalty points per
    1000 words of all pairs together, `max_mqm_rise` how far they may rise above the baseline.
    `max_score_drop` and `max_coverage_drop` bound what quality and coverage, both in [0, 1], may lose, in
    each pair and in all; rises and drops count only where they are significant.
    """

    fail_on: Severity = Severity.MINOR
    max_mqm: float | None = None
    max_mqm_rise: float | None = None
    max_score_drop: float | None = 0.02
    max_coverage_drop: float | None = 0.05


def load_limits(folder: Path, fail_on: Severity | None, flags: Mapping[str, object]) -> Limits:
    """The limits of a check in `folder`: flags over the table `check` over `fail_on`, the run's own setting.

    `flags` maps field names to values, None for a flag not given. Raises ConfigError.
    """
    values: dict[str, object] = {"fail_on": fail_on} if fail_on else {}
    found = check_table(folder)
    if found is not None:
        path, table = found
        values |= _from_table(table, f"{path}: check")
    values |= {
        key: _converted(key, value, f"--{key.replace('_', '-')}")
        for key, value in flags.items()
        if value is not None
    }
    return Limits(**values)  # type: ignore[arg-type]  # every value went through its field's check


def _from_table(table: Mapping[str, object], where: str) -> dict[str, object]:
    known = [field.name.replace("_", "-") for field in fields(Limits)]
    values: dict[str, object] = {}
    for written, value in table.items():
        key = written.replace("-", "_")
        if key.replace("_", "-") not in known:
            raise ConfigError(
                f"{where}: unknown key {written!r}{nearest(written, known)}; known keys: {', '.join(known)}"
            )
        if key in values:
            raise ConfigError(f"{where}: {written} is set twice")
        values[key] = _converted(key, value, f"{where}.{written}")
    return values


def _converted(key: str, value: object, where: str) -> object:
    if key == "fail_on":
        if isinstance(value, str) and value in list(Severity):
            return Severity(value)
        raise ConfigError(f"{where} must be one of {', '.join(Severity)}, not {value!r}")
    # A bool is an int in Python; NaN fails the comparison.
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < math.inf:
        raise ConfigError(f"{where} must be a number of at least 0, not {value!r}")
    return float(value)
