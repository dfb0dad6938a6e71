"""Units and currencies: which words name them, and what one is in another.

The table is `data/units.toml`; areas, volumes and speeds are derived from the lengths in it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

LONGEST_FORM = 48  # characters looked at behind a number
_FLOWING = frozenset({"volume", "mass", "energy", "data"})
_TIMES = {
    form: name
    for name, forms in {
        "second": "s sec second",
        "minute": "min minute",
        "hour": "h hr hour",
        "day": "d day",
        "week": "week",
        "month": "month",
        "year": "y yr year",
    }.items()
    for form in forms.split()
}
_RATE = re.compile(
    rf"(?P<aside>\s?\([^()\n]{{1,40}}\))?(?:/|\s(?:per|an?|each|every)\s)(?P<time>{'|'.join(_TIMES)})\b",
    re.IGNORECASE,
)
# "420,000 m?." is what a lost character makes of m² and m³; a question ends elsewhere.
_LOST_POWER = re.compile(r"\?(?=\s?[.,;:)(]|\s[a-z])")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: `(value + offset) * factor` is in the base unit of its `dimension`.

    `of` is the id of what a rate counts: "litre" for "litre per second".
    """

    id: str
    dimension: str
    factor: float
    offset: float = 0.0
    of: str = ""

    def base(self, value: float) -> float:
        """The value in the base unit of the dimension."""
        return (value + self.offset) * self.factor


@dataclass(frozen=True, slots=True)
class UnitTable:
    """All units by id, and the ids that each written form may mean, behind or before a number."""

    units: Mapping[str, Unit]
    behind: Mapping[str, tuple[str, ...]]
    before: Mapping[str, tuple[str, ...]]
    behind_pattern: re.Pattern[str]
    before_pattern: re.Pattern[str]


@cache
def unit_table() -> UnitTable:
    """The table of `data/units.toml`, with derived units and the patterns that find them."""
    data = tomllib.loads((files("mtaudit.text") / "data" / "units.toml").read_text(encoding="utf-8"))
    units: dict[str, Unit] = {}
    behind: dict[str, list[str]] = {}
    before: dict[str, list[str]] = {}
    for row in [*data["unit"], *_derived(data), *_currencies(data)]:
        units[row["id"]] = Unit(row["id"], row["dimension"], row["factor"], row.get("offset", 0.0))
        for table, key in ((behind, "forms"), (before, "before")):
            for form in row.get(key, ()):
                table.setdefault(form, []).append(row["id"])
    units |= {rate.id: rate for unit in list(units.values()) for rate in _rates(unit, units)}
    return UnitTable(
        units,
        {form: tuple(ids) for form, ids in behind.items()},
        {form: tuple(ids) for form, ids in before.items()},
        re.compile(rf"[ \t\u00a0\u202f-]{{0,2}}({_any_of(behind)})(?!\w)"),
        re.compile(rf"(?<![^\W_])({_any_of(before)})[ \u00a0\u202f]?$"),
    )


def unit_behind(text: str, at: int) -> tuple[int, tuple[str, ...]] | None:
    """The end and the possible ids of the unit that begins at `at`, or None."""
    table = unit_table()
    window = text[at : at + LONGEST_FORM]
    for candidate in (window, window.lower()):
        if len(candidate) == len(window) and (found := table.behind_pattern.match(candidate)):
            return _completed(text, at + found.end(), table.behind[found[1]])
    return None


def _completed(text: str, end: int, ids: tuple[str, ...]) -> tuple[int, tuple[str, ...]]:
    """The end and the ids with what follows the unit: a lost power, or the time of a rate."""
    units = unit_table().units
    if _LOST_POWER.match(text, end) and units[ids[0]].dimension == "length":
        return end + 1, (*ids, *(f"{power} {id_}" for power in ("square", "cubic") for id_ in ids))
    if rate := _RATE.match(text, end):
        timed = tuple(f"{id_} per {_TIMES[rate['time'].lower()]}" for id_ in ids)
        if all(id_ in units for id_ in timed):
            return (end if rate["aside"] else rate.end()), timed
    return end, ids


def _rates(unit: Unit, units: Mapping[str, Unit]) -> list[Unit]:
    """What a unit of matter, energy or data gives for every unit of time."""
    if unit.dimension not in _FLOWING:
        return []
    times = [units[name] for name in dict.fromkeys(_TIMES.values())]
    return [
        Unit(f"{unit.id} per {time.id}", f"{unit.dimension} rate", unit.factor / time.factor, of=unit.id)
        for time in times
    ]


def unit_before(text: str, at: int) -> tuple[int, tuple[str, ...]] | None:
    """The start and the possible ids of the currency sign that ends at `at`, or None."""
    table = unit_table()
    window = max(0, at - 6)
    found = table.before_pattern.search(text[window:at])
    return (window + found.start(1), table.before[found[1]]) if found else None


def _any_of(forms: Iterable[str]) -> str:
    return "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))


def _currencies(data: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [{"dimension": "money", "factor": 1.0, **row} for row in data["currency"]]


def _derived(data: Mapping[str, Any]) -> list[dict[str, Any]]:
    lengths = [row for row in data["unit"] if row["dimension"] == "length"]
    return [
        {
            "id": pattern["forms"][0].format(f=row["id"]),
            "dimension": pattern.get("dimension", name),
            "factor": row["factor"] ** pattern["power"] / pattern.get("per", 1),
            "forms": [shape.format(f=form) for shape in pattern["forms"] for form in row["forms"]],
        }
        for name, pattern in data["derive"].items()
        for row in lengths
    ]
