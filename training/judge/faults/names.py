"""Names that may stand in for others of their kind: countries, peoples, capitals, cities, bodies, persons."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from mtaudit.lexicon.frequency import zipf
from mtaudit.lexicon.places import kind
from mtaudit.lexicon.tables import read_table

_COLUMNS = ("name", "kind", "capitals", "demonyms", "aliases", "seats")


@cache
def pool(of: str) -> tuple[str, ...]:
    """The known names of "country", "people", "city", "surname" or "organisation", the common ones only."""
    if of in ("country", "people"):
        rows = [row for row in read_table("places.tsv", _COLUMNS) if row[1] == "country"]
        cells = (row[0] if of == "country" else row[3].split(";")[0] for row in rows)
        return tuple(name for name in cells if name and zipf(name) > 3.4 and " and " not in name)
    text = (files("training.judge.faults") / "data" / "names.tsv").read_text(encoding="utf-8")
    rows_of = (line.split("\t") for line in text.splitlines() if "\t" in line)
    own = tuple(name for its_kind, name in rows_of if its_kind == of)
    return own + _capitals() if of == "city" else own


@cache
def _capitals() -> tuple[str, ...]:
    cells = (row[2].split(";")[0].split("/")[0] for row in read_table("places.tsv", _COLUMNS))
    return tuple(name for name in cells if name and zipf(name) > 3.4)


def pool_of(name: str, entity: str) -> str | None:
    """The pool that a name of a spaCy entity type belongs to; None where none is sure."""
    place = kind(name)
    if entity == "NORP" and place in ("country", "former"):
        return "people"
    if entity == "GPE" and place == "country":
        return "country"
    if entity == "GPE" and (place == "city" or name in pool("city")):
        return "city"
    if entity == "ORG" and name in pool("organisation"):
        return "organisation"
    return None
