"""Fit the weights that make confidences hold.

    python training/fit_confidence.py OUTCOMES.jsonl mtaudit/stages/data/confidence.json [--report RESULTS.md]

OUTCOMES.jsonl comes from `benchmarks/rules.py`. The model is logistic with the log-odds that the rule said
as its offset: what it adds has a Gaussian prior around zero, so that a rule of which little is known is
drawn towards its family, and a family towards its own word. Where raters overlook faults, a remark that
they did not mark may still be right (Elkan and Noto, 2008: p(marked) = seen * p(right)). Prints the
calibration error before and after, measured on documents left out; with --report, the table replaces the
one in that file.
"""

from __future__ import annotations

import argparse
import json
import zlib
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from mtaudit.judge.evidence import log_odds
from mtaudit.stages.confidence import proved, values

Array = NDArray[np.float64]
Rows = NDArray[np.intp]
# Standard deviations of the priors: of a family's weights, of a rule's beside its family's, and of slopes.
SPREAD = {
    "family": 1.0,
    "rule": 0.25,
    "slope": 0.5,
    "family slope": 0.25,
    "doubt": 0.3,
    "family doubt": 0.15,
    "unproved": 0.25,
}
# Where a prior is not about nothing: a repair that does not help speaks against a remark (an earlier fit, on
# other rules, gave -0.57).
MEAN = {"unproved": -0.5}
# What the user said in a glossary is as sure as the user; lone sentences were calibrated on alignments.
AS_GIVEN = ("TRM201", "TRM202", "OMI201", "ADD201")
LEAST = 0.15  # remarks less sure than this teach nothing of those that are shown
FOLDS = 5
BINS = (0.0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
MARKS = "<!-- reliability -->\n", "<!-- end of reliability -->\n"


class Remarks:
    """Remarks with what is known of each: values by name, whether it was marked, how likely a mark is."""

    def __init__(self, records: Sequence[dict[str, Any]]) -> None:
        self.named = [_named(r) for r in records]
        self.said = np.array([log_odds(r["confidence"]) for r in records])
        self.marked = np.array([float(r["right"]) for r in records])
        self.seen = np.array([r["seen"] for r in records])
        self.fold = np.array([zlib.crc32(r["group"].encode()) % FOLDS for r in records])

    def matrix(self, names: Sequence[str]) -> Array:
        """The values of the named weights (remarks, names)."""
        return np.array([[row.get(name, 0.0) for name in names] for row in self.named])


def _named(record: dict[str, Any]) -> dict[str, float]:
    named = values(record["rule"], record["confidence"], record["doubt"])
    if record["repair"] and not proved(record["rule"], *record["repair"]):
        named["unproved"] = 1.0
    return named


def read_remarks(path: Path) -> list[dict[str, Any]]:
    """The remarks of natural texts that somebody looked at: where faults are planted they are too common."""
    with path.open(encoding="utf-8") as handle:
        records = [json.loads(line) for line in handle]
    return [
        r
        for r in records
        if r.get("right") is not None
        and r["set"] not in ("hwtsc22", "demetr", "gender")
        and r["confidence"] >= LEAST
        and r["rule"] not in AS_GIVEN
    ]


def spread(name: str) -> float:
    """The prior's standard deviation of a weight."""
    kind = name if name in SPREAD else f"family {name[4:]}" if " " in name else ""
    return SPREAD[kind or ("rule" if len(name) == 6 else "family")]


def fit(remarks: Remarks, rows: Rows) -> dict[str, float]:
    """The weights by name, from the remarks whose index is in `rows`."""
    names = sorted({name for i in rows for name in remarks.named[int(i)]})
    x, said = remarks.matrix(names)[rows], remarks.said[rows]
    marked, seen = remarks.marked[rows], remarks.seen[rows]
    precision = np.array([spread(name) ** -2 for name in names])
    mean = np.array([MEAN.get(name, 0.0) for name in names])

    def loss(w: Array) -> tuple[float, Array]:
        right = 1 / (1 + np.exp(-(said + x @ w)))
        p = np.clip(seen * right, 1e-6, 1 - 1e-6)
        value = (
            -(marked * np.log(p) + (1 - marked) * np.log(1 - p)).sum()
            + (precision * (w - mean) ** 2).sum() / 2
        )
        slope = (p - marked) / (p * (1 - p)) * seen * right * (1 - right)
        return float(value), x.T @ slope + precision * (w - mean)

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B")
    return {name: round(float(w), 4) for name, w in zip(names, found.x, strict=True)}


def predict(remarks: Remarks, weights: dict[str, float], rows: Rows) -> Array:
    """The confidences of the remarks in `rows`."""
    names = list(weights)
    odds = remarks.said[rows] + remarks.matrix(names)[rows] @ np.array([weights[n] for n in names])
    return np.asarray(1 / (1 + np.exp(-odds)), dtype=np.float64)


def left_out(remarks: Remarks) -> Array:
    """The confidence of every remark by weights that were fitted without its document."""
    out = np.zeros(len(remarks.marked))
    for fold in range(FOLDS):
        rows = np.flatnonzero(remarks.fold == fold)
        out[rows] = predict(remarks, fit(remarks, np.flatnonzero(remarks.fold != fold)), rows)
    return out


def reliability(confidence: Array, remarks: Remarks) -> list[tuple[str, int, float, float]]:
    """For every bin of confidence its range, the remarks, their mean confidence, and how many are right."""
    rows = []
    for low, high in pairwise(BINS):
        inside = (confidence >= low) & (confidence < high)
        if inside.any():
            right = min(1.0, float((remarks.marked[inside] / remarks.seen[inside]).mean()))
            name = f"{low:.1f} to {high:.1f}"
            rows.append((name, int(inside.sum()), float(confidence[inside].mean()), right))
    return rows


def calibration_error(confidence: Array, remarks: Remarks) -> float:
    """The expected calibration error: the mean distance of confidence and share over bins (Naeini, 2015)."""
    bins = reliability(confidence, remarks)
    return sum(n * abs(mean - right) for _, n, mean, right in bins) / sum(n for _, n, *_ in bins)


def table(remarks: Remarks, after: Array) -> str:
    """What is reported: the error before and after, and the reliability of both."""
    before = 1 / (1 + np.exp(-remarks.said))
    errors = [f"{calibration_error(c, remarks):.3f}" for c in (before, after)]
    lines = [
        f"Expected calibration error over {len(after)} remarks: {errors[0]} as the rules say, {errors[1]} "
        f"calibrated, on documents left out ({FOLDS} folds).",
        "",
        "| confidence | remarks, as the rules say | right | remarks, calibrated | right |",
        "|---|---|---|---|---|",
    ]
    sides = [{row[0]: row for row in reliability(c, remarks)} for c in (before, after)]
    for name in sorted(sides[0].keys() | sides[1].keys()):
        cells = [f"{side[name][1]} | {side[name][3]:.2f}" if name in side else "0 | " for side in sides]
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def replace_table(path: Path, new: str) -> None:
    """Put the table between its marks."""
    text = path.read_text(encoding="utf-8")
    head, rest = text.split(MARKS[0])
    path.write_text(head + MARKS[0] + new + MARKS[1] + rest.split(MARKS[1])[1], encoding="utf-8")


def main() -> None:
    """Read, fit, report, write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("outcomes", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--report", type=Path)
    arguments = parser.parse_args()
    remarks = Remarks(read_remarks(arguments.outcomes))
    weights = fit(remarks, np.arange(len(remarks.marked)))
    shown = table(remarks, left_out(remarks))
    print(shown)
    if arguments.report:
        replace_table(arguments.report, shown)
    model = {"as_given": AS_GIVEN, "weights": weights}
    arguments.output.write_text(json.dumps(model, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
