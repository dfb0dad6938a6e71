"""Planted fault "capitals": a name in small letters, a word in capitals, a text without any capital."""

from __future__ import annotations

import random
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from training.judge.change import Change, Edit
from training.judge.faults.wording import starts

KIND = "capitals"
SHARE_OF_WHOLE = 0.15  # of texts, those that lose all their capitals


def capitals(doc: Doc, rng: random.Random) -> Iterator[Change]:
    """Every capital of the text gone, or one word with other capitals than it should have."""
    capital = [t for t in doc if t.text[:1].isupper()]
    if rng.random() < SHARE_OF_WHOLE:
        if len(capital) > 1:
            yield Change(KIND, "minor", tuple(_written(t, t.lower_) for t in capital))
        return
    places = [t for t in doc if t.is_alpha and len(t) > 2]
    rng.shuffle(places)
    for token in places:
        word = _other_case(token, rng)
        if word:
            yield Change(KIND, "minor", (_written(token, word),))


def _other_case(token: Token, rng: random.Random) -> str | None:
    if token.is_upper:
        return token.text.capitalize() if len(token) > 4 else None
    if token.is_title:
        return token.text.upper() if rng.random() < 0.3 else token.lower_
    if token.is_lower and token.pos_ in ("NOUN", "VERB", "ADJ") and not starts(token) and rng.random() < 0.3:
        return token.text.capitalize()
    return None


def _written(token: Token, word: str) -> Edit:
    return Edit(token.idx, token.idx + len(token), word)
