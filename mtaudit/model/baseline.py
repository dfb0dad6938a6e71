"""The baseline: what a translation is known to get wrong, and how well it did."""

from __future__ import annotations

from dataclasses import dataclass

from mtaudit.model.result import Measure
from mtaudit.mqm import Severity


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """A known finding: rule and severity, the original's sentence and the wording in question.

    Both wordings have single spaces; nothing tells where in the texts they stand.
    """

    rule: str
    sentence: str
    wording: str
    severity: Severity


@dataclass(frozen=True, slots=True)
class KnownPair:
    """A pair in the baseline: entries, one for each finding, and measures, both sorted."""

    name: str
    entries: tuple[Entry, ...]
    measures: tuple[Measure, ...]


@dataclass(frozen=True, slots=True)
class Baseline:
    """The pairs by name, and the signature of the run that they were taken from."""

    signature: str
    pairs: tuple[KnownPair, ...]
