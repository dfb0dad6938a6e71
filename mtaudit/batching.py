"""Batches whose answers do not depend on company.

Rounding changes with the width to which a text is padded, and not with the number of rows beside it. So the
width follows from the text alone, and a batch holds texts of one width.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

WIDTH_STEP = 8  # fewer widths fill batches, more save padding
Item = TypeVar("Item")


def padded(length: int) -> int:
    """The width that a text of so many pieces is padded to."""
    return length + -length % WIDTH_STEP


def batches_by_width(lengths: Sequence[int], most_pieces: int) -> Iterator[list[int]]:
    """Every index of `lengths` once, narrow first, in batches of one width and of about `most_pieces`."""
    order = sorted(range(len(lengths)), key=lambda k: padded(lengths[k]))
    batch: list[int] = []
    for k in order:
        width = padded(lengths[k])
        if batch and (width != padded(lengths[batch[0]]) or (len(batch) + 1) * width > most_pieces):
            yield batch
            batch = []
        batch.append(k)
    if batch:
        yield batch


def groups(items: Sequence[Item], size: Callable[[Item], int], most: int) -> Iterator[Sequence[Item]]:
    """Every item once and in order, in groups of at most `most` in size, or of one item that is larger."""
    start = total = 0
    for at, item in enumerate(items):
        own = size(item)
        if at > start and total + own > most:
            yield items[start:at]
            start, total = at, 0
        total += own
    if items:
        yield items[start:]
