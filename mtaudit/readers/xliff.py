"""XLIFF 1.2 and 2: units, or segments of units, with `source` and `target`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO
from xml.etree.ElementTree import Element

from mtaudit.model.row import BadRow, Row
from mtaudit.readers.row import make_row
from mtaudit.readers.xml_units import child, children, local, text, units

_CODES = frozenset({"bpt", "ept", "it", "ph"})


def rows(file: BinaryIO, place: str) -> Iterator[Row | BadRow]:
    """A row a unit or segment, by its `id` or its number; those that are not to be translated are none.

    One without a target has an empty translation.
    """
    number = 0
    for unit in units(file, place, frozenset({"trans-unit", "unit"})):
        if unit.get("translate") == "no":
            continue
        for identity, segment in _segments(unit):
            number += 1
            original, translation = (text(child(segment, name), _CODES) for name in ("source", "target"))
            values = {"id": identity or number, "original": original, "translation": translation}
            yield make_row(number, values)


def _segments(unit: Element) -> Iterator[tuple[str, Element]]:
    """What holds a source and a target, with its id; several segments of a unit go by both their ids."""
    name = unit.get("id", "")
    if local(unit) == "trans-unit":
        yield name, unit
        return
    segments = children(unit, "segment")
    for number, segment in enumerate(segments, 1):
        yield (name if len(segments) == 1 else f"{name}.{segment.get('id', number)}"), segment
