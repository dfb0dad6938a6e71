"""The transformer of the embedded model (BERT, Devlin et al. 2019), and no more of it than is used here.

Modules are named as in the model's weights file. What it computes is to the bit what the library
`transformers` computes with it, whose import alone takes as long as the audit of a short article.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from torch import Tensor, nn
from torch.nn.functional import scaled_dot_product_attention


@dataclass(frozen=True)
class Shape:
    """The sizes of a model; `words`, `positions` and `kinds` (of segments) count embeddings."""

    words: int
    positions: int
    kinds: int
    size: int
    inner: int
    layers: int
    heads: int
    epsilon: float


def read_shape(folder: Path) -> Shape:
    """The sizes that the `config.json` of a model's folder states."""
    stated = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    return Shape(
        words=stated["vocab_size"],
        positions=stated["max_position_embeddings"],
        kinds=stated["type_vocab_size"],
        size=stated["hidden_size"],
        inner=stated["intermediate_size"],
        layers=stated["num_hidden_layers"],
        heads=stated["num_attention_heads"],
        epsilon=stated["layer_norm_eps"],
    )


class Bert(nn.Module):
    """From embedded word pieces (b, l, d) to the hidden states after the embeddings and after each layer."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.embeddings = _Embeddings(shape)
        self.encoder = _Layers(shape)

    def forward(
        self, words: Tensor, kinds: Tensor, positions: Tensor, mask: Tensor, layers: int | None = None
    ) -> list[Tensor]:
        """`kinds` and `positions` broadcast to (b, l); `mask` (b, l) is False for pads; `layers` are run."""
        states = [self.embeddings(words, kinds, positions)]
        seen = mask[:, None, None, :]
        for layer in self.encoder.layer[:layers]:
            states.append(layer(states[-1], seen))
        return states


class _Embeddings(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.word_embeddings = nn.Embedding(shape.words, shape.size, padding_idx=0)
        self.position_embeddings = nn.Embedding(shape.positions, shape.size)
        self.token_type_embeddings = nn.Embedding(shape.kinds, shape.size)
        self.LayerNorm = nn.LayerNorm(shape.size, eps=shape.epsilon)

    def forward(self, words: Tensor, kinds: Tensor, positions: Tensor) -> Tensor:
        embedded = words + self.token_type_embeddings(kinds) + self.position_embeddings(positions)
        normed: Tensor = self.LayerNorm(embedded)
        return normed


class _Layers(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.layer = nn.ModuleList(_Layer(shape) for _ in range(shape.layers))


class _Layer(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.attention = _Attention(shape)
        self.intermediate = _Dense(shape.size, shape.inner)
        self.output = _Added(shape.inner, shape)

    def forward(self, states: Tensor, seen: Tensor) -> Tensor:
        attended = self.attention(states, seen)
        inner = nn.functional.gelu(self.intermediate.dense(attended))
        out: Tensor = self.output(inner, attended)
        return out


class _Attention(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.self = _Heads(shape)
        self.output = _Added(shape.size, shape)

    def forward(self, states: Tensor, seen: Tensor) -> Tensor:
        out: Tensor = self.output(self.self(states, seen), states)
        return out


class _Heads(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads = shape.heads
        self.query, self.key, self.value = (nn.Linear(shape.size, shape.size) for _ in range(3))

    def forward(self, states: Tensor, seen: Tensor) -> Tensor:
        rows, length, size = states.shape
        query, key, value = (
            part(states).view(rows, length, self.heads, size // self.heads).transpose(1, 2)
            for part in (self.query, self.key, self.value)
        )
        mixed = scaled_dot_product_attention(
            query, key, value, attn_mask=seen.expand(rows, 1, length, length)
        )
        return mixed.transpose(1, 2).reshape(rows, length, size)


class _Dense(nn.Module):
    def __init__(self, size: int, out: int) -> None:
        super().__init__()
        self.dense = nn.Linear(size, out)


class _Added(nn.Module):
    """A linear map, added to what it came from, and normed."""

    def __init__(self, size: int, shape: Shape) -> None:
        super().__init__()
        self.dense = nn.Linear(size, shape.size)
        self.LayerNorm = nn.LayerNorm(shape.size, eps=shape.epsilon)

    def forward(self, states: Tensor, before: Tensor) -> Tensor:
        out: Tensor = self.LayerNorm(self.dense(states) + before)
        return out
