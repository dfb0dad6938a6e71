"""One aligned bead examined: what the detectors suspect, what survives, and the quality that follows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mtaudit.config import Settings
from mtaudit.detectors.case import Case
from mtaudit.detectors.registry import detect_all, detect_form, detect_lone
from mtaudit.judge.closeness import quality, sentence_scores
from mtaudit.model import AlignedBead, Bead, BeadScores, Finding, Pair
from mtaudit.stages.confidence import after_repair, calibrated
from mtaudit.stages.findings import Merged, admitted, make_finding, merge
from mtaudit.stages.summary import side_text


@dataclass(frozen=True)
class Examined:
    """An examined bead: similarity and quality, both in [0, 1], and what is wrong with it in text order."""

    bead: Bead
    similarity: float
    quality: float
    merged: tuple[Merged, ...]


def examine(case: Case, settings: Settings) -> Examined:
    """Ask every detector, keep what the settings admit, merge what overlaps, and score the bead.

    The quality weighs every suspicion, whatever the settings ask to see, by what its rule said.
    """
    if case.bead.bead.is_gap:
        return _examine_lone(case, settings)
    said = list(detect_all(case))
    suspicions = calibrated(said, case)
    everything = [m.suspicion for m in merge(said)]
    linked: AlignedBead = case.bead
    return Examined(
        bead=linked.bead,
        similarity=linked.similarity,
        quality=quality(linked, everything, case.verdict),
        merged=tuple(merge(admitted(suspicions, settings))),
    )


def reweigh(examined: Examined, settings: Settings) -> Examined:
    """The bead with its findings as sure as their repairs leave them, if that is still enough."""
    weighed = (replace(m, suspicion=after_repair(m.suspicion, m.repair)) for m in examined.merged)
    kept = tuple(m for m in weighed if m.suspicion.confidence >= settings.min_confidence)
    return replace(examined, merged=kept)


def _examine_lone(case: Case, settings: Settings) -> Examined:
    """A sentence without a counterpart, its quality 0: that it has none, and beside that its form."""
    lone = [Merged(s, ()) for s in admitted(calibrated(detect_lone(case), case), settings)]
    form = merge(admitted(calibrated(detect_form(case), case), settings))
    return Examined(case.bead.bead, 0.0, 0.0, (*lone, *form))


def bead_scores(pair: Pair, examined: Examined) -> BeadScores:
    """The scores of an examined bead, sacrebleu's among them."""
    bead = examined.bead
    chrf, bleu, ter = sentence_scores(
        side_text(pair.original, bead.original), side_text(pair.translation, bead.translation)
    )
    return BeadScores(examined.quality, examined.similarity, chrf, bleu, ter)


def number_findings(pair: Pair, examined: Sequence[Examined]) -> tuple[Finding, ...]:
    """The findings of a pair's beads, in the order of the translation, numbered from 1."""
    ordered = sorted(
        ((m, e) for e in examined for m in e.merged),
        key=lambda item: (item[0].suspicion.translation, item[0].suspicion.rule.code),
    )
    return tuple(make_finding(pair, i, m, e.bead, e.quality) for i, (m, e) in enumerate(ordered, 1))
