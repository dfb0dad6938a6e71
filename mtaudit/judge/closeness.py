"""How close the two sides of a bead are: sacrebleu's scores, and one quality from all that is known."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from mtaudit.model import AlignedBead, CorpusScore, Suspicion

if TYPE_CHECKING:
    from sacrebleu.metrics.base import Metric

# A penalty of this many MQM points (minor 1, major 5, critical 25) on a sentence leaves 1/e of its quality.
POINTS_PER_E = 15.0


def sentence_scores(original: str, translation: str) -> tuple[float, float, float]:
    """sacrebleu's chrF, BLEU and TER of one bead: 0..100, 0..100, 0.. (0 is identical for TER)."""
    chrf, bleu, ter = (
        round(float(metric.sentence_score(translation, [original]).score), 2) for metric in _metrics(True)
    )
    return chrf, bleu, ter


def corpus_scores(originals: Sequence[str], translations: Sequence[str]) -> tuple[CorpusScore, ...]:
    """sacrebleu's chrF, BLEU and TER over all beads, each with its signature; nothing for no beads."""
    if not originals:
        return ()
    out = []
    for name, metric in zip(("chrF", "BLEU", "TER"), _metrics(False), strict=True):
        score = metric.corpus_score(list(translations), [list(originals)])
        out.append(CorpusScore(name, round(float(score.score), 2), str(metric.get_signature())))
    return tuple(out)


def coverage(bead: AlignedBead, changes: Sequence[float]) -> float:
    """The share of content words of both sides that the other side says again, in [0, 1].

    A substituted word counts by how unlikely it is to change the meaning.
    """
    said = {0: _linked(bead, 0), 1: _linked(bead, 1)}
    for substitution, change in zip(bead.substitutions, changes, strict=True):
        for side, indices in ((0, substitution.original), (1, substitution.translation)):
            said[side].update(dict.fromkeys(indices, 1 - change))
    total = held = 0.0
    for side, passage in ((0, bead.original), (1, bead.translation)):
        for i, token in enumerate(passage.tokens):
            if token.is_content:
                total += 1
                held += said[side].get(i, 0.0)
    return held / total if total else 1.0


def quality(bead: AlignedBead, changes: Sequence[float], suspicions: Sequence[Suspicion]) -> float:
    """The quality of a bead in [0, 1], 1 is perfect.

    The mean of embedding similarity and coverage, lowered by what each suspicion is worth: its MQM
    weight times its confidence.
    """
    points = sum(s.severity.weight * s.confidence for s in suspicions)
    closeness = (bead.similarity + coverage(bead, changes)) / 2
    return round(min(1.0, closeness * math.exp(-points / POINTS_PER_E)), 4)


def _linked(bead: AlignedBead, side: int) -> dict[int, float]:
    return {link.translation if side else link.original: 1.0 for link in bead.links}


@cache
def _metrics(sentence: bool) -> tuple[Metric, ...]:
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF
    from sacrebleu.metrics.ter import TER

    return CHRF(), BLEU(effective_order=sentence), TER()
