"""The embedded model, run by torch."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import torch
from safetensors.torch import load_file
from torch import Tensor
from torch.nn.functional import normalize

from mtaudit.backbone import backbone_folder
from mtaudit.engines.bert import Bert, read_shape
from mtaudit.engines.engine import Array, Tokens, Whole
from mtaudit.engines.tokenizer import Tokenizer

MARKS = [101], [102]  # [CLS] and [SEP]
PAD = 0
ROOM = 256  # it was trained on so many pieces


def load_bert() -> Bert:
    """The embedded model's transformer."""
    folder = backbone_folder()
    bert = Bert(read_shape(folder))
    weights = load_file(folder / "model.safetensors")
    named = {name.removeprefix("bert."): tensor for name, tensor in weights.items()}
    bert.load_state_dict({name: named[name] for name in bert.state_dict()})
    return bert.eval()


class EmbeddedEngine:
    """The embedded model."""

    marks = MARKS
    pad = PAD
    room = ROOM

    def tokenize(self, texts: Sequence[str]) -> list[Tokens]:
        """The word pieces of every text, without marks."""
        return self._tokenizer.tokenize(texts)

    def run(self, ids: Whole, mask: Whole, layer: int, whole: bool) -> tuple[Array | None, Array]:
        """Vectors and states of a batch; unless `whole` no vectors, and no layer above the states'."""
        with torch.inference_mode():
            layers = self._layers(ids, mask, None if whole else layer)
            states = normalize(layers[min(layer, len(layers) - 1)], dim=-1)
            vectors = mean_vectors(layers[-1], torch.from_numpy(mask)) if whole else None
        return None if vectors is None else vectors.numpy(), states.numpy()

    def _layers(self, ids: Whole, mask: Whole, count: int | None) -> list[Tensor]:
        words = self._bert.embeddings.word_embeddings(torch.from_numpy(ids))
        kinds, positions = torch.zeros(1, 1, dtype=torch.long), torch.arange(ids.shape[1])[None]
        found: list[Tensor] = self._bert(words, kinds, positions, torch.from_numpy(mask) > 0, count)
        return found

    @cached_property
    def _bert(self) -> Bert:
        return load_bert()

    @cached_property
    def _tokenizer(self) -> Tokenizer:
        return Tokenizer(backbone_folder() / "tokenizer.json")


def mean_vectors(states: Tensor, mask: Tensor) -> Tensor:
    """The mean of the states that are no pads, unit length."""
    shares = mask[:, :, None].to(states.dtype)
    mean = normalize((states * shares).sum(1) / shares.sum(1).clamp(min=1e-9), dim=-1)
    return normalize(mean, dim=-1)  # once more, as the rounding of what was measured has it
