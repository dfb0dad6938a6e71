"""From aligned documents to the cases that detectors are given; all that models say is asked in one go."""

from __future__ import annotations

from collections.abc import Sequence

from mtaudit.detectors.case import Case
from mtaudit.detectors.termbase import Termbase
from mtaudit.encoder import Encoder
from mtaudit.judge.judge import Judge
from mtaudit.model import Bead, Verdict
from mtaudit.stages.analysis import AnalysedDocument
from mtaudit.stages.drifts import find_drifts
from mtaudit.stages.judging import Linked, judge_beads, judge_substitutions
from mtaudit.stages.linking import link_bead
from mtaudit.stages.lone import find_lone
from mtaudit.stages.story import tell_story

Couple = tuple[AnalysedDocument, AnalysedDocument, Sequence[Bead]]


def make_cases(
    couples: Sequence[Couple],
    encoder: Encoder,
    judge: Judge | None,
    reader: Encoder | None,
    termbase: Termbase | None = None,
) -> list[list[Case]]:
    """The cases of each couple of documents, one a bead.

    `reader` encodes what the judge reads where the documents were encoded with another model than its own.
    """
    linked = [[link_bead(bead, a, b) for bead in beads] for a, b, beads in couples]
    flat = [(a, b, bead) for (a, b, _), beads in zip(couples, linked, strict=True) for bead in beads]
    judged = _verdicts(flat, judge, reader or encoder, own=reader is None)
    changes = iter(judge_substitutions([bead for _, _, bead in flat], judged, encoder))
    verdicts = iter(judged)
    out = []
    for (a, b, _), beads in zip(couples, linked, strict=True):
        story = tell_story(a, b)
        texts = a.document, b.document
        lone = find_lone(a, b, [bead.bead for bead in beads])
        drifts = find_drifts(beads)
        out.append(
            [
                Case(
                    *(bead, *texts, next(changes), story, next(verdicts)),
                    lone=lone.get(bead.bead),
                    termbase=termbase,
                    drifts=tuple(drifts.get(number, ())),
                )
                for number, bead in enumerate(beads)
            ]
        )
    return out


def _verdicts(
    linked: Sequence[Linked], judge: Judge | None, reader: Encoder, *, own: bool
) -> list[Verdict | None]:
    return [None] * len(linked) if judge is None else judge_beads(linked, judge, reader, own=own)
