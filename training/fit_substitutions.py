"""Fit the weights of `mtaudit.judge.meaning` and `mtaudit.judge.evidence` and write them as JSON.

    python training/fit_substitutions.py pairs mtaudit/judge/data [--mqm FILE.jsonl ...] [--judge WEIGHTS]

Examples come from annotated pairs (a fault's words against every other substitution, faults of other
families left out) and, where given, from MQM annotations (`reference`, `translation`, `annotations`,
`raters` a line): a substitution that most raters put inside an accuracy or terminology error is a change,
any other is none. What the judge's doubts add is fitted on what the first model, fitted on the other pairs,
says of each pair. Prints the area under the ROC curve and the precision and recall of thresholds, pairs left
out one by one.
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
from mtaudit.judge.evidence import doubt_about, log_odds
from mtaudit.judge.judge import Judge, make_judge
from mtaudit.judge.meaning import FEATURES, features, judgeable, phrases
from mtaudit.model import AlignedBead, Bead, Document, Span, Substitution, Verdict
from mtaudit.parser import Parser
from mtaudit.stages.analysis import analyse
from mtaudit.stages.judging import Linked, judge_beads
from mtaudit.stages.linking import link_bead
from mtaudit.text.document import make_document
from mtaudit.text.sentences import split_sentences

MQM_ROWS = 1500
CHUNK = 300
LEXICAL = {"TRM", "QUO", "MIS"}
ERRORS = ("accuracy", "terminology")


@dataclass(frozen=True)
class Example:
    """A substitution in its bead, whether it changes the meaning, and which group it is left out with.

    `doubt` is what the judge says of its words: of any error, of a major one.
    """

    bead: AlignedBead
    substitution: Substitution
    change: bool
    group: str
    doubt: tuple[float, float]


@dataclass(frozen=True)
class Models:
    """All that is needed to judge a substitution."""

    encoder: Encoder
    syntax: Parser
    judge: Judge | None

    def verdicts(self, linked: Sequence[Linked]) -> list[Verdict | None]:
        """What the judge says of the beads; nothing where there is none."""
        if self.judge is None:
            return [None] * len(linked)
        return judge_beads(linked, self.judge, self.encoder, own=True)


def doubt(verdict: Verdict | None, span: Span) -> tuple[float, float]:
    """The judge's doubt about the words of a span; none where it was not asked."""
    return doubt_about(span, verdict) if verdict else (0.0, 0.0)


def main() -> None:
    """Read the examples, fit, report and write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pairs", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--mqm", type=Path, nargs="*", default=[])
    parser.add_argument("--judge", default="", help="a weights file; the embedded judge without")
    args = parser.parse_args()
    models = Models(Encoder(), Parser(), make_judge(args.judge))
    examples = [
        e for folder in sorted(args.pairs.iterdir()) if folder.is_dir() for e in from_pair(folder, models)
    ]
    for path in args.mqm:
        examples += from_mqm(path, models)
    x, y = matrix(examples, models.encoder), np.array([e.change for e in examples])
    groups = np.array([e.group for e in examples])
    alone = held_out(x, y, groups)
    report("lexicon and encoder", alone, y, groups)
    z = np.array([[log_odds(p), *map(log_odds, e.doubt)] for p, e in zip(alone, examples, strict=True)])
    report("with the judge", held_out(z, y, groups), y, groups)
    model, evidence = fit(x, y), fit(z, y)
    write(
        args.output / "substitutions.json",
        {
            "weights": {name: round(float(w), 4) for name, w in zip(FEATURES, model.coef_[0], strict=True)},
            "bias": round(float(model.intercept_[0]), 4),
            "examples": {"change": int(y.sum()), "none": int((~y).sum())},
        },
    )
    names = ("prior", "error", "major")
    weights = {name: round(max(0.0, float(w)), 4) for name, w in zip(names, evidence.coef_[0], strict=True)}
    write(args.output / "evidence.json", {**weights, "bias": round(float(evidence.intercept_[0]), 4)})


def write(path: Path, values: dict[str, Any]) -> None:
    """Write the values as JSON."""
    path.write_text(json.dumps(values, indent=2) + "\n")


def from_pair(folder: Path, models: Models) -> Iterator[Example]:
    """The substitutions that stand on annotated words of a pair."""
    texts = [
        make_document(side, (folder / f"{side}.txt").read_text()) for side in ("original", "translation")
    ]
    first, second = analyse(texts, models.encoder, models.syntax)
    places = list(annotated(folder, texts[1].text))
    for bead in align_sentences(first.encoded, second.encoded):
        if bead.is_gap:
            continue
        linked = link_bead(bead, first, second)
        (verdict,) = models.verdicts([(first, second, linked)])
        for s in filter(lambda s: judgeable(linked, s), linked.substitutions):
            span = linked.translation.span_of(s.translation)
            labels = {change for place, change in places if place.overlaps(span)}
            if None not in labels:
                yield Example(linked, s, True in labels, folder.name, doubt(verdict, span))


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


def from_mqm(path: Path, models: Models) -> Iterator[Example]:
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
        analysed = analyse(sides, models.encoder, models.syntax)
        for row, first, second in zip(part, analysed, analysed[len(part) :], strict=False):
            whole = Bead(tuple(range(len(first.tokens))), tuple(range(len(second.tokens))), 1.0)
            linked = link_bead(whole, first, second)
            (verdict,) = models.verdicts([(first, second, linked)])
            for s in filter(lambda s: judgeable(linked, s), linked.substitutions):
                span = linked.translation.span_of(s.translation)
                yield Example(linked, s, marked(row, span), path.stem, doubt(verdict, span))


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


def held_out(x: NDArray[np.float64], y: NDArray[np.bool_], groups: NDArray[np.str_]) -> NDArray[np.float64]:
    """What a model fitted on the other groups says of each example."""
    predicted = np.zeros(len(y))
    for group in sorted(set(groups)):
        held = groups == group
        predicted[held] = fit(x[~held], y[~held]).predict_proba(x[held])[:, 1]
    return predicted


def report(
    title: str, predicted: NDArray[np.float64], y: NDArray[np.bool_], groups: NDArray[np.str_]
) -> None:
    """Print how well the predictions tell changes from the rest, group by group."""
    print(title)
    for group in sorted(set(groups)):
        held = groups == group
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
