"""Values as plain data: what the machine-readable formats write down, and how."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import asdict
from enum import Enum

from mtaudit.model import CSV_FIELDS, Document, Finding, Ledger, Pair, Rendering, Span, Summary

# Harmless in JSON, but not beyond it: line ends that JSON leaves raw would break one-value-a-line
# output, C1 controls drive terminals, and bidirectional marks reorder what a person reads.
_RAW = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
# What a spreadsheet takes for the beginning of a formula: OWASP, "CSV Injection"; the full-width
# forms are read as the plain ones by some.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def plain(value: object) -> object:
    """The value as JSON has it: enums by value, floats rounded to 4 places, tuples as lists."""
    if isinstance(value, Enum):
        return plain(value.value)
    if isinstance(value, float):
        return round(value, 4)
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    return value


def finding_record(finding: Finding) -> dict[str, object]:
    """The fields of the CSV report in their order, then `evidence` and `repair`."""
    record = {name: plain(getattr(finding, name)) for name in (*CSV_FIELDS, "evidence")}
    return record | {"repair": plain(asdict(finding.repair)) if finding.repair else None}


def ledger_record(ledger: Ledger, pair: Pair) -> dict[str, object]:
    """The ledgers of terms and of people; a place is `[start, end]` in the file."""
    original, translation = pair.original, pair.translation
    return {
        "terms": [
            {
                "term": e.term,
                "places": places(original, e.places),
                "renderings": _renderings(translation, e.renderings),
            }
            for e in ledger.terms
        ],
        "people": [
            {
                "name": e.name,
                "pronoun": e.pronoun,
                "places": places(original, e.places),
                "pronouns": _renderings(translation, e.pronouns),
            }
            for e in ledger.people
        ],
    }


def _renderings(document: Document, renderings: Iterable[Rendering]) -> list[dict[str, object]]:
    return [{"wording": r.wording, "places": places(document, r.places)} for r in renderings]


def places(document: Document, spans: Iterable[Span]) -> list[list[int]]:
    """Where spans of a document are in its file, `[start, end]` each."""
    found = map(document.file.place, spans)
    return [[place.start, place.end] for place in found]


def summary_record(summary: Summary) -> dict[str, object]:
    """The summary's fields in their order."""
    return {name: plain(value) for name, value in asdict(summary).items()}


def to_json(value: object, indent: int | None = None) -> str:
    """Readable JSON that is safe to print and, without `indent`, is one line for every reader of lines."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent)
    return _RAW.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def defused(cell: str) -> str:
    """The cell with an apostrophe before it where a spreadsheet would take it for a formula."""
    return "'" + cell if cell.startswith(_FORMULA) else cell
