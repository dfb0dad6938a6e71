"""Names that are the same, or near enough, though their letters differ."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from mtaudit.detectors.name_phrases import is_ordinary
from mtaudit.lexicon import wordnet
from mtaudit.model import Token
from mtaudit.text.translit import plain

NEAR_MEANING = 0.25
"""WordNet path similarity from which two common words in names count as one: *Arms*, *Weapons*."""


def listed_variants(name: str) -> frozenset[str]:
    """What the table has beside a name, in plain letters."""
    return _table().get(plain(name), frozenset())


def near_in_meaning(first: tuple[Token, ...], second: tuple[Token, ...]) -> bool:
    """True when a common word of one name is near in meaning to one of the other: *Office*, *Department*."""
    dictionary = wordnet.load()
    pairs = [(a, b) for a in _common(first) for b in _common(second)]
    return any(a == b or dictionary.path_similarity(a, b) >= NEAR_MEANING for a, b in pairs)


def _common(tokens: tuple[Token, ...]) -> set[str]:
    words = {form for t in tokens if is_ordinary(t) for form in (t.text.lower(), t.lemma)}
    return words | {w.removesuffix("s") for w in words}


@cache
def _table() -> dict[str, frozenset[str]]:
    text = (files("mtaudit.detectors") / "data" / "name_variants.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    table: dict[str, frozenset[str]] = {}
    for a, b, _note in rows[1:]:
        for x, y in ((plain(a), plain(b)), (plain(b), plain(a))):
            table[x] = table.get(x, frozenset()) | {y}
    return table
