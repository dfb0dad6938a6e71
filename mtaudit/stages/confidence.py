"""Confidences that hold: of findings at 0.8, eight in ten are right.

A rule says how sure it is by lights of its own. Here that is weighed against how often rule and family were
right (Platt's scaling, 1999, with the rule's own word as the prior), against the judge's doubt about the
words, and against what it makes of the original's words in their place. The weights are fitted by
`training/fit_confidence.py`.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from importlib import resources
from typing import Any

from mtaudit.detectors.case import Case
from mtaudit.judge.evidence import doubt_about, log_odds
from mtaudit.model import Repair, Suspicion


def calibrated(suspicions: Iterable[Suspicion], case: Case) -> Iterator[Suspicion]:
    """The suspicions with the confidence that they deserve."""
    for s in suspicions:
        yield replace(s, confidence=confidence(s.rule.code, s.confidence, doubt(s, case)))


def doubt(suspicion: Suspicion, case: Case) -> float | None:
    """The judge's highest probability of an error of meaning among the words; None without words or judge."""
    if case.verdict is None or not len(suspicion.translation):
        return None
    return doubt_about(suspicion.translation, case.verdict)[0]


def confidence(code: str, said: float, doubted: float | None) -> float:
    """How often a remark of this rule is right, in [0, 1], by what the rule said and the judge doubted.

    A rule of which nothing is known is weighed as its family, or as rules are in general; 0 stays 0.
    """
    if not said or code in _weights()["as_given"]:
        return said
    weights = _weights()["weights"]
    added = sum(weights.get(name, 0.0) * value for name, value in values(code, said, doubted).items())
    return round(1 / (1 + math.exp(-log_odds(said) - added)), 4)


def after_repair(suspicion: Suspicion, repair: Repair | None) -> Suspicion:
    """The suspicion as it is where the repair raised the judge's quality, less sure where it did not."""
    if repair is None or proved(suspicion.rule.code, repair.before, repair.after) or not suspicion.confidence:
        return suspicion
    odds = log_odds(suspicion.confidence) + min(0.0, _weights()["weights"].get("unproved", 0.0))
    return replace(suspicion, confidence=round(1 / (1 + math.exp(-odds)), 4))


def proved(code: str, before: float, after: float) -> bool:
    """False where the judge's quality did not rise, for a rule of which that tells anything."""
    return after > before or code[:3] not in PROVABLE or code in _weights()["as_given"]


def values(code: str, said: float, doubted: float | None) -> dict[str, float]:
    """What is weighed for a remark and added to the log-odds that the rule said, by name."""
    family, odds = code[:3], log_odds(said)
    named = {family: 1.0, code: 1.0, "slope": odds, f"{family} slope": odds}
    if doubted is not None and family not in JUDGED:
        beyond = log_odds(doubted) - log_odds(CALM)
        named |= {"doubt": beyond, f"{family} doubt": beyond}
    return named


# Families whose own word is the judge's doubt, or has it in it.
JUDGED = frozenset({"MIS", "OMI", "ADD", "TRM"})
# What the judge doubts of words that nothing is wrong with, about: no more and no less sure than without it.
CALM = 0.1
# Families whose wrong remarks a repair may show (benchmarks/RESULTS.md).
PROVABLE = frozenset({"TRM", "MIS"})


@cache
def _weights() -> dict[str, Any]:
    path = resources.files("mtaudit.stages") / "data" / "confidence.json"
    weights: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return weights
