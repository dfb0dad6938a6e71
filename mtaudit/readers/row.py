"""From the values of a row to the row, or to what is wrong with it."""

from __future__ import annotations

import re

from mtaudit.model.row import BadRow, Row

_SURROGATE = re.compile("[\ud800-\udfff]")
FIELDS = ("id", "original", "translation")


def make_row(line: int, values: object) -> Row | BadRow:
    """The row that a mapping with `FIELDS` holds; other keys are left aside."""
    if not isinstance(values, dict):
        return BadRow(line, f"not an object with {', '.join(FIELDS)}")
    reason = _fault(values)
    return BadRow(line, reason) if reason else Row(*(values[name] for name in FIELDS))


def _fault(values: dict[str, object]) -> str:
    """What keeps the values from being a row; "" where nothing does."""
    for name in FIELDS:
        if name not in values:
            return f"no field {name!r}"
    identity = values["id"]
    if isinstance(identity, bool) or not isinstance(identity, str | int):
        return "'id' must be a string or an integer"
    for name in FIELDS:
        if fault := _text_fault(name, values[name]):
            return fault
    if not str(values["original"]).strip():
        return "'original' is empty; there is nothing to compare with"
    return ""


def _text_fault(name: str, value: object) -> str:
    if isinstance(value, int) and name == "id":
        return ""
    if not isinstance(value, str):
        return f"{name!r} must be a string"
    if _SURROGATE.search(value):
        return f"{name!r} holds half of a surrogate pair"
    return ""
