"""Places whose name was translated word by word: *Montenegro* became *Black Mountain*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mtaudit.detectors.name_matching import Side
from mtaudit.detectors.name_strays import Pair, Stray
from mtaudit.lexicon.literal_places import literal_names

SURE = 0.95
LONGEST = 4  # words of the longest name in the table


def literal_places(sides: tuple[Side, Side]) -> Iterator[Pair]:
    """Places of the original of which the translation has a literal rendering that the original lacks."""
    mine, theirs = sides
    said = [text.lower() for text in theirs.texts]
    has = " " + " ".join(text.lower() for text in mine.texts) + " "
    for start in range(len(mine.texts)):
        for end in range(start + 1, min(len(mine.texts), start + LONGEST) + 1):
            words = tuple(range(start, end))
            place = mine.text(words)
            for literal in literal_names(place) if place[0].isupper() else ():
                at = _find(literal.split(), said)
                if at and f" {literal} " not in has and not _find(place.lower().split(), said):
                    yield Pair(Stray(words, "place", True, False), Stray(at, "", True, True), SURE)


def _find(wanted: Sequence[str], said: Sequence[str]) -> tuple[int, ...]:
    """The words of the first run that is the wanted one."""
    size = len(wanted)
    for at in range(len(said) - size + 1):
        if list(said[at : at + size]) == list(wanted):
            return tuple(range(at, at + size))
    return ()
