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
    """The embedded model on a device that torch knows."""

    marks = MARKS
    pad = PAD
    room = ROOM

    def __init__(self, device: str = "cpu") -> None:
        self._device = device

    def tokenize(self, texts: Sequence[str]) -> list[Tokens]:
        """The word pieces of every text, without marks."""
        return self._tokenizer.tokenize(texts)

    def run(self, ids: Whole, mask: Whole, layer: int, whole: bool) -> tuple[Array | None, Array]:
        """Vectors and states of a batch; unless `whole` no vectors, and no layer above the states'."""
        with torch.inference_mode():
            read, seen = torch.from_numpy(ids).to(self._device), torch.from_numpy(mask).to(self._device)
            layers = hidden_states(self._bert, read, seen, None if whole else layer)
            states = normalize(layers[min(layer, len(layers) - 1)], dim=-1)
            vectors = mean_vectors(layers[-1], seen) if whole else None
        return None if vectors is None else vectors.cpu().numpy(), states.cpu().numpy()

    @cached_property
    def _bert(self) -> Bert:
        return load_bert().to(self._device)

    @cached_property
    def _tokenizer(self) -> Tokenizer:
        return Tokenizer(backbone_folder() / "tokenizer.json")


def hidden_states(bert: Bert, ids: Tensor, mask: Tensor, layers: int | None = None) -> list[Tensor]:
    """The hidden states of a batch of texts, one segment each."""
    kinds, positions = torch.zeros_like(ids), torch.arange(ids.shape[1], device=ids.device)[None]
    found: list[Tensor] = bert(bert.embeddings.word_embeddings(ids), kinds, positions, mask > 0, layers)
    return found


def mean_vectors(states: Tensor, mask: Tensor) -> Tensor:
    """The mean of the states that are no pads, unit length."""
    shares = mask[:, :, None].to(states.dtype)
    mean = normalize((states * shares).sum(1) / shares.sum(1).clamp(min=1e-9), dim=-1)
    return normalize(mean, dim=-1)  # once more, as the rounding of what was measured has it
