"""Planted fault "unit": the value stays, its unit or currency becomes another."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from spacy.tokens import Doc, Span

from training.judge.change import Change, Edit
from training.judge.faults.wording import change, replaced

# Each form with those that fit in its place: same number, same style.
_ROWS = """
kilometres: miles metres | kilometre: mile metre | kilometers: miles meters | kilometer: mile meter
km: miles m | miles: kilometers yards | mile: kilometer | metres: feet kilometres | meters: feet kilometers
metre: foot | meter: foot | feet: meters | centimetres: inches metres | centimeters: inches meters
cm: mm inches | mm: cm | inches: centimeters feet | hectares: acres | acres: hectares | hectare: acre
kilograms: pounds grams | kilogrammes: pounds grams | kg: pounds g | pounds: kilograms
grams: ounces kilograms
mg: g mcg | g: kg mg | tonnes: kilograms | tons: kilograms pounds | ton: pound | litres: gallons millilitres
liters: gallons milliliters | ml: litres mg | mL: L | gallons: liters | barrels: gallons
seconds: minutes | minutes: hours seconds | minute: hour second | hours: days minutes | hour: minute
days: weeks hours months | day: week month | weeks: months days | week: month | months: years weeks days
month: year week | years: months weeks decades | year: month | decades: years centuries
celsius: fahrenheit | Celsius: Fahrenheit | fahrenheit: celsius | Fahrenheit: Celsius
dollars: euros pounds yuan | dollar: euro | euros: dollars pounds | euro: dollar | yuan: dollars euros
yen: yuan dollars | rupees: dollars | roubles: dollars euros | rubles: dollars euros | cents: dollars
MW: GW kW | GW: MW | kW: MW | GB: MB TB | MB: GB | TB: GB
"""
_UNITS = {
    form.strip(): others.split()
    for cell in _ROWS.replace("\n", "|").split("|")
    if ":" in cell
    for form, others in [cell.split(":")]
}
_NUMBER = (
    r"(?:\d[\d,.]*|half an?|[aA] few|[sS]everal|(?:[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty|[Ss]ixty|[Ss]eventy"
    r"|[Ee]ighty|[Nn]inety)(?:-[a-z]+)?|(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight"
    r"|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[Tt]hirteen|[Ff]ourteen|[Ff]ifteen|[Ss]ixteen|[Ss]eventeen"
    r"|[Ee]ighteen|[Nn]ineteen))"
)
_SCALED = r"(?:[ -](?:hundred|thousand|million|billion|trillion|m|bn))?"
_BEHIND = re.compile(
    rf"(?<!\w){_NUMBER}{_SCALED}(?: (?:of|US|more|square|cubic|additional|consecutive|full|whole|short))?"
    rf"(?P<joint>[ -]?)(?P<unit>{'|'.join(sorted(_UNITS, key=len, reverse=True))})\b(?![/²³])"
)
_SIGNS = {"$": "€£", "€": "$£", "£": "$€", "¥": "$"}
_SIGN = re.compile(r"(?<![A-Za-z])(?P<unit>[$€£¥])(?= ?\d)")
_CODES = {"USD": "EUR GBP", "EUR": "USD GBP", "GBP": "EUR USD", "RMB": "USD EUR", "CNY": "USD EUR"}
_CODE = re.compile(rf"\b(?P<unit>{'|'.join(_CODES)})\b(?= ?\d)|(?<=\d )(?P<behind>{'|'.join(_CODES)})\b")
# Abbreviations that may follow the number without a space.
_TIGHT = {"m", "g", "L", "MB", "GB", "TB", "MW", "GW", "kW", "km", "kg", "mg", "ml", "mL", "cm", "mm"}


def unit(doc: Doc, rng: random.Random) -> Iterator[Change]:
    """Every unit behind or before a number made another of the same kind."""
    for found in _BEHIND.finditer(doc.text):
        word = found["unit"]
        if found[0].lower() == "one day":
            continue
        if found["joint"] or word in _TIGHT:
            fitting = [
                u for u in _UNITS[word] if found["joint"] != "-" or not u.endswith("s") or word.endswith("s")
            ]
            yield _put(doc, *found.span("unit"), rng.choice(fitting))
    for found in _SIGN.finditer(doc.text):
        yield _put(doc, *found.span("unit"), rng.choice(_SIGNS[found["unit"]]))
    for found in _CODE.finditer(doc.text):
        group = "unit" if found["unit"] else "behind"
        yield _put(doc, *found.span(group), rng.choice(_CODES[found[group]].split()))


def _put(doc: Doc, start: int, end: int, words: str) -> Change:
    tokens: Span | None = doc.char_span(start, end)
    edit = replaced(tokens[0], tokens[-1], words) if tokens is not None else Edit(start, end, words)
    return change("unit", "major", edit)
