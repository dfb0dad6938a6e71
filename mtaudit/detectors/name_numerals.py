"""Numbers that tell namesakes apart: *World War II*, *the Second World War*, *Benedict XVI*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from mtaudit.detectors.name_matching import Side
from mtaudit.detectors.name_strays import Pair, Stray
from mtaudit.text.translit import plain

SURE = 0.85
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10}
_ROMAN |= {"X" + roman: 10 + number for roman, number in _ROMAN.items()}
_WORDS = {"one": 1, "two": 2, "three": 3, "first": 1, "second": 2, "third": 3, "fourth": 4}
_WAR = re.compile(r"WW(I{1,3}|IV|[1-4])")


def renumbered_names(sides: tuple[Side, Side]) -> Iterator[Pair]:
    """Names with a number that the original gives another number, and to nobody the same one."""
    mine, theirs = list(_numbered(sides[0])), list(_numbered(sides[1]))
    for name, number, words in theirs:
        others = [(n, at) for other, n, at in mine if other == name]
        if others and number not in {n for n, _ in others}:
            kept = {n for other, n, _ in theirs if other == name}
            at = next((at for n, at in others if n not in kept), None)
            if at:
                yield Pair(Stray(at, "thing", True, False), Stray(words, "thing", True, False), SURE)


def _numbered(side: Side) -> Iterator[tuple[str, int, tuple[int, ...]]]:
    """The word that is numbered, its number, and where both stand."""
    for i, text in enumerate(side.texts):
        war = _WAR.fullmatch(text)
        if war:
            yield "war", _ROMAN.get(war[1]) or int(war[1]), (i,)
    for i, k in pairwise(range(len(side.texts))):
        first, second = side.texts[i], side.texts[k]
        if second in _ROMAN and len(first) > 2 and first[0].isupper() and first not in {*_ROMAN, "War"}:
            yield plain(first), _ROMAN[second], (i, k)
        if plain(first) == "world" and plain(second) == "war":
            yield from _world_war(i, k, side)


def _world_war(i: int, k: int, side: Side) -> Iterator[tuple[str, int, tuple[int, ...]]]:
    for at, words in ((i - 1, (i - 1, i, k)), (k + 1, (i, k, k + 1))):
        text = side.texts[at].lower() if 0 <= at < len(side.texts) else ""
        digits = re.match(r"([1-4])(?:st|nd|rd|th)?$", text)
        number = int(digits[1]) if digits else _WORDS.get(text) or _ROMAN.get(text.upper().rstrip("."))
        if number:
            yield "war", number, words
