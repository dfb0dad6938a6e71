"""Places whose names mean something, and what a literal translation makes of them."""

from __future__ import annotations

from functools import cache

from mtaudit.lexicon.tables import key, read_table


def literal_names(place: str) -> tuple[str, ...]:
    """Literal renderings of a place's name, in lower case without *the*: *Montenegro* → *black mountain*.

    Empty for a place whose name is not in the table.
    """
    return _table().get(key(place), ())


@cache
def _table() -> dict[str, tuple[str, ...]]:
    rows = read_table("literal_places.tsv", ("name", "literal"))
    return {
        key(name): tuple(key(form).removeprefix("the ") for form in literal.split(";"))
        for name, literal in rows
    }
