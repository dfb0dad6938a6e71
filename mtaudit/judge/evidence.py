"""What the judge's doubt about some words does to what a rule thinks of them."""

from __future__ import annotations

import json
import math
from functools import cache
from importlib import resources

from mtaudit.model import AlignedBead, Span, Substitution, Verdict
from mtaudit.text.wording import HYPHENS

_EDGE = 1e-3


def doubt_about(span: Span, verdict: Verdict) -> tuple[float, float]:
    """The highest probabilities of any and of a major error of meaning among the words of the translation."""
    pieces = verdict.translation_pieces
    rows = verdict.errors[(pieces[:, 0] < span.end) & (pieces[:, 1] > span.start), :2]
    error, major = rows.max(axis=0).tolist() if len(rows) else (0.0, 0.0)
    return error, major


def weigh(prior: float, error: float, major: float) -> float:
    """How likely a substitution changes the meaning, after the judge has seen the sentence; all in [0, 1].

    A logistic model over the log-odds of the three, fitted by `training/fit_substitutions.py`.
    """
    weights = _weights()
    odds = weights["bias"] + sum(
        weights[name] * log_odds(value)
        for name, value in (("prior", prior), ("error", error), ("major", major))
    )
    return 1 / (1 + math.exp(-odds))


def held_to_the_word(bead: AlignedBead, s: Substitution) -> bool:
    """True inside quotations and hyphenated terms, where the judge's silence clears nothing."""
    sides = (bead.original, s.original), (bead.translation, s.translation)
    if all(passage.quoted(passage.span_of(indices)) for passage, indices in sides):
        return True
    tokens = bead.original.tokens
    around = tokens[max(0, s.original[0] - 1) : s.original[0]] + tokens[s.original[-1] + 1 :][:1]
    return any(t.text in HYPHENS for t in around)


def log_odds(probability: float) -> float:
    """The logarithm of p / (1 - p), kept finite near 0 and 1."""
    inside = min(1 - _EDGE, max(_EDGE, probability))
    return math.log(inside / (1 - inside))


@cache
def _weights() -> dict[str, float]:
    text = (resources.files("mtaudit.judge") / "data" / "evidence.json").read_text(encoding="utf-8")
    weights: dict[str, float] = json.loads(text)
    return weights
