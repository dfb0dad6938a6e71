"""What an audit comes to: words, coverage, means, corpus scores, penalty points."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import TypedDict

from mtaudit.judge.closeness import corpus_scores
from mtaudit.model import Bead, BeadScores, Document, Finding, Pair, PairReport, Relation, Summary
from mtaudit.mqm import Severity, errors_per_thousand
from mtaudit.stages.relation import relate
from mtaudit.text.document import word_count


def summarise(
    pair: Pair, beads: Sequence[Bead], scores: Sequence[BeadScores | None], findings: Sequence[Finding]
) -> Summary:
    """The summary of one pair; `scores[i]` belongs to `beads[i]`."""
    return _summary([(pair, beads, scores)], findings)


def summarise_all(reports: Sequence[PairReport]) -> Summary:
    """The summary over all pairs, as if they were one text."""
    if len(reports) == 1:
        return reports[0].summary
    return _summary([(r.pair, r.beads, r.scores) for r in reports], [f for r in reports for f in r.findings])


def recount(summary: Summary, reports: Sequence[PairReport]) -> Summary:
    """The summary of these pairs with counts and points taken anew from their findings."""
    aligned = sum(
        word_count(side_text(report.pair.translation, bead.translation))
        for report in reports
        for bead, score in zip(report.beads, report.scores, strict=True)
        if score is not None
    )
    return replace(summary, **_counts([f for r in reports for f in r.findings], aligned))


def side_text(document: Document, sentences: tuple[int, ...]) -> str:
    """The sentences of one side of a bead in a row."""
    return " ".join(document.sentences[i].text for i in sentences)


class _Counts(TypedDict):
    """The fields of a summary that depend on the findings."""

    mqm_per_thousand: float
    findings: int
    by_severity: dict[str, int]
    by_family: dict[str, int]


Parts = Sequence[tuple[Pair, Sequence[Bead], Sequence[BeadScores | None]]]


def _summary(parts: Parts, findings: Sequence[Finding]) -> Summary:
    sides: list[tuple[str, str]] = []
    weighted: list[tuple[int, BeadScores]] = []
    for pair, beads, scores in parts:
        for bead, score in zip(beads, scores, strict=True):
            if score is not None:
                text = side_text(pair.original, bead.original)
                sides.append((text, side_text(pair.translation, bead.translation)))
                weighted.append((max(1, word_count(text)), score))
    words = [
        sum(_words(pair.original) for pair, _, _ in parts),
        sum(_words(pair.translation) for pair, _, _ in parts),
    ]
    aligned = [sum(map(word_count, column)) for column in zip(*sides, strict=True)] or [0, 0]
    total = sum(weight for weight, _ in weighted)
    relations = [relate(pair, beads) for pair, beads, _ in parts]
    return Summary(
        relation=max(relations, key=list(Relation).index, default=Relation.UNRELATED),
        original_words=words[0],
        translation_words=words[1],
        original_sentences=sum(len(pair.original.sentences) for pair, _, _ in parts),
        translation_sentences=sum(len(pair.translation.sentences) for pair, _, _ in parts),
        aligned_beads=len(sides),
        coverage_original=_share(aligned[0], words[0]),
        coverage_translation=_share(aligned[1], words[1]),
        similarity=round(sum(w * s.similarity for w, s in weighted) / total, 4) if total else 0.0,
        quality=round(sum(w * s.quality for w, s in weighted) / total, 4) if total else 0.0,
        corpus=corpus_scores([a for a, _ in sides], [b for _, b in sides]),
        **_counts(findings, aligned[1]),
    )


def _counts(findings: Sequence[Finding], aligned_words: int) -> _Counts:
    counted = [f for f in findings if f.counts]
    return {
        "mqm_per_thousand": round(errors_per_thousand([f.severity for f in counted], aligned_words), 2),
        "findings": len(counted),
        "by_severity": {s.value: sum(f.severity is s for f in counted) for s in reversed(Severity)},
        "by_family": dict(sorted(Counter(f.rule[:3] for f in counted).items())),
    }


def _words(document: Document) -> int:
    return sum(word_count(s.text) for s in document.sentences)


def _share(part: int, whole: int) -> float:
    return round(min(1.0, part / whole), 4) if whole else 0.0
