"""Words that machine translation leaves in the other language though English lists have them."""

from __future__ import annotations

from functools import cache

from mtaudit.lexicon.tables import key, read_table


def left_over_in(word: str) -> tuple[str, ...]:
    """The languages that a word is left over from: *herr* → German; nothing for any other word."""
    return _table().get(key(word), ())


@cache
def _table() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for language, words in read_table("left_over.tsv", ("language", "words")):
        for word in words.split():
            table[key(word)] = (*table.get(key(word), ()), language)
    return table
