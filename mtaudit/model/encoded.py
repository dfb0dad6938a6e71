"""A text as the encoder sees it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np


@dataclass(frozen=True, eq=False)
class Encoded:
    """The vector of a text and the states of its word pieces.

    `vector` (d,) is the unit-length sentence embedding; `pieces` (n, 2) are the half-open character
    offsets of the word pieces; `states` (n, d) are their unit-length hidden states.
    """

    vector: np.ndarray[Any, np.dtype[np.float32]]
    pieces: np.ndarray[Any, np.dtype[np.int64]]
    states: np.ndarray[Any, np.dtype[np.float32]]
