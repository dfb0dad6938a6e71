"""Words left in a foreign language, from `data/foreign.tsv`: *the house* as *the casa*."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from spacy.tokens import Doc

from training.judge.change import Change, Edit
from training.judge.faults.words import content_words

KIND = "untranslated"
_FILE = Path(__file__).parent / "data" / "foreign.tsv"


def untranslated(doc: Doc, rng: random.Random) -> Iterator[Change]:
    """Singular nouns, adjectives and base verbs and adverbs replaced by a foreign word for them."""
    for token in content_words(doc, rng):
        foreign = _foreign().get((token.lower_, token.pos_[:1].lower()), ())
        if foreign:
            word = rng.choice(foreign)
            word = word[0].upper() + word[1:] if token.is_title else word
            yield Change(KIND, "major", (Edit(token.idx, token.idx + len(token), word),))


@cache
def _foreign() -> dict[tuple[str, str], tuple[str, ...]]:
    """The foreign words for an English form and the first letter of its part of speech."""
    lines = (ln for ln in _FILE.read_text(encoding="utf-8").splitlines() if ln and ln[0] != "#")
    rows = (line.split("\t") for line in lines)
    return {(english, pos): tuple(words.split()) for english, pos, words in rows}
