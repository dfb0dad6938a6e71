"""The judge's network: a cross-encoder over (original, translation), grown from the embedded MiniLM.

The transformer reads `[CLS] original [SEP] translation [SEP]`; positions start again with the translation, so
that words which translate each other stand near each other. What a bi-encoder knows of the two sides comes in
with the word embeddings: for every piece its own state, the softly aligned state of the other side, and how
they differ (the "local inference" of ESIM, Chen et al. 2017), capitals, and whether the other side has the
word. Word embeddings stay those of the embedded model and are not part of the weights.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
import torch
from torch import Tensor, nn

from mtaudit.batching import padded
from mtaudit.engines.bert import Bert
from mtaudit.engines.embedded import load_bert
from mtaudit.judge.sides import CASES, MATCHES, Side, letter_case, matches, width

# What is said of a piece of the translation, and of one of the original.
TAGS = ("meaning", "meaning_major", "form", "missing", "missing_major")
TRANSLATION_TAGS, ORIGINAL_TAGS = slice(0, 3), slice(3, 5)
NO_SIDE, ORIGINAL, TRANSLATION = 0, 1, 2
CLS, SEP, PAD = 101, 102, 0
SHARPNESS = 20.0  # of the soft alignment, at the start of training
LEAST_ROWS = 8  # matrix products of fewer round otherwise


@dataclass(frozen=True, eq=False)
class Batch:
    """Pairs side by side, (b, l) each and `states` (b, l, d); pads have `side` NO_SIDE and `mask` False."""

    ids: Tensor
    sides: Tensor
    positions: Tensor
    mask: Tensor
    cases: Tensor
    matches: Tensor
    states: Tensor

    def to(self, device: str) -> Batch:
        """The same on a device."""
        return Batch(*(getattr(self, field.name).to(device) for field in fields(self)))


def collate(pairs: Sequence[tuple[Side, Side]]) -> Batch:
    """A batch of pairs, padded to the width of the longest."""
    length = padded(max(width(len(a), len(b)) for a, b in pairs))
    depth = pairs[0][0].states.shape[1]
    ids, sides, positions, cases, same = (np.zeros((len(pairs), length), np.int64) for _ in range(5))
    states = np.zeros((len(pairs), length, depth), np.float32)
    for row, (original, translation) in enumerate(pairs):
        n, m = len(original), len(translation)
        first, second = slice(1, n + 1), slice(n + 2, n + m + 2)
        ids[row, [0, n + 1, n + m + 2]] = CLS, SEP, SEP
        positions[row, [n + 1, n + m + 2]] = n + 1, m + 1
        for place, number, side, other in (
            (first, ORIGINAL, original, translation),
            (second, TRANSLATION, translation, original),
        ):
            ids[row, place] = side.ids
            sides[row, place] = number
            positions[row, place] = np.arange(1, len(side) + 1)
            cases[row, place] = [letter_case(w) for w in side.words]
            same[row, place] = matches(side.words, other.words)
            states[row, place] = side.states
    # Copied, because rounding changes with how memory is aligned, and torch aligns its own.
    tensors = (torch.tensor(a) for a in (ids, sides, positions, ids != PAD, cases, same, states))
    return Batch(*tensors)


class Network(nn.Module):
    """From a batch to tag logits (b, l, 5) and quality logits (b,)."""

    def __init__(self, transformer: Bert) -> None:
        super().__init__()
        self.transformer = transformer
        size = transformer.shape.size
        self.sharpness = nn.Parameter(torch.tensor(SHARPNESS))
        self.nearness = nn.Parameter(torch.tensor(1.0))
        self.compare = nn.Linear(4 * size, size)
        self.best = nn.Linear(1, size, bias=False)
        self.case = nn.Embedding(CASES, size)
        self.match = nn.Embedding(MATCHES, size)
        self.tags = nn.Sequential(nn.Linear(size, size), nn.GELU(), nn.Linear(size, len(TAGS)))
        self.quality = nn.Sequential(nn.Linear(3 * size + len(TAGS) + 1, size), nn.GELU(), nn.Linear(size, 1))
        for part in (self.compare, self.best, self.case, self.match):
            nn.init.zeros_(part.weight)
        nn.init.zeros_(self.compare.bias)

    def forward(self, batch: Batch) -> tuple[Tensor, Tensor]:
        """Tag logits of every piece and the quality logit of every pair."""
        embedded = self.transformer.embeddings.word_embeddings(batch.ids)
        embedded = embedded + self.case(batch.cases) + self.match(batch.matches) + self._compared(batch)
        kinds = (batch.sides == TRANSLATION).long()
        hidden = self.transformer(embedded, kinds, batch.positions, batch.mask)[-1]
        tags = self.tags(hidden)
        return tags, self._quality(batch, hidden, tags)

    def _compared(self, batch: Batch) -> Tensor:
        own = batch.states
        across = (batch.sides[:, :, None] + batch.sides[:, None, :]) == ORIGINAL + TRANSLATION
        across = across & (batch.sides[:, :, None] != NO_SIDE) & (batch.sides[:, None, :] != NO_SIDE)
        cosine = own @ own.transpose(1, 2)
        place = _relative_places(batch)
        logits = self.sharpness * cosine - self.nearness * (place[:, :, None] - place[:, None, :]).abs()
        logits = logits.masked_fill(~across, -1e4)
        there = across.any(-1, keepdim=True)
        other = (logits.softmax(-1) * there) @ own
        best = cosine.masked_fill(~across, 0.0).amax(-1, keepdim=True)
        parts = [own, other, (own - other).abs(), own * other]
        scale = own.shape[-1] ** 0.5
        compared: Tensor = self.compare(torch.cat([scale * p for p in parts], -1)) + self.best(best)
        return compared * there

    def _quality(self, batch: Batch, hidden: Tensor, tags: Tensor) -> Tensor:
        inside = [(batch.sides == side)[:, :, None].to(hidden.dtype) for side in (ORIGINAL, TRANSLATION)]
        means = [(hidden * w).sum(1) / w.sum(1).clamp(min=1) for w in inside]
        likely = tags.sigmoid()
        sums = [
            (likely[:, :, ORIGINAL_TAGS] * inside[0]).sum(1),
            (likely[:, :, TRANSLATION_TAGS] * inside[1]).sum(1),
            inside[0].sum(1),
        ]
        seen = torch.cat([hidden[:, 0], *means, *(s.log1p() for s in sums)], -1)
        rows = seen.shape[0]
        logits: Tensor = self.quality(nn.functional.pad(seen, (0, 0, 0, -rows % LEAST_ROWS)))
        return logits[:rows, 0]


def _relative_places(batch: Batch) -> Tensor:
    """Where in its side a piece stands, in [0, 1]."""
    place = torch.zeros_like(batch.positions, dtype=batch.states.dtype)
    for side in (ORIGINAL, TRANSLATION):
        inside = batch.sides == side
        length = inside.sum(1, keepdim=True).clamp(min=1)
        place = torch.where(inside, batch.positions / length, place)
    return place


def new_network() -> Network:
    """A network whose transformer is the embedded model's and whose heads are untrained."""
    return Network(load_bert())
