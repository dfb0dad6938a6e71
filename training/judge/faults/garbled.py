"""A word misspelt out of sight: two of its letters changed places, or one is gone or doubled."""

from __future__ import annotations

import random
from collections.abc import Iterator

from spacy.tokens import Doc

from mtaudit.lexicon.frequency import zipf
from training.judge.change import Change, Edit
from training.judge.faults.words import content_words

KIND = "garbled"
SHORTEST = 5
TRIES = 6


def garbled(doc: Doc, rng: random.Random) -> Iterator[Change]:
    """Content words of five letters and more with their inner letters out of order: no word any more."""
    for token in content_words(doc, rng):
        if len(token) >= SHORTEST:
            tries = (_garble(token.text, rng) for _ in range(TRIES))
            word = next((w for w in tries if w != token.text and zipf(w) == 0), None)
            if word:
                yield Change(KIND, "minor", (Edit(token.idx, token.idx + len(token), word),))


def _garble(word: str, rng: random.Random) -> str:
    at = rng.randrange(1, len(word) - 2)
    a, b, rest = word[at], word[at + 1], word[at + 2 :]
    return word[:at] + rng.choice((b + a, b, a + a + b, b + a)) + rest
