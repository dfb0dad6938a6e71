"""Sentences that only one of two parallel texts has: how sure that is, and where they stand or are missed."""

from __future__ import annotations

from collections.abc import Sequence

from mtaudit.align.lone import lone_confidences
from mtaudit.detectors.case import Lone
from mtaudit.model import Bead, Document, Pair, Relation, Span, cover
from mtaudit.stages.analysis import AnalysedDocument
from mtaudit.stages.relation import relate


def find_lone(
    original: AnalysedDocument, translation: AnalysedDocument, beads: Sequence[Bead]
) -> dict[Bead, Lone]:
    """What is known of every one-sided bead; nothing where the texts are not parallel.

    `beads` are all beads of the two texts in the order in which they were aligned.
    """
    if relate(Pair("", original.document, translation.document), beads) is not Relation.PARALLEL:
        return {}
    likely = lone_confidences(beads, original.encoded, translation.encoded)
    places = _places(beads, translation.document)
    return {bead: Lone(likely[bead], places[bead]) for bead in beads if bead.is_gap}


def _places(beads: Sequence[Bead], translation: Document) -> dict[Bead, Span]:
    """Where every bead stands in the translation; if only the original has it, behind the one before it."""
    places = {}
    end = min((s.span.start for s in translation.sentences), default=0)
    for bead in beads:
        spans = [translation.sentences[j].span for j in bead.translation]
        places[bead] = cover(spans) if spans else Span(end, end)
        end = places[bead].end
    return places
