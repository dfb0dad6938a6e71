"""The word lists and tables of `mtaudit/text/data`, loaded once."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

_DATA = files("mtaudit.text") / "data"


@cache
def words(name: str) -> frozenset[str]:
    """The lower-case words of a list in `wordlists.toml`; KeyError for an unknown list."""
    lists: dict[str, str] = tomllib.loads((_DATA / "wordlists.toml").read_text("utf-8"))
    return frozenset(lists[name].split())


@cache
def abbreviations() -> dict[str, str]:
    """Abbreviations in lower case with their final full stop, and the kind of each (see the file's head)."""
    table = {}
    for line in (_DATA / "abbreviations.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, _, entries = line.partition("\t")
            table.update(dict.fromkeys(entries.split(), kind))
    return table
