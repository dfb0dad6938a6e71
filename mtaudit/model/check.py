"""What the gate says: findings against the baseline, differences and how sure they are, gates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from mtaudit.model.baseline import Entry
from mtaudit.model.finding import Finding
from mtaudit.model.result import Failure


@dataclass(frozen=True, slots=True)
class Kept:
    """A finding that the baseline knows, with its entry there."""

    finding: Finding
    entry: Entry

    @property
    def worse(self) -> bool:
        """True when it is more severe than it was."""
        return self.finding.severity.weight > self.entry.severity.weight


@dataclass(frozen=True, slots=True)
class Gone:
    """An entry of the baseline that no finding answers to."""

    pair: str
    entry: Entry


@dataclass(frozen=True, slots=True)
class Matches:
    """Findings against entries: each finding is new, remaining or changed, each entry gone or matched.

    `changed` are those whose sentence is still wrong in the same way but in other words; `fixed` those
    whose sentence stands in the original and has them no more; `stale` those whose sentence, or whose
    pair, is not there any more.
    """

    new: tuple[Finding, ...] = ()
    remaining: tuple[Kept, ...] = ()
    changed: tuple[Kept, ...] = ()
    fixed: tuple[Gone, ...] = ()
    stale: tuple[Gone, ...] = ()


@dataclass(frozen=True, slots=True)
class Scores:
    """Quality in [0, 1], MQM points per 1000 words of the aligned translation, coverage of the original."""

    quality: float
    mqm: float
    coverage: float


@dataclass(frozen=True, slots=True)
class Difference:
    """A figure before and now, over the `passages` that both runs have, and how sure the difference is.

    `low` and `high` bound now - before with 95 % confidence (percentile bootstrap), None for a single
    passage; `p` is that of approximate randomisation, None where the `differing` passages are fewer than any
    significant result needs. Both drew `resamples` times.
    """

    before: float
    now: float
    passages: int
    differing: int
    low: float | None
    high: float | None
    p: float | None
    resamples: int


class State(StrEnum):
    """What a gate comes to."""

    PASSED = "passed"
    TRIPPED = "tripped"
    UNSURE = "not enough to tell"


@dataclass(frozen=True, slots=True)
class Gate:
    """A gate and what it came to; `pair` is "" for all pairs together.

    `said` says it in words; `difference` is there where the gate compares figures.
    """

    name: str
    pair: str
    state: State
    said: str
    difference: Difference | None = None


class PairState(StrEnum):
    """Where a pair stands against the baseline."""

    SAME = "same"
    DIFFERENT = "different"
    ADDED = "added"
    MISSING = "missing"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class PairCheck:
    """One pair's scores before and now; None where the pair was or is not there."""

    name: str
    state: PairState
    before: Scores | None
    now: Scores | None


@dataclass(frozen=True, slots=True)
class SignatureChange:
    """A part of the signature that differs; "" where a side lacks it."""

    key: str
    before: str
    now: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """How chance was drawn: the seed, how often at most, and the greatest p that is significant."""

    seed: int
    resamples: int
    significance: float


class Verdict(StrEnum):
    """What a check comes to; a run in which pairs failed says nothing, whatever else it found."""

    GREEN = "green"
    RED = "red"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Check:
    """A run against its baseline; `files` are the paths of the translations by pair, as they were named."""

    signature: str
    signature_changes: tuple[SignatureChange, ...]
    matches: Matches
    pairs: tuple[PairCheck, ...]
    overall: PairCheck
    gates: tuple[Gate, ...]
    drawing: Drawing
    failed: tuple[Failure, ...] = ()
    files: Mapping[str, str] = field(default_factory=dict)

    @property
    def tripped(self) -> tuple[Gate, ...]:
        """The gates that make the build red."""
        return tuple(gate for gate in self.gates if gate.state is State.TRIPPED)

    @property
    def verdict(self) -> Verdict:
        """Failed before red before green."""
        if self.failed:
            return Verdict.FAILED
        return Verdict.RED if self.tripped else Verdict.GREEN
