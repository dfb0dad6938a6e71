"""How often each rule was right, as this project's reviewers judged its findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from mtaudit.model import Decision, Status

CONFIDENCE = 0.95


@dataclass(frozen=True, slots=True)
class Precision:
    """The judged findings of a rule, the share of them that is confirmed, and its bounds, all in [0, 1].

    The bounds are those of Wilson's interval (1927) at 95 %, which holds for few findings too.
    """

    rule: str
    confirmed: int
    dismissed: int
    share: float
    low: float
    high: float


def precisions(decisions: Iterable[Decision]) -> tuple[Precision, ...]:
    """The precision of every rule that was judged at all, in the order of codes."""
    judged = Counter((decision.rule, decision.verdict) for decision in decisions)
    return tuple(
        precision(rule, judged[rule, Status.CONFIRMED], judged[rule, Status.DISMISSED])
        for rule in sorted({rule for rule, _ in judged})
    )


def precision(rule: str, confirmed: int, dismissed: int) -> Precision:
    """The precision of a rule with so many findings of either kind, at least one in all."""
    from scipy.stats import binomtest

    test = binomtest(confirmed, confirmed + dismissed)
    bounds = test.proportion_ci(CONFIDENCE, method="wilson")
    return Precision(rule, confirmed, dismissed, float(test.statistic), float(bounds.low), float(bounds.high))
