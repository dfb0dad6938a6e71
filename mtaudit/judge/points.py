"""MQM points and quality: one scale for what the judge reads off a sentence and off its words."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# How many points on a sentence leave 1/e of its quality.
POINTS_PER_E = 8.0
LEAST_QUALITY = 1e-6
# How much of the sentence's own points counts beside those of its words: set on news of 2023
# (benchmarks/RESULTS.md).
SENTENCE_SHARE = 0.7
# What a word piece earns that is surely an error of meaning, more if it is a major one, and one of form:
# MQM's weights, times the share that a piece has in a fault.
PIECE_SHARE = 0.4
MEANING, MAJOR, FORM = 1.0, 4.0, 0.5


def points_of(quality: float) -> float:
    """The MQM points that leave a quality in (0, 1]."""
    return -POINTS_PER_E * math.log(max(quality, LEAST_QUALITY))


def quality_of(points: float) -> float:
    """The quality in [0, 1] that so many MQM points leave."""
    return math.exp(-points / POINTS_PER_E)


def blended(read: float, errors: NDArray[np.float32], missing: NDArray[np.float32]) -> float:
    """The quality of a pair from the one that was read off the whole and the tags of both sides' words.

    `errors` (m, 3) are those of the translation, `missing` (n, 2) those of the original, as in `Verdict`.
    What is left out earns as much as what is wrong.
    """
    meaning, major, form = errors.sum(axis=0, dtype=float).tolist()
    lost, badly = missing.sum(axis=0, dtype=float).tolist()
    worth = PIECE_SHARE * (MEANING * (meaning + lost) + MAJOR * (major + badly) + FORM * form)
    return quality_of(SENTENCE_SHARE * points_of(read) + (1 - SENTENCE_SHARE) * worth)
