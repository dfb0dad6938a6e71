"""What the network should say of an example, piece by piece."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from mtaudit.judge.network import TAGS
from mtaudit.judge.sides import Side
from training.judge.examples import Example, Mark

Array = NDArray[np.float32]


def tag_targets(example: Example, original: Side, translation: Side) -> tuple[Array, Array]:
    """Targets and their weights, (n + m, 5) each, for the pieces of the original, then the translation."""
    targets = np.zeros((len(original) + len(translation), len(TAGS)), np.float32)
    weights = np.zeros_like(targets)
    n = len(original)
    if example.missing is not None:
        weights[:n, 3:] = 1
        targets[:n, 3] = _shares(original, example.missing, [m.error for m in example.missing])
        targets[:n, 4] = _shares(original, example.missing, [m.major for m in example.missing])
    if example.marks is not None:
        weights[n:, :3] = 1
        meaning = [m for m in example.marks if m.meaning]
        form = [m for m in example.marks if not m.meaning]
        targets[n:, 0] = _shares(translation, meaning, [m.error for m in meaning])
        targets[n:, 1] = _shares(translation, meaning, [m.major for m in meaning])
        targets[n:, 2] = _shares(translation, form, [m.error for m in form])
    return targets, weights


def _shares(side: Side, marks: Sequence[Mark], values: Sequence[float]) -> Array:
    """The summed share of raters for every piece that a mark meets, at most 1."""
    out = np.zeros(len(side), np.float32)
    for mark, value in zip(marks, values, strict=True):
        out[(side.spans[:, 0] < mark.end) & (side.spans[:, 1] > mark.start)] += value
    return np.minimum(out, 1.0)
