"""Countries, regions, cities and organisations under all the names that the news has for them."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from mtaudit.lexicon.tables import key, read_table

_COLUMNS = ("name", "kind", "capitals", "demonyms", "aliases", "seats")


@dataclass(frozen=True, slots=True)
class _Reading:
    """What a name may be: the place it names, and the one that place can stand for ("" if none)."""

    place: str
    kind: str
    stands_for: str = ""


def place(name: str) -> str | None:
    """The place or organisation under its usual name: *Kiev → Kyiv*, *Ukrainians → Ukraine*.

    Takes demonyms, plurals, possessives, *the*, dots in abbreviations and missing diacritics. None for
    an unknown name and for one that several share (*Congo*, *Korean*).
    """
    found = {reading.place for reading in _readings(name)}
    return found.pop() if len(found) == 1 else None


def kind(name: str) -> str | None:
    """ "country", "former" (country), "region", "city", "seat" (of power) or "organisation"; see `place`."""
    found = {reading.kind for reading in _readings(name)}
    return found.pop() if len(found) == 1 else None


def same_place(a: str, b: str) -> bool:
    """True when two names may mean the same: by spelling (*Kyiv, Kiev*), people (*Chinese, China*),
    short form (*WHO*) or by what stands for a country: *Beijing, China*; *Kremlin, Moscow*.

    Two cities of one country are never the same, be they both its capitals.
    """
    return any(_same(x, y) for x in _readings(a) for y in _readings(b))


def countries() -> tuple[str, ...]:
    """The usual names of all countries of today."""
    return tuple(row[0] for row in read_table("places.tsv", _COLUMNS) if row[1] == "country")


def _same(x: _Reading, y: _Reading) -> bool:
    if y.place in {x.place, x.stands_for} or x.place == y.stands_for:
        return True
    return bool(x.stands_for) and x.stands_for == y.stands_for and "seat" in (x.kind, y.kind)


def _readings(name: str) -> frozenset[_Reading]:
    """All that a name can be; empty for one that is not in the table."""
    text = " ".join(name.replace("’", "'").replace(".", "").replace(",", " ").split())
    text = text.removeprefix("the ").removeprefix("The ")
    for form in (text, text.removesuffix("'s").removesuffix("'")):
        found = frozenset(r for written, r in _index().get(_fold(form), ()) if _written_as(form, written))
        if found:
            return found
    return frozenset()


def _written_as(form: str, written: str) -> bool:
    """Whether capitals allow the match: *who* is not WHO, *turkey* not Turkey; *kyiv* and *KYIV* are Kyiv."""
    if form == written or form.isupper():
        return True
    if written.isupper() and len(written) > 1:
        return False
    return form[:1].isupper() or _fold(form) not in _homographs()


def _fold(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", key(text))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).removeprefix("the ")


@cache
def _homographs() -> frozenset[str]:
    return frozenset(word for (word,) in read_table("place_homographs.tsv", ("word",)))


@cache
def _index() -> dict[str, list[tuple[str, _Reading]]]:
    """Folded name -> (name as written in the table, what it can be)."""
    index: dict[str, list[tuple[str, _Reading]]] = defaultdict(list)
    for name, own_kind, capitals, demonyms, aliases, seats in read_table("places.tsv", _COLUMNS):
        people = _split(demonyms)
        own = _Reading(name, own_kind)
        for form in (name, *people, *map(_plural, people), *_split(aliases)):
            index[_fold(form)].append((form, own))
        for cell, its_kind in ((capitals, "city"), (seats, "seat")):
            for spellings in _split(cell):
                forms = spellings.split("/")
                for form in forms:
                    index[_fold(form)].append((form, _Reading(forms[0], its_kind, name)))
    return index


def _split(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";") if part.strip()]


def _plural(people: str) -> str:
    """*Russians*; peoples in -ese, -ish and the like, that have no plural of their own, stay."""
    return people if people.endswith(("s", "sh", "ch", "ese", "men")) else people + "s"
