"""One side of a pair as the judge reads it: word pieces with the cased words they belong to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mtaudit.model import Pieces

_WORD = re.compile(r"[^\W_]+")
# What the uncased pieces do not show of a word: nothing to show, lower, Capital, CAPITALS, miXed.
CASES = 5
# Whether the other side has the word: no, in other capitals, exactly.
MATCHES = 3


@dataclass(frozen=True, eq=False)
class Side:
    """The n word pieces of one side.

    `ids` (n,) are their numbers in the vocabulary, `spans` (n, 2) their half-open document offsets, `states`
    (n, d) their unit-length states, and `words` the whole word that each belongs to, capitals kept.
    """

    ids: NDArray[np.int64]
    spans: NDArray[np.int64]
    states: NDArray[np.float32]
    words: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.ids)

    def part(self, start: int, end: int) -> Side:
        """The pieces from `start` to `end`."""
        return Side(self.ids[start:end], self.spans[start:end], self.states[start:end], self.words[start:end])


def width(original: int, translation: int) -> int:
    """The pieces that the network reads of sides of so many: theirs and three marks."""
    return original + translation + 3


def make_side(sentences: Sequence[tuple[str, Pieces, int]]) -> Side:
    """A side of sentences, each with its pieces and the document offset it starts at."""
    words: list[str] = []
    for text, encoded, _ in sentences:
        words += words_of_pieces(text, encoded.pieces)
    return Side(
        ids=np.concatenate([e.ids for _, e, _ in sentences]),
        spans=np.concatenate([e.pieces + at for _, e, at in sentences]),
        states=np.concatenate([e.states for _, e, _ in sentences]),
        words=tuple(words),
    )


def words_of_pieces(text: str, pieces: NDArray[np.int64]) -> list[str]:
    """For every piece, by its offsets in the text, the word it belongs to, or the piece itself."""
    found = [(m.start(), m.end()) for m in _WORD.finditer(text)]
    starts = np.array([start for start, _ in found], dtype=np.int64)
    out = []
    for start, end in pieces.tolist():
        at = int(np.searchsorted(starts, start, side="right")) - 1
        inside = at >= 0 and start < found[at][1]
        out.append(text[slice(*found[at])] if inside else text[start:end])
    return out


def letter_case(word: str) -> int:
    """The capitals of a word, in range(CASES)."""
    if not any(c.isalpha() for c in word):
        return 0
    if word.islower():
        return 1
    if len(word) > 1 and word.isupper():
        return 3
    return 2 if word[0].isupper() and not any(c.isupper() for c in word[1:]) else 4


def matches(words: Sequence[str], others: Sequence[str]) -> list[int]:
    """For every word whether the other side has it, in range(MATCHES)."""
    exact, folded = set(others), {w.lower() for w in others}
    return [2 if w in exact else int(w.lower() in folded) for w in words]
