"""The judge's doubts about words: runs of tokens that it holds to be wrong, or left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mtaudit.model import Passage


@dataclass(frozen=True)
class Doubt:
    """A run of tokens (indices in order) with the highest probabilities of any and of a major error in it."""

    tokens: tuple[int, ...]
    error: float
    major: float


def token_probabilities(
    passage: Passage, pieces: NDArray[np.int64], probabilities: NDArray[np.float32]
) -> NDArray[np.float32]:
    """The highest probabilities (k,) among the word pieces of every token, (tokens, k); 0 where it has none.

    `pieces` (n, 2) are document offsets in order, `probabilities` (n, k) belong to them.
    """
    out = np.zeros((len(passage.tokens), probabilities.shape[1]), np.float32)
    ends = pieces[:, 1]
    for i, token in enumerate(passage.tokens):
        at = int(np.searchsorted(ends, token.span.start, side="right"))
        while at < len(pieces) and pieces[at, 0] < token.span.end:
            out[i] = np.maximum(out[i], probabilities[at])
            at += 1
    return out


def find_doubts(passage: Passage, probabilities: NDArray[np.float32], least: float) -> Iterator[Doubt]:
    """Runs of words whose probability of an error, the first column, is at least `least`.

    A run goes on over marks and over a function word that is half as doubtful; it has a word in it.
    """
    run: list[int] = []
    for i, token in enumerate(passage.tokens):
        doubtful = probabilities[i, 0] >= least and token.is_word
        bridge = bool(run) and (not token.is_content and probabilities[i, 0] >= least / 2)
        if doubtful or bridge:
            run.append(i)
        elif run:
            yield from _doubt(run, probabilities, least)
            run = []
    if run:
        yield from _doubt(run, probabilities, least)


def _doubt(run: list[int], probabilities: NDArray[np.float32], least: float) -> Iterator[Doubt]:
    while probabilities[run[-1], 0] < least:
        run.pop()
    error, major = probabilities[run].max(axis=0)[:2].tolist()
    yield Doubt(tuple(run), error, major)
