"""The tables that the rules on negation read: function words, idioms, and opposites of our own."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

# What may change about an amount: a bound, one close to the number, all or some of it, how large a part,
# the reach of a negation.
Kind = Literal["bound", "near", "share", "part", "scope"]
# Word and coarse part of speech -> the poles (axis number, which end) that hold it.
Poles = Mapping[tuple[str, str], frozenset[tuple[int, bool]]]


@dataclass(frozen=True, slots=True)
class Bound:
    """Words that say on which side of a number an amount lies, and whether they stand after it."""

    words: tuple[str, ...]
    side: str
    after: bool
    near: bool


@cache
def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((files("mtaudit.detectors") / "data" / name).read_text(encoding="utf-8"))


@cache
def words(name: str) -> frozenset[str]:
    """The words of a list in `data/negation.toml` or `data/quantifiers.toml`."""
    table = _table("negation.toml") | _table("quantifiers.toml")
    return frozenset(str(table[name]).split())


@cache
def idioms() -> tuple[tuple[tuple[str, ...], int], ...]:
    """The idioms as words in a row, each with the place of the negation among them."""
    found = []
    for idiom in _table("negation.toml")["idioms"]:
        parts = idiom.split()
        at = next(i for i, part in enumerate(parts) if part.startswith("["))
        found.append((tuple(part.strip("[]") for part in parts), at))
    return tuple(found)


@cache
def poles() -> Poles:
    """Which poles of which axes a word stands at; parts of speech are those of `data/opposites.toml`."""
    found: dict[tuple[str, str], set[tuple[int, bool]]] = {}
    for number, axis in enumerate(_table("opposites.toml")["axis"]):
        for end in ("one", "other"):
            for word in axis[end].split():
                for pos in axis["pos"]:
                    found.setdefault((word, pos), set()).add((number, end == "one"))
    return {key: frozenset(value) for key, value in found.items()}


@cache
def converse_axes() -> frozenset[int]:
    """The axes whose ends tell the same event from its two sides."""
    return frozenset(i for i, axis in enumerate(_table("opposites.toml")["axis"]) if axis.get("converse"))


@cache
def unopposed() -> frozenset[frozenset[str]]:
    """Pairs of words that are no opposites here, whatever WordNet says."""
    rows = (pair for group in _table("opposites.toml")["unopposed"] for pair in group["pairs"].split(","))
    return frozenset(frozenset(pair.split()) for pair in rows)


@cache
def bounds() -> tuple[Bound, ...]:
    """All bounds, the longest phrases first."""
    found = [
        Bound(tuple(phrase.split()), row["side"], row.get("after", False), row.get("near", False))
        for row in _table("quantifiers.toml")["bound"]
        for phrase in row["phrases"]
    ]
    return tuple(sorted(found, key=lambda b: -len(b.words)))


@cache
def exclusive() -> Mapping[frozenset[str], Kind]:
    """Quantifiers that exclude each other, with the kind of change from one to the other."""
    groups = _table("quantifiers.toml")["exclusive"]
    rows = ((group["kind"], pair) for group in groups for pair in group["pairs"].split(","))
    return {frozenset(pair.split()): kind for kind, pair in rows}


@cache
def attitudes() -> frozenset[frozenset[str]]:
    """Pairs of verbs, by lemma, of which one commits to more than the other: *believe*, *know*."""
    return frozenset(frozenset(pair.split()) for pair in _table("negation.toml")["attitudes"].split(","))
