"""A phrase said twice: *the old the old town*."""

from __future__ import annotations

import random
from collections.abc import Iterator

from spacy.tokens import Doc, Span

from training.judge.change import Change, Edit
from training.judge.faults.spans import subtree

KIND = "repeated"
LONGEST = 6  # words


def repeated(doc: Doc, rng: random.Random) -> Iterator[Change]:
    """Nouns with their articles, prepositional phrases and single words written twice in a row."""
    words = [doc[t.i : t.i + 1] for t in doc if t.is_alpha and t.is_lower and not t.ent_type_]
    phrases = [s for t in doc if t.dep_ == "prep" and (s := subtree(t)) is not None]
    spans = [*rng.sample(words, min(len(words), 4)), *doc.noun_chunks, *phrases]
    rng.shuffle(spans)
    for span in spans:
        if len(span) <= LONGEST and _plain(span):
            at = span.end_char
            yield Change(KIND, "minor", (Edit(at, at, f" {span.text}"),))


def _plain(span: Span) -> bool:
    """True for words without capitals or marks, so that nothing but the doubling is odd."""
    apart = span.start == 0 or bool(span.doc[span.start - 1].whitespace_)
    return apart and bool(span[-1].whitespace_) and all(t.is_alpha and t.is_lower for t in span)
