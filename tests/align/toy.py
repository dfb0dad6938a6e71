"""Encoded texts without a model: a word is a vector of its own, the same wherever it stands."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from mtaudit.model import Encoded

DIMENSIONS = 96
_WORD = re.compile(r"\w+")


def word_vector(word: str) -> NDArray[np.float32]:
    """A unit vector that only this word has; two different words are nearly at right angles."""
    seed = int.from_bytes(hashlib.sha256(word.encode()).digest()[:8], "big")
    vector = np.random.default_rng(seed).standard_normal(DIMENSIONS)
    return np.asarray(vector / np.linalg.norm(vector), dtype=np.float32)


def encoded(sentence: str) -> Encoded:
    """A sentence whose pieces are its words."""
    places = [m.span() for m in _WORD.finditer(sentence)]
    states = np.array([word_vector(sentence[a:b]) for a, b in places], np.float32).reshape(-1, DIMENSIONS)
    total = states.sum(axis=0)
    return Encoded(
        vector=np.asarray(total / (np.linalg.norm(total) or 1.0), dtype=np.float32),
        ids=np.zeros(len(places), np.int64),
        pieces=np.array(places, np.int64).reshape(-1, 2),
        states=states,
    )


def text(sentences: Sequence[str]) -> list[Encoded]:
    """All sentences of one side."""
    return [encoded(sentence) for sentence in sentences]
