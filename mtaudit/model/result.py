"""What the gate keeps of an audit: findings, and what every bead measures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from mtaudit.model.finding import Finding


@dataclass(frozen=True, slots=True)
class Measure:
    """A bead in figures.

    `keys` stand for the wording of its sentences of the original, so that two runs can be compared passage
    by passage; a sentence that only the translation has goes by its own wording. `quality` in [0, 1] is
    None for a gap; `words` are those of the original, `translation_words` those of the aligned
    translation; `points` are the MQM penalty points of its findings.
    """

    keys: tuple[str, ...]
    quality: float | None
    words: int
    translation_words: int
    points: int


@dataclass(frozen=True, slots=True)
class PairResult:
    """An audited pair: its findings, the measure each belongs to by number, and the measures in order.

    `wording` is the original in a row, with single spaces.
    """

    name: str
    findings: tuple[Finding, ...]
    places: tuple[int, ...]
    measures: tuple[Measure, ...]
    wording: str


@dataclass(frozen=True, slots=True)
class Failure:
    """A pair that could not be audited, and why."""

    pair: str
    reason: str


@dataclass(frozen=True, slots=True)
class Result:
    """Audited pairs by name, those that failed, and the signature of the run.

    `files` are the paths of the translations by pair, as they were named.
    """

    signature: str
    pairs: tuple[PairResult, ...]
    failed: tuple[Failure, ...] = ()
    files: Mapping[str, str] = field(default_factory=dict)
