"""What training minimises: tags, quality, and the order of translations of one original."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits, logsigmoid

from mtaudit.judge.network import NO_SIDE, TAGS, Batch
from mtaudit.judge.points import quality_of
from training.judge.examples import Example
from training.judge.targets import Array

QUALITY_WEIGHT = 0.5
ORDER_WEIGHT = 0.3
RANK_WEIGHT = 0.3


def tag_loss(tags: Tensor, batch: Batch, targets: Sequence[tuple[Array, Array]]) -> Tensor:
    """Binary cross-entropy of the tags against the raters' shares, a mean over pieces for each tag."""
    wanted = torch.from_numpy(np.concatenate([t for t, _ in targets]))
    weights = torch.from_numpy(np.concatenate([w for _, w in targets]))
    said = tags[batch.sides != NO_SIDE].float()
    losses = binary_cross_entropy_with_logits(said, wanted, reduction="none") * weights
    return (losses.sum(0) / weights.sum(0).clamp(min=1)).sum() / len(TAGS) * 5


def quality_loss(logits: Tensor, examples: Sequence[Example]) -> Tensor:
    """Binary cross-entropy against the quality that the MQM points leave, where there are any."""
    rows = [i for i, e in enumerate(examples) if e.points is not None]
    if not rows:
        return logits.sum() * 0
    wanted = torch.tensor([quality_of(examples[i].points or 0.0) for i in rows])
    return QUALITY_WEIGHT * binary_cross_entropy_with_logits(logits[rows].float(), wanted)


def order_loss(logits: Tensor, examples: Sequence[Example]) -> Tensor:
    """How surely the better of two is scored higher, within a group by points, within a source by rank."""
    matter = torch.tensor([[_preference(a, b) for b in examples] for a in examples])
    first, second = matter.nonzero(as_tuple=True)
    if not len(first):
        return logits.sum() * 0
    losses = -logsigmoid((logits[first] - logits[second]).float())
    return (losses * matter[first, second]).mean()


def _preference(a: Example, b: Example) -> float:
    """How much it matters that `a` is scored above `b`: 0 where it should not be."""
    if a.rank is not None and b.rank is not None and a.source == b.source:
        return RANK_WEIGHT * min(1.0, max(0.0, a.rank - b.rank))
    if a.points is not None and b.points is not None and a.group == b.group:
        apart = quality_of(a.points) - quality_of(b.points)
        return ORDER_WEIGHT * min(1.0, 3 * max(0.0, apart))
    return 0.0
