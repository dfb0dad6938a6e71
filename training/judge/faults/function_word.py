"""Planted fault "function-word": an article, an auxiliary, a preposition or a conjunction is not there."""

from __future__ import annotations

import random
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from training.judge.change import Change, Edit
from training.judge.faults.wording import starts

KIND = "function-word"
ARTICLES = ("the", "a", "an")
AUXILIARIES = ("is", "are", "was", "were", "has", "have", "had", "be")


def function_word(doc: Doc, rng: random.Random) -> Iterator[Change]:
    """Small words left out where the sentence needs them; the word behind shows it."""
    places = [t for t in doc if _can_go(t)]
    rng.shuffle(places)
    for token in places:
        behind = token.nbor()
        yield Change(KIND, "minor", (Edit(token.idx, behind.idx + len(behind), behind.text),))


def _can_go(token: Token) -> bool:
    if token.i + 1 >= len(token.doc) or not token.whitespace_ or starts(token) or not token.nbor().is_alpha:
        return False
    if token.pos_ == "DET":
        return token.lower_ in ARTICLES and token.head.tag_ == "NN"  # a plural does without
    if token.pos_ == "AUX":
        return token.lower_ in AUXILIARIES
    return (token.pos_ == "ADP" and token.dep_ == "prep") or token.dep_ == "cc" or token.tag_ == "TO"
