"""A model that the user names, run by sentence-transformers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any

import numpy as np
import torch
from sentence_transformers import SentenceTransformer
from torch.nn.functional import normalize
from transformers.utils import logging

from mtaudit.engines.engine import Array, Tokens, Whole
from mtaudit.errors import ModelError

UNLIMITED = 1 << 30


class NamedEngine:
    """A sentence-transformers model by name or folder; ModelError where it cannot be used."""

    def __init__(self, name: str, device: str = "cpu") -> None:
        self._name = name
        self._device = device
        self._model = _load(name, device)

    def tokenize(self, texts: Sequence[str]) -> list[Tokens]:
        """The word pieces of every text, without marks."""
        return [self._tokens(text) for text in texts]

    def _tokens(self, text: str) -> Tokens:
        found = self._model.tokenizer(
            text, add_special_tokens=False, return_offsets_mapping=True, truncation=False, verbose=False
        )
        return found["input_ids"], np.array(found["offset_mapping"], dtype=np.int64).reshape(-1, 2)

    def run(self, ids: Whole, mask: Whole, layer: int, whole: bool) -> tuple[Array | None, Array]:  # noqa: ARG002
        """Vectors and states of a batch; all layers are run whatever is wanted."""
        given = {"input_ids": ids, "attention_mask": mask}
        rows = {name: torch.from_numpy(array).to(self._device) for name, array in given.items()}
        try:
            with torch.inference_mode():
                out: dict[str, Any] = self._model(rows)
            layers = out["all_layer_embeddings"]
        except Exception as error:  # what a model fails of is up to its makers
            raise ModelError(
                f"the encoder {self._name!r} gives no hidden states of its words ({type(error).__name__}: "
                f"{error}). Name a sentence-transformers model that is a text transformer."
            ) from error
        states = normalize(layers[min(layer, len(layers) - 1)], dim=-1)
        return normalize(out["sentence_embedding"], dim=-1).cpu().numpy(), states.cpu().numpy()

    @cached_property
    def marks(self) -> tuple[list[int], list[int]]:
        """The pieces that the tokenizer puts before and after every text."""
        probe = self._model.tokenizer("a", return_special_tokens_mask=True)
        marks = [bool(mark) for mark in probe["special_tokens_mask"]]
        if all(marks):
            return [], []
        first, last = marks.index(False), len(marks) - marks[::-1].index(False)
        return probe["input_ids"][:first], probe["input_ids"][last:]

    @property
    def room(self) -> int:
        """How many pieces the model reads at once, marks included."""
        return self._model.max_seq_length or UNLIMITED

    @property
    def pad(self) -> int:
        """What a row is filled up with; masked, so any piece will do where there is none for it."""
        return self._model.tokenizer.pad_token_id or 0


def _load(name: str, device: str) -> SentenceTransformer:
    logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    try:
        model = SentenceTransformer(
            name, device=device, trust_remote_code=False, config_kwargs={"output_hidden_states": True}
        ).eval()
    except Exception as error:  # a damaged folder fails in whatever library reads it first
        raise ModelError(
            f"the encoder {name!r} cannot be loaded: {error}. Name a sentence-transformers folder or model."
        ) from error
    if not getattr(getattr(model, "tokenizer", None), "is_fast", False):
        raise ModelError(
            f"the encoder {name!r} cannot be used: its tokenizer does not say where in a text a word "
            "piece is. Name a model with a fast tokenizer (tokenizer.json)."
        )
    return model
