"""A text as the encoder sees it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np


@dataclass(frozen=True, eq=False, kw_only=True)
class Pieces:
    """The word pieces of a text.

    `ids` (n,) are their numbers in the model's vocabulary, `pieces` (n, 2) their half-open character offsets,
    `states` (n, d) their unit-length hidden states.
    """

    ids: np.ndarray[Any, np.dtype[np.int64]]
    pieces: np.ndarray[Any, np.dtype[np.int64]]
    states: np.ndarray[Any, np.dtype[np.float32]]


@dataclass(frozen=True, eq=False, kw_only=True)
class Encoded(Pieces):
    """The word pieces of a text and its `vector` (d,), the unit-length sentence embedding."""

    vector: np.ndarray[Any, np.dtype[np.float32]]
