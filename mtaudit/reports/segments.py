"""Segments: the beads of an audited pair with their sentences and the findings in them."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import NamedTuple

from mtaudit.model import BeadScores, Document, Finding, PairReport, Sentence


class Segment(NamedTuple):
    """A bead as a unit of a report; `scores` is None where one of its sides is empty."""

    original: tuple[Sentence, ...]
    translation: tuple[Sentence, ...]
    scores: BeadScores | None
    findings: tuple[Finding, ...]


def segments(report: PairReport) -> Iterator[Segment]:
    """The segments in the order of the beads; last, without sentences, what stands in none of them."""
    pair = report.pair
    bead_of_original = {i: n for n, bead in enumerate(report.beads) for i in bead.original}
    bead_of_translation = {j: n for n, bead in enumerate(report.beads) for j in bead.translation}
    originals, translations = _finder(pair.original), _finder(pair.translation)
    found: dict[int | None, list[Finding]] = defaultdict(list)
    for finding in report.findings:
        # The original first: what is left out has a place there and a mere point in the translation.
        at = bead_of_original.get(originals(finding.original_start, finding.original_end))
        if at is None:
            at = bead_of_translation.get(translations(finding.translation_start, finding.translation_end))
        found[at].append(finding)
    for n, (bead, scores) in enumerate(zip(report.beads, report.scores, strict=True)):
        yield Segment(
            tuple(pair.original.sentences[i] for i in bead.original),
            tuple(pair.translation.sentences[j] for j in bead.translation),
            scores,
            tuple(found[n]),
        )
    if found[None]:
        yield Segment((), (), None, tuple(found[None]))


def _finder(document: Document) -> Callable[[int | None, int | None], int]:
    """Finds the index of the sentence that a place in the file begins in or behind, -1 for none."""
    starts = [sentence.span.start for sentence in document.sentences]

    def find(start: int | None, end: int | None) -> int:
        span = document.audited(start, end)
        return -1 if span is None else bisect_right(starts, span.start) - 1

    return find
