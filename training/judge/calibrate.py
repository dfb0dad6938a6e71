"""Fit the curves from the judge's probabilities to confidences.

    python -m training.judge.calibrate WEIGHTS.safetensors CALIBRATION.json EXAMPLES.jsonl ...

A finding on words of the translation is right when it meets words that a rater marked for their meaning, a
major one when a rater called the fault major; one on words left out is right when it meets words that are
marked as missing. The examples are ones that no judge was trained on. Prints the reliability of each curve.
"""

from __future__ import annotations

import argparse
import itertools
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.isotonic import IsotonicRegression

from mtaudit.detectors.case import Case
from mtaudit.detectors.judged import Judged, judged
from mtaudit.encoder import Encoder
from mtaudit.judge.judge import Judge
from mtaudit.model import Bead
from mtaudit.mqm import Severity
from mtaudit.parser import Parser
from mtaudit.stages.analysis import analyse
from mtaudit.stages.judging import judge_beads
from mtaudit.stages.linking import link_bead
from mtaudit.text.document import make_document
from training.judge.examples import Example, Mark, read_examples

CHUNK = 400
MOST_BINS = 8
LEAST_FINDINGS = 20  # in a bin
Array = NDArray[np.float64]


def outcomes(examples: Sequence[Example], judge: Judge) -> Iterator[tuple[str, Severity, float, bool]]:
    """Family, severity, probability of every finding of the judge, and whether it is right."""
    encoder, parser = Encoder(), Parser()
    for at in range(0, len(examples), CHUNK):
        chunk = examples[at : at + CHUNK]
        documents = [make_document("x", text) for e in chunk for text in (e.original, e.translation)]
        sides = analyse(documents, encoder, parser)
        couples = list(zip(sides[::2], sides[1::2], strict=True))
        linked = [
            (a, b, link_bead(Bead(tuple(range(len(a.tokens))), tuple(range(len(b.tokens))), 1.0), a, b))
            for a, b in couples
            if a.tokens and b.tokens
        ]
        kept = [e for e, (a, b) in zip(chunk, couples, strict=True) if a.tokens and b.tokens]
        verdicts = judge_beads(linked, judge, encoder, own=True)
        for example, (a, b, bead), verdict in zip(kept, linked, verdicts, strict=True):
            for found in judged(Case(bead, a.document, b.document, (), verdict=verdict)):
                right = _right(found, example)
                if right is not None:
                    yield found.curve, found.severity, found.probability, right


def _right(found: Judged, example: Example) -> bool | None:
    """Whether people say so too; None where nobody looked."""
    if found.rule.family == "OMI":
        marks, span = example.missing, found.original
    else:
        marks, span = example.marks, found.translation
    if marks is None or span is None:
        return None
    return any(_counts(m, found.severity) and m.start < span.end and span.start < m.end for m in marks)


def _counts(mark: Mark, severity: Severity) -> bool:
    return mark.meaning and (mark.major > 0 if severity is Severity.MAJOR else mark.error > 0)


def fit_curve(probabilities: Array, right: Array) -> dict[str, list[float]]:
    """The knots of an isotonic regression: its means over bins of equally many findings."""
    bins = max(1, min(MOST_BINS, len(right) // LEAST_FINDINGS))
    fitted = IsotonicRegression(y_min=0.02, y_max=0.98, out_of_bounds="clip").fit(probabilities, right)
    grid = np.quantile(probabilities, np.linspace(0, 1, bins + 1))
    means = [float(fitted.predict(part).mean()) for part in np.array_split(np.sort(probabilities), bins)]
    centres = (grid[:-1] + grid[1:]) / 2
    knots = {
        "probability": [0.0, *centres.tolist(), 1.0],
        "confidence": [means[0] / 2, *means, means[-1]],
    }
    return {name: [round(v, 4) for v in values] for name, values in knots.items()}


def main() -> None:
    """Read, judge, fit, report, write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("weights", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("examples", type=Path, nargs="+")
    arguments = parser.parse_args()
    examples = list(itertools.chain.from_iterable(map(read_examples, arguments.examples)))
    found: dict[tuple[str, Severity], list[tuple[float, bool]]] = defaultdict(list)
    for family, severity, probability, right in outcomes(examples, Judge(arguments.weights)):
        found[family, severity].append((probability, right))
    curves: dict[str, dict[str, dict[str, list[float]]]] = defaultdict(dict)
    for (family, severity), own in sorted(found.copy().items()):
        # Too few to tell by themselves: those of the other severity beside them.
        rows = own if len(own) >= LEAST_FINDINGS else [r for s in Severity for r in found[family, s]]
        probabilities, right = np.array(rows, dtype=np.float64).T
        curves[family][severity] = fit_curve(probabilities, right)
        print(f"{family} {severity}: {len(own)} findings, {right.mean():.3f} right", curves[family][severity])
    arguments.output.write_text(json.dumps(curves, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
