"""The number words of English, out of `data/number_words.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The tables of `data/number_words.toml`."""

    small: dict[str, float]
    tens: dict[str, float]
    scales: dict[str, float]
    suffixes: dict[str, float]
    spaced_suffixes: dict[str, float]
    plurals: dict[str, float]
    ordinals: dict[str, float]
    fractions: dict[str, float]
    loose: dict[str, float]
    prefixes: dict[str, bool]
    roman: dict[str, float]

    def below_hundred(self, word: str) -> float | None:
        """The value of one word of `small` or `tens`; None for zero and other words."""
        return self.small.get(word) or self.tens.get(word) or None

    def part(self, word: str) -> float | None:
        """The share that a denominator names: "half", "thirds", "quarter"."""
        rank = self.ordinals.get(word.removesuffix("s"), 0)
        return self.fractions.get(word) or (1 / rank if rank > 2 else None)


@cache
def lexicon() -> Lexicon:
    """The number words of English."""
    data = tomllib.loads((files("mtaudit.text") / "data" / "number_words.toml").read_text(encoding="utf-8"))
    return Lexicon(**data)


def fold(word: str) -> str:
    """Lower case that undoes what patterns ignoring case let through: long s, dotless and dotted i."""
    return word.casefold().replace("ı", "i").replace("\u0307", "")
