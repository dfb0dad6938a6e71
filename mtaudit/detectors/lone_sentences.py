"""OMI, ADD: whole sentences that only one of two parallel texts has."""

from __future__ import annotations

from collections.abc import Iterator

from mtaudit.detectors.case import Case
from mtaudit.detectors.lone_rules import ADDED, LEFT_OUT, RULES
from mtaudit.model import Suspicion

__all__ = ["RULES", "detect"]

# What is surer than this is right 19 times in 20; below, half of it has a counterpart after all
# (benchmarks/RESULTS.md).
LEAST_CONFIDENCE = 0.7


def detect(case: Case) -> Iterator[Suspicion]:
    """The sentence of a gap, where it is known to be missing from the other text."""
    if case.lone is None or case.lone.confidence < LEAST_CONFIDENCE:
        return
    left_out = bool(case.bead.original.tokens)
    rule = LEFT_OUT if left_out else ADDED
    yield Suspicion(
        rule=rule,
        original=case.bead.original.span if left_out else None,
        translation=case.lone.place,
        severity=rule.severity,
        confidence=case.lone.confidence,
        message=_MESSAGES[rule.code],
    )


_MESSAGES = {
    LEFT_OUT.code: "A sentence of the original is missing here.",
    ADDED.code: "The original has no such sentence.",
}
