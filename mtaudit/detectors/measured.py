"""How often each rule is right, and how much of its family is found, as measured.

`data/measured.toml` is written by `benchmarks/measure_rules.py`, never by hand.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any


@dataclass(frozen=True)
class Share:
    """A share in [0, 1] of `of` cases, its 95 % interval, and what it comes to on each set of data."""

    value: float
    low: float
    high: float
    of: int
    sets: tuple[tuple[str, str], ...]


def precision(code: str) -> Share | None:
    """How many of a rule's remarks are right; None where it has not been measured."""
    return _share("precision", code)


def recall(family: str) -> Share | None:
    """How many of the faults of a family are met by it; None where it has not been measured."""
    return _share("recall", family)


def data() -> dict[str, str]:
    """What the sets are, by their names, in the order of the table."""
    return {str(name): str(what) for name, what in _table()["data"].items()}


def _share(kind: str, key: str) -> Share | None:
    row = _table()[kind].get(key)
    if row is None:
        return None
    return Share(row["value"], row["low"], row["high"], row["of"], tuple(row["sets"].items()))


@cache
def _table() -> dict[str, Any]:
    path = resources.files("mtaudit.detectors") / "data" / "measured.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))
