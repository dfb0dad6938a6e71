"""Two translations of the same originals, side by side."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mtaudit.model.check import Difference
from mtaudit.model.finding import Finding
from mtaudit.model.result import Failure


class Where(StrEnum):
    """Which of the two translations a finding is in; `CHANGED` is in both, but in other words."""

    OLD = "old"
    NEW = "new"
    BOTH = "both"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Placed:
    """A finding and where it is; one that is in both is that of the new translation."""

    where: Where
    finding: Finding


@dataclass(frozen=True, slots=True)
class PairComparison:
    """How a pair's figures differ, and its findings; the name is "" for all pairs together."""

    name: str
    quality: Difference
    mqm: Difference
    coverage: Difference
    findings: tuple[Placed, ...]

    def count(self, where: Where) -> int:
        """How many findings are there."""
        return sum(placed.where is where for placed in self.findings)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Both runs over the pairs that both have, and the pairs that only one has or that failed."""

    signature: str
    old: str
    new: str
    pairs: tuple[PairComparison, ...]
    overall: PairComparison
    only_old: tuple[str, ...]
    only_new: tuple[str, ...]
    failed: tuple[Failure, ...]
