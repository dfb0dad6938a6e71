"""What the judge says of a pair."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np


@dataclass(frozen=True, eq=False)
class Verdict:
    """A quality and, for every word piece, how likely something is wrong with it; all in [0, 1].

    `quality` is 1 for a perfect translation. `errors` (m, 3) holds for the pieces of the translation the
    probability of any error of meaning, of a major one, and of a fault of form; `missing` (n, 2) for the
    pieces of the original that the translation leaves them out at all, and that this is a major error.
    `translation_pieces` (m, 2) and `original_pieces` (n, 2) are half-open document offsets.
    """

    quality: float
    original_pieces: np.ndarray[Any, np.dtype[np.int64]]
    missing: np.ndarray[Any, np.dtype[np.float32]]
    translation_pieces: np.ndarray[Any, np.dtype[np.int64]]
    errors: np.ndarray[Any, np.dtype[np.float32]]
