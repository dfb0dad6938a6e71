"""A word out of nowhere: a content word replaced by a common word of the same tag."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Doc

from mtaudit.lexicon.frequency import zipf
from training.judge.change import Change
from training.judge.faults.meaning import nearness
from training.judge.faults.senses import load_senses
from training.judge.faults.word_tables import word_table
from training.judge.faults.words import LIGHT, POS, content_words, first_fitting

KIND = "random-word"
COMMON = 4.0
UNLIKE = 0.25  # vectors closer than this may still make sense
DRAWN = 8
# Words that fit everywhere, so that they change little or break the grammar.
EMPTY = word_table("random_word", "empty")


def random_word(doc: Doc, rng: random.Random) -> Iterator[Change]:
    """Content words replaced by one that has nothing to do with them."""
    for token in content_words(doc, rng):
        pool = _pool(POS[token.pos_])
        lemma = token.lemma_.lower()
        drawn = [pool[rng.randrange(len(pool))] for _ in range(DRAWN)]
        edit = first_fitting(token, [w for w in drawn if nearness(token.vocab, lemma, w) < UNLIKE])
        if edit:
            yield Change(KIND, "major", (edit,))


@lru_cache(maxsize=4)
def _pool(pos: str) -> tuple[str, ...]:
    """Common words whose main part of speech this is, in alphabetical order."""
    table = load_senses()
    words = (w for w in table.words(pos) if w.isalpha() and len(w) > 3 and zipf(w) >= COMMON)
    kept = (w for w in words if w not in LIGHT | EMPTY and _mainly(w, pos))
    return tuple(sorted(kept))


def _mainly(word: str, pos: str) -> bool:
    table = load_senses()
    most = max("nvar", key=lambda p: table.count(word, p))
    return most == pos and table.count(word, pos) > 0
