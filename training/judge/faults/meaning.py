"""Which sense a word has where it stands, and how near two words are, by the parser's word vectors."""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Token
from spacy.vocab import Vocab

from mtaudit.lexicon.wordnet import load
from training.judge.faults.senses import Sense, load_senses

Vector = NDArray[np.float32]
SHARPNESS = 8.0  # how much the fit of the context counts against the frequency of a sense


@lru_cache(maxsize=200_000)
def unit(vocab: Vocab, word: str) -> Vector | None:
    """The word's vector at length 1, None for a word without."""
    vector = np.asarray(vocab.get_vector(word), dtype=np.float32)
    length = float(np.linalg.norm(vector))
    return vector / length if length else None


def centre(vocab: Vocab, words: Iterable[str]) -> Vector | None:
    """The direction of the mean of the words' vectors."""
    vectors = [v for w in words if (v := unit(vocab, w)) is not None]
    if not vectors:
        return None
    mean = np.mean(vectors, axis=0)
    length = float(np.linalg.norm(mean))
    return mean / length if length else None


def cosine(a: Vector | None, b: Vector | None) -> float:
    """The cosine of two directions, 0 where one is unknown."""
    return 0.0 if a is None or b is None else float(a @ b)


def nearness(vocab: Vocab, a: str, b: str) -> float:
    """The cosine of two words or phrases."""
    return cosine(centre(vocab, a.split()), centre(vocab, b.split()))


def may_stand_for(lemma: str, word: str, pos: str) -> bool:
    """True where WordNet has the two, or words of theirs, as one meaning, or the one above the other."""
    wordnet = load()
    one = not wordnet.synonyms(lemma).isdisjoint(wordnet.synonyms(word) | {word})
    return one or wordnet.is_hypernym(lemma, word, pos) or wordnet.is_hypernym(word, lemma, pos)


def context(token: Token) -> Vector | None:
    """The direction of the content words around a word; those that it governs or hangs on count twice."""
    words = [t.lower_ for t in token.sent if t.i != token.i and t.is_alpha and not t.is_stop]
    close = (t for t in (token.head, *token.children, *token.head.children) if t.i != token.i)
    words += [t.lower_ for t in close if t.is_alpha and not t.is_stop]
    return centre(token.vocab, words)


@lru_cache(maxsize=100_000)
def _sense_centre(vocab: Vocab, sense: Sense, lemma: str) -> Vector | None:
    around = [w for s in (sense, *sense.above, *sense.near, *sense.below[:8]) for w in s.words if w != lemma]
    glossed = [w for w in sense.gloss if not vocab[w].is_stop]
    return centre(vocab, [part for word in around for part in word.split()] + glossed)


def likely_senses(token: Token, lemma: str, pos: str) -> list[tuple[Sense, float]]:
    """Every sense of the lemma with the chance that it is meant here; the chances sum to 1.

    Frequency in tagged text times the fit of the sense's words and gloss to the context.
    """
    table = load_senses()
    senses, here = table.of(lemma, pos), context(token)
    weights = [
        share * math.exp(SHARPNESS * cosine(here, _sense_centre(token.vocab, sense, lemma)))
        for sense, share in zip(senses, table.shares(lemma, pos), strict=True)
    ]
    return [(s, w / sum(weights)) for s, w in zip(senses, weights, strict=True)]
