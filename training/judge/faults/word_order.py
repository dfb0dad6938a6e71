"""A phrase with its words out of order: *of the the city old mayor*."""

from __future__ import annotations

import random
from collections.abc import Iterator

from spacy.tokens import Doc, Span

from training.judge.change import Change, Edit
from training.judge.faults.spans import subtree

KIND = "word-order"
SHORTEST, LONGEST = 3, 6  # words
HEADS = ("prep", "dobj", "pobj", "attr", "xcomp", "acomp", "amod", "nsubj")


def word_order(doc: Doc, rng: random.Random) -> Iterator[Change]:
    """Short phrases in mid-sentence with their words shuffled; lists stay, as their order says nothing."""
    spans = [s for t in doc if t.dep_ in HEADS and (s := subtree(t)) is not None]
    rng.shuffle(spans)
    for span in spans:
        if SHORTEST <= len(span) <= LONGEST and _plain(span):
            words = [t.text for t in span]
            mixed = rng.sample(words, len(words))
            if mixed[-1] != words[-1]:  # else it may read well: "big old house"
                yield Change(KIND, "minor", (Edit(span.start_char, span.end_char, " ".join(mixed)),))


def _plain(span: Span) -> bool:
    """True in mid-sentence for words in small letters with spaces between and no list among them."""
    words = all(t.is_alpha and t.is_lower and t.pos_ != "CCONJ" for t in span)
    return words and all(t.whitespace_ for t in span[:-1]) and not span[0].is_sent_start
