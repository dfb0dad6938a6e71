"""Fit the weights of `mtaudit.judge.meaning` and write them as JSON.

    python training/fit_substitutions.py pairs mtaudit/judge/data/substitutions.json [--mqm FILE.jsonl ...]

Examples come from annotated pairs (a fault's words against every other substitution, faults of other
families left out) and, where given, from MQM annotations (`reference`, `translation`, `annotations`,
`raters` a line): a substitution that most raters put inside an accuracy or terminology error is a change,
any other is none. Prints the area under the ROC curve and the precision and recall of thresholds, pairs
left out one by one.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from mtaudit.align.sentences import align_sentences
from mtaudit.encoder import Encoder
from mtaudit.judge.meaning import FEATURES, features, judgeable, phrases
from mtaudit.model import AlignedBead, Bead, Document, Span, Substitution
from mtaudit.parser import Parser
from mtaudit.stages.analysis import analyse
from mtaudit.stages.linking import link_bead
from mtaudit.text.document import make_document
from mtaudit.text.sentences import split_sentences

MQM_ROWS = 1500
CHUNK = 300
LEXICAL = {"TRM", "QUO", "MIS"}
ERRORS = ("accuracy", "terminology")


@dataclass(frozen=True)
class Example:
    """A substitution in its bead, whether it changes the meaning, and which group it is left out with."""

    bead: AlignedBead
    substitution: Substitution
    change: bool
    group: str


def main() -> None:
    """Read the examples, fit, report and write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pairs", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--mqm", type=Path, nargs="*", default=[])
    args = parser.parse_args()
    encoder, syntax = Encoder(), Parser()
    examples = [
        e
        for folder in sorted(args.pairs.iterdir())
        if folder.is_dir()
        for e in from_pair(folder, encoder, syntax)
    ]
    for path in args.mqm:
        examples += from_mqm(path, encoder, syntax)
    x, y = matrix(examples, encoder), np.array([e.change for e in examples])
    groups = np.array([e.group for e in examples])
    report(x, y, groups)
    model = fit(x, y)
    args.output.write_text(
        json.dumps(
            {
                "weights": {
                    name: round(float(w), 4) for name, w in zip(FEATURES, model.coef_[0], strict=True)
                },
                "bias": round(float(model.intercept_[0]), 4),
                "examples": {"change": int(y.sum()), "none": int((~y).sum())},
            },
            indent=2,
        )
        + "\n"
    )


def from_pair(folder: Path, encoder: Encoder, syntax: Parser) -> Iterator[Example]:
    """The substitutions that stand on annotated words of a pair."""
    texts = [
        make_document(side, (folder / f"{side}.txt").read_text()) for side in ("original", "translation")
    ]
    first, second = analyse(texts, encoder, syntax)
    places = list(annotated(folder, texts[1].text))
    for bead in align_sentences(first.encoded, second.encoded):
        if bead.is_gap:
            continue
        linked = link_bead(bead, first, second)
        for s in filter(lambda s: judgeable(linked, s), linked.substitutions):
            span = linked.translation.span_of(s.translation)
            labels = {change for place, change in places if place.overlaps(span)}
            if None not in labels:
                yield Example(linked, s, True in labels, folder.name)


def annotated(folder: Path, text: str) -> Iterator[tuple[Span, bool | None]]:
    """Spans of the translation: lexical faults True, fair words False, other faults None."""
    for name in ("expected", "fair"):
        with open(folder / f"{name}.csv", encoding="utf-8", newline="") as handle:
            for row in csv.DictReader(handle):
                at = -1
                for _ in range(int(row["occurrence"])):
                    at = text.index(row["translation_text"], at + 1)
                change = False if name == "fair" else (True if row["family"] in LEXICAL else None)
                yield Span(at, at + len(row["translation_text"])), change


def from_mqm(path: Path, encoder: Encoder, syntax: Parser) -> Iterator[Example]:
    """The substitutions of segment-aligned rows with MQM annotations, good references only."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    rows = [r for r in rows if r.get("ref_mqm", 0) <= 1 and r["reference"] != r["translation"]]
    rows = random.Random(7).sample(rows, min(MQM_ROWS, len(rows)))
    for at in range(0, len(rows), CHUNK):
        part = rows[at : at + CHUNK]
        sides = [
            Document("", r[key], split_sentences(r[key]))
            for key in ("reference", "translation")
            for r in part
        ]
        analysed = analyse(sides, encoder, syntax)
        for row, first, second in zip(part, analysed, analysed[len(part) :], strict=False):
            whole = Bead(tuple(range(len(first.tokens))), tuple(range(len(second.tokens))), 1.0)
            linked = link_bead(whole, first, second)
            for s in filter(lambda s: judgeable(linked, s), linked.substitutions):
                yield Example(linked, s, marked(row, linked.translation.span_of(s.translation)), path.stem)


def marked(row: dict[str, Any], span: Span) -> bool:
    """True when most raters put the span inside an accuracy or terminology error."""
    raters = {
        a["rater"]
        for a in row["annotations"]
        if a.get("side", "target") == "target"
        and a["end"] > a["start"] >= 0
        and a["category"].lower().startswith(ERRORS)
        and Span(a["start"], a["end"]).overlaps(span)
    }
    return 2 * len(raters) > len(row["raters"])


def matrix(examples: Sequence[Example], encoder: Encoder) -> NDArray[np.float64]:
    """The features of the examples, (n, len(FEATURES))."""
    texts = sorted({p for e in examples for p in phrases(e.bead, e.substitution)})
    vectors = dict(zip(texts, encoder.vectors(texts), strict=True))
    rows = []
    for e in examples:
        a, b = phrases(e.bead, e.substitution)
        rows.append(features(e.bead, e.substitution, float(vectors[a] @ vectors[b])))
    return np.array(rows)


def fit(x: NDArray[np.float64], y: NDArray[np.bool_]) -> LogisticRegression:
    """A lightly regularised logistic regression."""
    return LogisticRegression(C=1.0, max_iter=2000).fit(x, y)


def report(x: NDArray[np.float64], y: NDArray[np.bool_], groups: NDArray[np.str_]) -> None:
    """Print what a model fitted on the other groups says of each group."""
    predicted = np.zeros(len(y))
    for group in sorted(set(groups)):
        held = groups == group
        predicted[held] = fit(x[~held], y[~held]).predict_proba(x[held])[:, 1]
        if 0 < y[held].sum() < held.sum():
            area = roc_auc_score(y[held], predicted[held])
            print(f"{group:<30} n {held.sum():>6}  changes {y[held].sum():>5}  AUC {area:.3f}")
    own = ~np.char.startswith(groups, "mqm")
    area = roc_auc_score(y[own], predicted[own])
    print(f"{'pairs, left out one by one':<30} n {own.sum():>6}  AUC {area:.3f}")
    for level in (0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6):
        said = own & (predicted >= level)
        if said.any():
            print(f"  at {level}: precision {y[said].mean():.2f}, recall {y[said].sum() / y[own].sum():.2f}")


if __name__ == "__main__":
    main()
