"""Results of pairs as JSON, exactly, to be kept between runs."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from mtaudit.model import Finding, Repair, Status
from mtaudit.model.result import Measure, PairResult
from mtaudit.mqm import Category, Severity


def to_text(result: PairResult) -> str:
    """The result as JSON; floats keep every digit."""
    return json.dumps(asdict(result), ensure_ascii=False, separators=(",", ":"))


def from_text(text: str) -> PairResult:
    """The result that `to_text` wrote; ValueError, KeyError or TypeError for anything else."""
    values = json.loads(text)
    return PairResult(
        name=values["name"],
        findings=tuple(map(_finding, values["findings"])),
        places=tuple(values["places"]),
        measures=tuple(Measure(**{**m, "keys": tuple(m["keys"])}) for m in values["measures"]),
        wording=values["wording"],
    )


def _finding(values: dict[str, Any]) -> Finding:
    repair = values["repair"]
    return Finding(
        **values
        | {
            "category": Category(values["category"]),
            "severity": Severity(values["severity"]),
            "status": Status(values["status"]),
            "evidence": tuple(values["evidence"]),
            "repair": Repair(**repair) if repair else None,
        }
    )
