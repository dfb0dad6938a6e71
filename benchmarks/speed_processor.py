"""What the processor gives: the time of a call, the rate of matrix products, and the work of the encoder."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from functools import partial

import torch

from mtaudit.backbone import backbone_folder
from mtaudit.engines.bert import read_shape

SIZES = (512, 1024, 1536)


def timed(call: Callable[[], object], runs: int, warm: bool = True) -> float:
    """Seconds of processor time, the least of some runs; to `warm`, one that is not counted comes first."""
    if warm:
        call()
    times = []
    for _ in range(runs):
        start = time.process_time()
        call()
        times.append(time.process_time() - start)
    return min(times)


def peak(dtype: torch.dtype, sizes: Sequence[int] = SIZES) -> float:
    """The operations a processor second of the best of some square matrix products (2n³ each)."""
    best = 0.0
    with torch.inference_mode():
        for size in sizes:
            a = torch.randn(size, size).to(dtype)
            best = max(best, 2 * size**3 / timed(partial(torch.matmul, a, a), 4))
    return best


def encoder_flops(lengths: Sequence[int]) -> float:
    """The operations that the embedded model's layers take for texts of so many pieces, pads not counted.

    A multiplication and an addition count two: the linear maps (four of d by d, two of d by 4d), and the two
    products of attention.
    """
    shape = read_shape(backbone_folder())
    linear = 2 * (4 * shape.size**2 + 2 * shape.size * shape.inner)
    return float(sum(n * shape.layers * (linear + 4 * n * shape.size) for n in lengths))
