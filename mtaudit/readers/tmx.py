"""TMX 1.4: translation units with two variants, of which the one in the source language is the original."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO
from xml.etree.ElementTree import Element

from mtaudit.model.row import BadRow, Row
from mtaudit.readers.row import make_row
from mtaudit.readers.xml_units import child, children, text, units

_CODES = frozenset({"bpt", "ept", "it", "ph", "ut"})
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def rows(file: BinaryIO, place: str) -> Iterator[Row | BadRow]:
    """A row a unit, by its `tuid` or its number.

    Where no variant is in the source language, or both are, the first is the original.
    """
    source, number = "", 0
    for unit in units(file, place, frozenset({"header", "tu"})):
        if unit.tag == "header":
            source = unit.get("srclang", "")
            continue
        number += 1
        yield _row(number, unit, unit.get("srclang", source))


def _row(number: int, unit: Element, source: str) -> Row | BadRow:
    variants = children(unit, "tuv")
    if len(variants) != 2:
        return BadRow(number, f"{len(variants)} variants; a unit needs two, the original and its translation")
    variants.sort(key=lambda variant: _language(variant) != source.lower())
    original, translation = (text(child(variant, "seg"), _CODES) for variant in variants)
    return make_row(
        number, {"id": unit.get("tuid", number), "original": original, "translation": translation}
    )


def _language(variant: Element) -> str:
    return variant.get(_LANGUAGE, variant.get("lang", "")).lower()
