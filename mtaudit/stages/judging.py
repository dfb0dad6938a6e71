"""What the models say of many beads at once: of each substitution, and of each bead as a whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mtaudit.encoder import Encoder
from mtaudit.judge.evidence import doubt_about, held_to_the_word, weigh
from mtaudit.judge.judge import Judge
from mtaudit.judge.meaning import change_probability, features, judgeable, phrases
from mtaudit.judge.sides import Side, make_side
from mtaudit.model import AlignedBead, Pieces, Verdict
from mtaudit.stages.analysis import AnalysedDocument

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


def judge_beads(linked: Sequence[Linked], judge: Judge, reader: Encoder | None) -> list[Verdict | None]:
    """The judge's verdict on every bead; nothing for a gap and for two sides of the same words.

    The judge reads the encodings of its own backbone: the documents' own, or those of `reader` where the
    documents were encoded with another model.
    """
    asked = [i for i, (_, _, bead) in enumerate(linked) if not bead.bead.is_gap and not _same(bead)]
    texts = _encodings([linked[i] for i in asked], reader) if reader else {}
    sides = []
    for i in asked:
        original, translation, bead = linked[i]
        first = _side(original, bead.bead.original, texts)
        sides.append((first, _side(translation, bead.bead.translation, texts)))
    pairs = [(i, pair) for i, pair in zip(asked, sides, strict=True) if len(pair[0]) and len(pair[1])]
    verdicts: list[Verdict | None] = [None] * len(linked)
    for (i, _), verdict in zip(pairs, judge.judge([pair for _, pair in pairs]), strict=True):
        verdicts[i] = verdict
    return verdicts


def _same(bead: AlignedBead) -> bool:
    return [t.text for t in bead.original.tokens] == [t.text for t in bead.translation.tokens]


def _encodings(linked: Sequence[Linked], reader: Encoder) -> Mapping[str, Pieces]:
    texts = list(
        dict.fromkeys(
            document.document.sentences[i].text
            for original, translation, bead in linked
            for document, indices in (
                (original, bead.bead.original),
                (translation, bead.bead.translation),
            )
            for i in indices
        )
    )
    return dict(zip(texts, reader.read(texts), strict=True))


def _side(document: AnalysedDocument, indices: Sequence[int], texts: Mapping[str, Pieces]) -> Side:
    sentences = [(document.document.sentences[i], document.encoded[i]) for i in indices]
    return make_side([(s.text, texts.get(s.text, encoded), s.span.start) for s, encoded in sentences])
