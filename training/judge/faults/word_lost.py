"""Planted fault "word-lost": the verb, its subject, a noun or an adverb is gone, and the sentence breaks."""

from __future__ import annotations

import random
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from training.judge.change import Change, Edit
from training.judge.faults.spans import subtree

KIND = "word-lost"
LONGEST = 5  # words of a subject


def word_lost(doc: Doc, rng: random.Random) -> Iterator[Change]:
    """Words that a sentence hangs on left out, whatever becomes of its grammar."""
    places = [t for t in doc if t.pos_ in ("VERB", "NOUN", "PROPN") or _is_adverb(t)]
    places = [t for t in places if t.is_alpha]
    rng.shuffle(places)
    for token in places:
        start, end = _stretch(token)
        if start and end < len(doc) and doc[start - 1].whitespace_:
            before, last = doc[start - 1], doc[end - 1]
            yield Change(KIND, "major", (Edit(before.idx + len(before), last.idx + len(last), ""),))


def _is_adverb(token: Token) -> bool:
    """True for an adverb that says something of a verb or an adjective."""
    return token.dep_ == "advmod" and token.pos_ == "ADV" and not token.is_stop and token.is_lower


def _stretch(token: Token) -> tuple[int, int]:
    """The tokens that go: a short subject as a whole, any other word alone."""
    span = subtree(token) if token.dep_ in ("nsubj", "nsubjpass") else None
    if span is not None and len(span) <= LONGEST:
        return span.start, span.end
    return token.i, token.i + 1
