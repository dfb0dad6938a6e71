"""Numbers that are part of a name: *F-35* became *F-43*, *TI9* became *TI8*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtaudit.detectors.name_matching import Side
from mtaudit.detectors.name_strays import Pair, Stray

SURE = 0.75
_CODE = re.compile(r"([A-Z][A-Za-z]{0,4})[-–]?(\d{1,4})[a-z]?")


def changed_codes(sides: tuple[Side, Side]) -> Iterator[Pair]:
    """Letters with a number of which the original has only other numbers, and whose own are gone."""
    mine, theirs = (list(_codes(side)) for side in sides)
    for letters, number, words in theirs:
        others = [(n, at) for other, n, at in mine if other == letters]
        kept = {n for other, n, _ in theirs if other == letters}
        gone = [at for n, at in others if n not in kept]
        if gone and number not in {n for n, _ in others}:
            yield Pair(Stray(gone[0], "thing", True, False), Stray(words, "thing", True, False), SURE)


def _codes(side: Side) -> Iterator[tuple[str, str, tuple[int, ...]]]:
    """The letters, the number, and the words in which they stand, one token or three with a hyphen."""
    for i in range(len(side.texts)):
        for words in ((i,), (i, i + 1), (i, i + 1, i + 2)):
            if words[-1] < len(side.texts) and (found := _CODE.fullmatch(side.text(words))):
                yield found[1], found[2], words
