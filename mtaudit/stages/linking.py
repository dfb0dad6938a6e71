"""From beads of sentences to aligned beads: passages, word links, substitutions, similarity."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from mtaudit.align.grammar import fit_to_grammar
from mtaudit.align.substitutions import find_substitutions
from mtaudit.align.words import Matrix, align_words, word_states
from mtaudit.model import AlignedBead, Bead, Passage, Token
from mtaudit.stages.analysis import AnalysedDocument


def link_bead(bead: Bead, original: AnalysedDocument, translation: AnalysedDocument) -> AlignedBead:
    """Align the words of a bead and name what was substituted; nothing is linked where a side is empty."""
    first, second = _passage(original, bead.original), _passage(translation, bead.translation)
    if bead.is_gap:
        return AlignedBead(bead, first, second, (), (), 0.0)
    candidates = align_words(_states(original, bead.original), _states(translation, bead.translation))
    links = fit_to_grammar(first.tokens, second.tokens, candidates)
    similarity = float(_vector(original, bead.original) @ _vector(translation, bead.translation))
    return AlignedBead(
        bead=bead,
        original=first,
        translation=second,
        links=links,
        substitutions=find_substitutions(first, second, links),
        similarity=round(min(1.0, max(0.0, similarity)), 4),
    )


def _passage(document: AnalysedDocument, sentences: tuple[int, ...]) -> Passage:
    tokens: list[Token] = []
    for index in sentences:
        base = len(tokens)
        tokens += [replace(t, head=t.head + base) for t in document.tokens[index]]
    return Passage(tuple(tokens), tuple(q for i in sentences for q in document.quoted[i]))


def _states(document: AnalysedDocument, sentences: tuple[int, ...]) -> Matrix:
    rows = []
    for index in sentences:
        start = document.document.sentences[index].span.start
        tokens = [replace(t, span=t.span.shifted(-start)) for t in document.tokens[index]]
        rows.append(word_states(tokens, document.encoded[index]))
    return np.concatenate(rows)


def _vector(document: AnalysedDocument, sentences: tuple[int, ...]) -> Matrix:
    """The unit-length mean of the sentence embeddings, weighted by length in word pieces."""
    weights = [max(1, len(document.encoded[i].states)) for i in sentences]
    mean = np.average(np.stack([document.encoded[i].vector for i in sentences]), axis=0, weights=weights)
    return np.asarray(mean / (np.linalg.norm(mean) or 1.0), dtype=np.float32)
