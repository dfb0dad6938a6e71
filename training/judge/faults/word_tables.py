"""Words that the makers of planted faults treat apart, from `data/content_words.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

_FILE = Path(__file__).parent / "data" / "content_words.toml"


@cache
def word_table(module: str, name: str) -> frozenset[str]:
    """The words of a table: a text of words, or a list where there are phrases among them."""
    words = _tables()[module][name]
    return frozenset(words.split() if isinstance(words, str) else words)


@cache
def _tables() -> dict[str, Any]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))
