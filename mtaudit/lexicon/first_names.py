"""First names that are given to men only or to women only, as far as the records go.

The table `data/first_names.txt.gz` holds the names of nomquamgender (Van Buskirk, Clauset, Larremore,
An Open-Source Cultural Consensus Approach to Name-Based Gender Classification, 2023) that are known
from many sources and at least 97% of one gender; `training/build_first_names.py` makes it.
"""

from __future__ import annotations

import gzip
import unicodedata
from functools import cache
from importlib import resources
from typing import Literal

_UNDECOMPOSED = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"}
)


def first_name_gender(name: str) -> Literal["m", "f"] | None:
    """The gender of the first name, whatever its case and diacritics; None when unknown or shared.

    Ask it for the first word of a full name only: *Harris* and *Warren* are men's names too. A
    hyphenated name that is not known as a whole goes by its parts, when those known agree.
    """
    bare = _fold(name)
    if bare in _names():
        return _names()[bare]
    of_parts = {_names()[part] for part in bare.split("-") if part in _names()}
    return of_parts.pop() if len(of_parts) == 1 else None


def _fold(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name.strip().casefold().translate(_UNDECOMPOSED))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).replace("’", "'")


@cache
def _names() -> dict[str, Literal["m", "f"]]:
    data = resources.files("mtaudit.lexicon").joinpath("data/first_names.txt.gz").read_bytes()
    men, women = gzip.decompress(data).decode().split("\n")
    names: dict[str, Literal["m", "f"]] = dict.fromkeys(men.split(" "), "m")
    return names | dict.fromkeys(women.split(" "), "f")
