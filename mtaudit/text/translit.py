"""Whether two spellings can be one name: romanisations differ, slips of the pen are something else.

*Zelensky* and *Zelenskyy*, *Gaddafi* and *Qaddafi*, *Müller* and *Mueller* are one name each way;
*Macron* and *Marcon* are not. The table `data/translit.tsv` holds what romanisations do.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from rapidfuzz.distance import OSA

MAX_COST, MAX_TOTAL = 0.13, 0.9
"""What the exchanges in one name may cost: for each letter of the longer spelling, and in all."""

_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ß": "ss", "ə": "a"}
)
_FORBIDDEN = 99.0


def plain(name: str) -> str:
    """The letters and digits of a name, lower-case, without diacritics, spaces, hyphens or apostrophes."""
    decomposed = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    return "".join(c for c in decomposed if c.isalnum())


def unaccented(text: str) -> str:
    """The text without diacritics: *être* becomes *etre*."""
    decomposed = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if not unicodedata.combining(c)))


def same_name(a: str, b: str) -> bool:
    """True when two spellings can be romanisations of one name; symmetric."""
    first, second = plain(a), plain(b)
    if first == second:
        return bool(first)
    sounds = sorted((_sound(first), _sound(second)))
    if sounds[0] == sounds[1]:
        return bool(sounds[0])
    if _swapped(first, second):
        return False
    allowed = min(MAX_TOTAL, MAX_COST * max(len(first), len(second)))
    return min(map(len, sounds)) >= 3 and _cost(*sounds) <= allowed


def likeness(a: str, b: str) -> float:
    """How alike two spellings look: 1 - edits / length in [0, 1], two neighbours exchanged being one edit.

    Optimal string alignment distance on the plain letters.
    """
    return float(OSA.normalized_similarity(plain(a), plain(b)))


def _swapped(a: str, b: str) -> bool:
    """True for two neighbours exchanged, which is a slip and no romanisation: *Johnson, Jonhson*."""
    differing = [i for i, (c, d) in enumerate(zip(a, b, strict=False)) if c != d]
    return len(a) == len(b) and len(differing) == 2 and sorted(a) == sorted(b)


@dataclass(frozen=True)
class _Table:
    folds: tuple[tuple[re.Pattern[str], str], ...]
    near: dict[tuple[str, str], float]


@cache
def _table() -> _Table:
    folds: list[tuple[re.Pattern[str], str]] = []
    near: dict[tuple[str, str], float] = {}
    text = (files("mtaudit.text") / "data" / "translit.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    for kind, a, b, cost, _example in rows[1:]:
        if kind == "fold":
            folds.append((re.compile(a), b))
        else:
            near[a, b] = near[b, a] = float(cost)
    return _Table(tuple(folds), near)


@lru_cache(maxsize=20_000)
def _sound(name: str) -> str:
    """The name with what romanisations write differently written one way, double letters single."""
    for pattern, to in _table().folds:
        name = pattern.sub(to, name)
    return re.sub(r"(.)\1+", r"\1", name)


@lru_cache(maxsize=20_000)
def _cost(a: str, b: str) -> float:
    """The least sum of exchange prices from one name to the other; prohibitive when it needs one
    that no row allows.
    """
    near = _table().near
    above = [0.0]
    for d in b:
        above.append(above[-1] + near.get((d, "-"), _FORBIDDEN))
    for c in a:
        drop = near.get((c, "-"), _FORBIDDEN)
        row = [above[0] + drop]
        for j, d in enumerate(b):
            exchange = 0.0 if c == d else near.get((c, d), _FORBIDDEN)
            insert = near.get((d, "-"), _FORBIDDEN)
            row.append(min(above[j] + exchange, above[j + 1] + drop, row[j] + insert))
        above = row
    return above[-1]
