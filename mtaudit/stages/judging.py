"""What the models say of many beads at once: of each substitution, and of each bead as a whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from mtaudit.encoder import Encoder
from mtaudit.judge.evidence import doubt_about, held_to_the_word, weigh
from mtaudit.judge.judge import Judge
from mtaudit.judge.meaning import change_probability, features, judgeable, phrases
from mtaudit.judge.sides import Side, make_side
from mtaudit.model import AlignedBead, Pieces, Verdict
from mtaudit.stages.analysis import AnalysedDocument
from mtaudit.stages.respelling import Reading, read_as, respellings

Linked = tuple[AnalysedDocument, AnalysedDocument, AlignedBead]


def judge_substitutions(
    beads: Sequence[AlignedBead], verdicts: Sequence[Verdict | None], encoder: Encoder
) -> list[tuple[float, ...]]:
    """For every bead, a probability in [0, 1] for each of its substitutions; 0 for those of form alone.

    A verdict on the bead, where there is one, counts beside what lexicon and encoder say.
    """
    wanted = {p for b in beads for s in b.substitutions if judgeable(b, s) for p in phrases(b, s)}
    texts = sorted(wanted)
    vectors = dict(zip(texts, (e.vector for e in encoder.encode(texts)), strict=True))
    judged = []
    for bead, verdict in zip(beads, verdicts, strict=True):
        changes = []
        for s in bead.substitutions:
            change = 0.0
            if judgeable(bead, s):
                first, second = phrases(bead, s)
                change = change_probability(features(bead, s, float(vectors[first] @ vectors[second])))
                if verdict is not None:
                    doubt = doubt_about(bead.translation.span_of(s.translation), verdict)
                    change = max(weigh(change, *doubt), change if held_to_the_word(bead, s) else 0.0)
            changes.append(round(change, 4))
        judged.append(tuple(changes))
    return judged


def judge_beads(
    linked: Sequence[Linked], judge: Judge, reader: Encoder, *, own: bool
) -> list[Verdict | None]:
    """The judge's verdict on every bead; nothing for a gap and for two sides of the same words.

    The judge reads the encodings of its own backbone, which `reader` makes; with `own` it is the one that
    encoded the documents, whose encodings are then used again. Numbers are read as the original writes them.
    """
    asked = [i for i, (_, _, bead) in enumerate(linked) if not bead.bead.is_gap and not _same(bead)]
    read = [_readings(linked[i]) for i in asked]
    texts = dict.fromkeys(reading.text for sides in read for side in sides for reading in side)
    known = _known([linked[i] for i in asked]) if own else {}
    new = [text for text in texts if text not in known]
    encoded: dict[str, Pieces] = {**known, **dict(zip(new, reader.read(new), strict=True))}
    pairs = [
        (i, (first, second))
        for i, sides in zip(asked, read, strict=True)
        if len(first := _side(sides[0], encoded)) and len(second := _side(sides[1], encoded))
    ]
    verdicts: list[Verdict | None] = [None] * len(linked)
    for (i, _), verdict in zip(pairs, judge.judge([pair for _, pair in pairs]), strict=True):
        verdicts[i] = verdict
    return verdicts


def _same(bead: AlignedBead) -> bool:
    return [t.text for t in bead.original.tokens] == [t.text for t in bead.translation.tokens]


def _readings(linked: Linked) -> tuple[list[Reading], list[Reading]]:
    """The sentences of both sides as the judge reads them."""
    original, translation, bead = linked
    edits = respellings(bead, original.document, translation.document)
    first = [read_as(original.document.sentences[i], ()) for i in bead.bead.original]
    return first, [read_as(translation.document.sentences[i], edits) for i in bead.bead.translation]


def _known(linked: Sequence[Linked]) -> Mapping[str, Pieces]:
    return {
        document.document.sentences[i].text: document.encoded[i]
        for original, translation, bead in linked
        for document, indices in ((original, bead.bead.original), (translation, bead.bead.translation))
        for i in indices
    }


def _side(readings: Sequence[Reading], encoded: Mapping[str, Pieces]) -> Side:
    side = make_side([(r.text, encoded[r.text], 0) for r in readings])
    return replace(side, spans=np.concatenate([r.spans(encoded[r.text].pieces) for r in readings]))
