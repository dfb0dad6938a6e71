"""What the encoder asks of whatever runs its model."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]
Whole = NDArray[np.int64]
Tokens = tuple[list[int], Whole]


class Engine(Protocol):
    """A loaded model.

    `marks` are the pieces that its tokenizer puts before and after every text, such as [CLS] and [SEP],
    `room` how many pieces it reads at once, marks included, and `pad` what a row is filled up with.
    """

    @property
    def marks(self) -> tuple[list[int], list[int]]: ...
    @property
    def room(self) -> int: ...
    @property
    def pad(self) -> int: ...

    def tokenize(self, texts: Sequence[str]) -> list[Tokens]:
        """The word pieces of every text, without marks: numbers, and half-open offsets (n, 2)."""
        ...

    def run(self, ids: Whole, mask: Whole, layer: int, whole: bool) -> tuple[Array | None, Array]:
        """The unit-length vectors (b, d) and states (b, l, d) of a batch (b, l), `mask` 0 for pads.

        `layer` is the hidden layer of the states, counted from the embeddings; of a model with fewer it is
        the last. Unless `whole`, the layers above it need not be run, and there may be no vectors.
        """
        ...
