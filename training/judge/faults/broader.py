"""A thing called by its class, *dog* as *animal*, or narrowed to one of a class, *dog* as *terrier*."""

from __future__ import annotations

import random
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from mtaudit.lexicon.frequency import zipf
from mtaudit.lexicon.wordnet import load
from training.judge.change import Change
from training.judge.faults.meaning import likely_senses, nearness
from training.judge.faults.senses import Sense, load_senses
from training.judge.faults.word_tables import word_table
from training.judge.faults.words import POS, content_words, first_fitting

CERTAIN = 0.6
COMMON = 3.5
COMMON_NARROW = 3.0
ALIKE = 0.25
# Classes so wide that nobody would call a thing by them.
TOO_WIDE = word_table("broader", "too_wide")


def broader(doc: Doc, rng: random.Random) -> Iterator[Change]:
    """Nouns for things and persons replaced by the class right above: what kind it is gets lost."""
    for token, sense in _things(doc, rng):
        words = [w for up in sense.above for w in up.words[:2] if w not in TOO_WIDE]
        edit = first_fitting(token, [w for w in words if _usable(token, w, COMMON)])
        if edit:
            yield Change("broader", "minor", (edit,))


def narrower(doc: Doc, rng: random.Random) -> Iterator[Change]:
    """Nouns for things and persons replaced by a special kind that the text does not say."""
    for token, sense in _things(doc, rng):
        words = [w for down in sense.below for w in down.words if load_senses().of(w, "n")[:1] == (down,)]
        words = [w for w in words if _usable(token, w, COMMON_NARROW)]
        rng.shuffle(words)
        edit = first_fitting(token, words)
        if edit:
            yield Change("narrower", "major", (edit,))


def _things(doc: Doc, rng: random.Random) -> Iterator[tuple[Token, Sense]]:
    for token in content_words(doc, rng, "n"):
        chances = likely_senses(token, token.lemma_.lower(), POS[token.pos_])
        sense, chance = max(chances, key=lambda s: s[1], default=(None, 0.0))
        if sense is not None and sense.concrete and chance >= CERTAIN:
            yield token, sense


def _usable(token: Token, word: str, common: float) -> bool:
    lemma = token.lemma_.lower()
    return (
        word.isalpha()
        and zipf(word) >= common
        and word not in lemma
        and lemma not in word
        and not load().are_synonyms(lemma, word, "n")
        and nearness(token.vocab, lemma, word) > ALIKE
    )
