"""The word lists of `data/pronoun_words.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def words(name: str) -> frozenset[str]:
    """The lower-case words of a list; KeyError for an unknown list."""
    text = files("mtaudit.detectors").joinpath("data", "pronoun_words.toml").read_text(encoding="utf-8")
    lists: dict[str, str] = tomllib.loads(text)
    return frozenset(lists[name].split())
