"""From a pair's report to what the gate keeps of it, and the scores of that."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from mtaudit.gate.identity import folded, keys
from mtaudit.model import Bead, Decision, Document, Finding, Pair, PairReport, Status
from mtaudit.model.check import Scores
from mtaudit.model.decision import Identity, identity
from mtaudit.model.result import Measure, PairResult, Result
from mtaudit.text.document import word_count

ADDED = "+"
"""What the key of a sentence that only the translation has begins with."""


def result_of(report: PairReport) -> PairResult:
    """The findings of an audited pair and the measures of its beads."""
    pair = report.pair
    names = tuple(keys(s.text for s in pair.original.sentences))
    added = tuple(ADDED + key for key in keys(s.text for s in pair.translation.sentences))
    measures = tuple(
        Measure(
            keys=tuple(names[i] for i in bead.original) or tuple(added[i] for i in bead.translation),
            quality=None if score is None else round(score.quality, 4),
            words=_words(pair.original, bead.original),
            translation_words=0 if score is None else _words(pair.translation, bead.translation),
            points=0,
        )
        for bead, score in zip(report.beads, report.scores, strict=True)
    )
    return weighed(
        PairResult(
            name=pair.name,
            findings=report.findings,
            places=_places(pair, report.beads, report.findings),
            measures=measures,
            wording=folded(" ".join(s.text for s in pair.original.sentences)),
        )
    )


def weighed(result: PairResult) -> PairResult:
    """The measures with the penalty points of the findings that were not dismissed."""
    points = [0] * len(result.measures)
    for finding, place in zip(result.findings, result.places, strict=True):
        if finding.status is not Status.DISMISSED:
            points[place] += finding.severity.weight
    measures = tuple(replace(m, points=p) for m, p in zip(result.measures, points, strict=True))
    return replace(result, measures=measures)


def decided(result: Result, decisions: Iterable[Decision]) -> Result:
    """The findings with the status that a person gave them, and the measures without the dismissed ones."""
    filed = {decision.identity: decision.verdict for decision in decisions}
    return replace(result, pairs=tuple(weighed(_decided(pair, filed)) for pair in result.pairs))


def _decided(pair: PairResult, filed: Mapping[Identity, Status]) -> PairResult:
    findings = tuple(replace(f, status=filed.get(identity(f), f.status)) for f in pair.findings)
    return replace(pair, findings=findings)


def scores(measures: Sequence[Measure]) -> Scores:
    """The scores of a text by its measures; quality is the mean of aligned beads weighted by words."""
    aligned = [(max(1, m.words), m.quality) for m in measures if m.quality is not None]
    total = sum(weight for weight, _ in aligned)
    words = sum(m.words for m in measures)
    read = sum(m.translation_words for m in measures)
    return Scores(
        quality=round(sum(w * q for w, q in aligned) / total, 4) if total else 0.0,
        mqm=round(1000 * sum(m.points for m in measures) / read, 2) if read else 0.0,
        coverage=round(sum(m.words for m in measures if m.quality is not None) / words, 4) if words else 0.0,
    )


def _words(document: Document, sentences: Iterable[int]) -> int:
    return sum(word_count(document.sentences[i].text) for i in sentences)


def _places(pair: Pair, beads: Sequence[Bead], findings: Sequence[Finding]) -> tuple[int, ...]:
    """For every finding the number of the bead that it lies in."""
    by_original = {i: number for number, bead in enumerate(beads) for i in bead.original}
    by_translation = {i: number for number, bead in enumerate(beads) for i in bead.translation}
    out = []
    for finding in findings:
        place = None
        behind = pair.original.audited(finding.original_start, finding.original_end)
        at = pair.translation.audited(finding.translation_start, finding.translation_end)
        if behind is not None:
            place = by_original.get(_sentence(pair.original, behind.start))
        elif at is not None:
            place = by_translation.get(_sentence(pair.translation, at.start))
        out.append(place or 0)
    return tuple(out)


def _sentence(document: Document, offset: int) -> int:
    """The index of the sentence that holds the offset, or of the one before it."""
    return max(0, bisect_right(document.sentences, offset, key=lambda s: s.span.start) - 1)
