"""What a bead costs whose sides are of different length (Gale and Church 1993).

Content alone cannot tell a sentence that is half of its counterpart from one that says all of it, nor see
that a sentence too many was merged into a bead; length can.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from mtaudit.align.affinity import Matrix, Shape, sizes
from mtaudit.model import Encoded

# Pieces of a translation have this variance per piece of the original; beyond MOST_SURPRISE, a squared
# number of standard deviations, the sides differ too much for length to say more; and what a unit of
# surprise weighs in bead gains. All set on held-out documents (benchmarks/RESULTS.md).
VARIANCE = 2.0
MOST_SURPRISE = 30.0
WEIGHT = 0.4


def length_costs(
    shapes: Sequence[Shape], original: Sequence[Encoded], translation: Sequence[Encoded], ratio: float = 1.0
) -> dict[Shape, Matrix]:
    """For every bead shape what its length costs at every place, in bead gains; shaped as `bead_gains`.

    `ratio` is how many pieces of the original a piece of the translation stands for.
    """
    first, second = sizes(original), sizes(translation) * ratio
    costs = {}
    for k, m in shapes:
        a, b = _run_sizes(first, k)[:, None], _run_sizes(second, m)[None, :]
        surprise = (a - b) ** 2 / (VARIANCE * (a + b) / 2)
        costs[k, m] = (WEIGHT * np.minimum(surprise, MOST_SURPRISE)).astype(np.float32)
    return costs


def _run_sizes(pieces: Matrix, length: int) -> Matrix:
    """The pieces in every run of this many sentences."""
    return np.convolve(pieces, np.ones(length, np.float32), "valid")
