"""How the two texts of a pair relate as wholes."""

from __future__ import annotations

from enum import StrEnum


class Relation(StrEnum):
    """Whether one text translates the other, from the closest relation to the loosest.

    Parallel texts say the same sentence by sentence, so what one of them lacks is missing. Comparable texts
    tell of the same matter and each has sentences of its own. Unrelated texts have nothing to compare.
    """

    PARALLEL = "parallel"
    COMPARABLE = "comparable"
    UNRELATED = "unrelated"
