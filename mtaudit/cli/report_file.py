"""A JSON report read back: its findings, each with what is known of its pair."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from mtaudit.cli.json_file import read_json
from mtaudit.errors import InputError
from mtaudit.model import CSV_FIELDS, Document, Finding, Pair, Repair, Status
from mtaudit.mqm import Category, Severity

SCHEMA_VERSION = 1


@dataclass(frozen=True, slots=True)
class Reported:
    """A finding and its pair, whose documents are empty where the files are not those of the report."""

    finding: Finding
    pair: Pair


def read_report(path: Path) -> tuple[Reported, ...]:
    """The findings of a report that `mtaudit audit -o report.json` wrote, in its order.

    Raises InputError that says what is wrong where.
    """
    data = read_json(path)
    if not isinstance(data, dict) or not isinstance(data.get("findings"), list):
        raise InputError(f"{path}: not a report; `mtaudit audit … -o report.json` writes one")
    if data.get("schema_version") != SCHEMA_VERSION:
        raise InputError(f"{path}: schema_version must be {SCHEMA_VERSION}; another mtaudit wrote it")
    findings = [_finding(item, f"{path}: findings[{i}]") for i, item in enumerate(data["findings"])]
    files = _files(data.get("pairs"))
    of_pair: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        of_pair[finding.pair].append(finding)
    pairs = {name: _pair(name, files.get(name, {}), its) for name, its in of_pair.items()}
    return tuple(Reported(finding, pairs[finding.pair]) for finding in findings)


def _finding(item: object, where: str) -> Finding:
    if not isinstance(item, dict):
        raise InputError(f"{where}: not an object")
    values: dict[str, object] = {}
    for name in CSV_FIELDS:
        if name not in item:
            raise InputError(f"{where}: no field {name!r}")
        try:
            values[name] = _CONVERTED.get(name, _text)(item[name])
        except (TypeError, ValueError):
            raise InputError(f"{where}.{name}: no report has {item[name]!r} there"[:300]) from None
    evidence = item.get("evidence")
    values["evidence"] = tuple(map(str, evidence)) if isinstance(evidence, list) else ()
    values["repair"] = _repair(item.get("repair"))
    return Finding(**values)  # type: ignore[arg-type]  # every value went through its field's check


def _text(value: object) -> str:
    if not isinstance(value, str) or any("\ud800" <= char <= "\udfff" for char in value):
        raise ValueError
    return value


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError
    return float(value)


def _share(value: object) -> float:
    number = _number(value)
    if not 0 <= number <= 1:
        raise ValueError
    return number


def _place(value: object) -> int | None:
    if value is not None and (isinstance(value, bool) or not isinstance(value, int) or value < 0):
        raise ValueError
    return value


_CONVERTED: dict[str, Callable[[object], object]] = {
    "category": lambda value: Category(_text(value)),
    "severity": lambda value: Severity(_text(value)),
    "status": lambda value: Status(_text(value)),
    "confidence": _share,
    "score": _number,
    "alignment_score": _number,
    **{f"{side}_{what}": _place for side in ("original", "translation") for what in ("start", "end", "line")},
}


def _repair(value: object) -> Repair | None:
    """The repair as it was written; a report says nothing wrong without one."""
    if not isinstance(value, dict):
        return None
    with suppress(KeyError, ValueError):
        return Repair(_text(value["wording"]), _number(value["before"]), _number(value["after"]))
    return None


def _files(pairs: object) -> dict[str, dict[str, str]]:
    """For every pair the names of its files, by side."""
    found = {}
    for pair in pairs if isinstance(pairs, list) else ():
        if isinstance(pair, dict) and isinstance(pair.get("files"), dict):
            files = {str(k): v for k, v in pair["files"].items() if isinstance(v, str)}
            found[str(pair.get("name"))] = files
    return found


def _pair(name: str, files: Mapping[str, str], findings: Sequence[Finding]) -> Pair:
    original, translation = (
        _document(files.get(side, name), side, findings) for side in ("original", "translation")
    )
    return Pair(name, original, translation)


def _document(name: str, side: str, findings: Sequence[Finding]) -> Document:
    """The document with its text if the file of that name still is the one that was audited."""
    from mtaudit.documents import read_document

    document = Document(name, "")
    with suppress(InputError, OSError, ValueError):
        if Path(name).is_file():
            reading = read_document(name)
            document = Document(name, reading.text, source=reading.source)
    same = all(_holds(document.file.text, finding, side) for finding in findings)
    return document if same else Document(name, "")


def _holds(text: str, finding: Finding, side: str) -> bool:
    start, end, words = (getattr(finding, f"{side}_{what}") for what in ("start", "end", "text"))
    return start is None or end is None or text[start:end] == words
