"""A text as the encoder sees it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np


@dataclass(frozen=True, eq=False)
class Encoded:
    """The vector of a text and the states of its word pieces.

    `vector` (d,) is the unit-length sentence embedding; `ids` (n,) are the word pieces by number in
    the model's vocabulary, `pieces` (n, 2) their half-open character offsets, `states` (n, d) their
    unit-length hidden states.
    """

    vector: np.ndarray[Any, np.dtype[np.float32]]
    ids: np.ndarray[Any, np.dtype[np.int64]]
    pieces: np.ndarray[Any, np.dtype[np.int64]]
    states: np.ndarray[Any, np.dtype[np.float32]]
