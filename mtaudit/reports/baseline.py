"""The baseline as a file: JSON to keep in version control, a line for every finding and every passage."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from mtaudit.errors import InputError
from mtaudit.model.baseline import Baseline, Entry, KnownPair
from mtaudit.model.result import Measure
from mtaudit.mqm import Severity
from mtaudit.reports.record import plain, to_json

SCHEMA_VERSION = 1
"""Raised when a key is renamed, removed or changes its meaning."""

_MOST = 10_000  # times that one finding is believed to stand in one sentence


def render(baseline: Baseline) -> str:
    """The file: sorted, so that equal baselines are equal bytes and a change is a change of its own lines."""
    pairs = [f"    {to_json(pair.name)}: {_pair(pair)}" for pair in baseline.pairs]
    return (
        "{\n"
        f'  "schema_version": {SCHEMA_VERSION},\n'
        f'  "signature": {_lines(map(to_json, baseline.signature.split("|")), 4)},\n'
        f'  "pairs": {{\n{_joined(pairs)}  }}\n'
        "}\n"
    )


def parse(text: str, place: str) -> Baseline:
    """The baseline of a file's text; InputError, which names `place`, for anything that is none."""
    try:
        whole = json.loads(text, object_pairs_hook=_once)
        if not isinstance(whole, dict):
            raise ValueError("not an object")
        version = whole.get("schema_version")
        if version != SCHEMA_VERSION:
            raise ValueError(f"schema_version is {version!r}, and this version reads {SCHEMA_VERSION}")
        signature = "|".join(_text(part) for part in _items(whole, "signature"))
        pairs = whole.get("pairs")
        if not isinstance(pairs, dict):
            raise ValueError("'pairs' is not an object")
        known = [_read_pair(name, value) for name, value in sorted(pairs.items())]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        reason = f"no field {error}" if isinstance(error, KeyError) else str(error)
        raise InputError(
            f"{place}: not a baseline: {reason}; `mtaudit baseline update` writes a new one"
        ) from None
    return Baseline(signature, tuple(known))


def _pair(pair: KnownPair) -> str:
    counted = sorted(Counter(pair.entries).items())
    entries = [to_json(_entry(entry, count)) for entry, count in counted]
    measures = [to_json(_measure(measure)) for measure in pair.measures]
    return (
        f'{{\n      "findings": {_lines(entries, 8)},\n      "passages": {_lines(measures, 8)}\n    }}'
    )  # fmt: skip


def _lines(values: Iterable[str], indent: int) -> str:
    """A list with a line for each value."""
    rows = [" " * indent + value for value in values]
    return f"[\n{_joined(rows)}{' ' * (indent - 2)}]" if rows else "[]"


def _joined(rows: Iterable[str]) -> str:
    text = ",\n".join(rows)
    return text + "\n" if text else ""


def _entry(entry: Entry, count: int) -> dict[str, object]:
    values: dict[str, object] = {
        "rule": entry.rule,
        "severity": entry.severity.value,
        "sentence": entry.sentence,
        "wording": entry.wording,
    }
    return values | ({"count": count} if count > 1 else {})


def _measure(measure: Measure) -> dict[str, object]:
    return {
        "sentences": " ".join(measure.keys),
        "quality": plain(measure.quality),
        "words": measure.words,
        "translation_words": measure.translation_words,
        "points": measure.points,
    }


def _once(values: list[tuple[str, object]]) -> dict[str, object]:
    """An object none of whose keys is there twice, as two baselines merged by hand may have them."""
    counted = Counter(key for key, _ in values)
    twice = [key for key, count in counted.items() if count > 1]
    if twice:
        raise ValueError(f"{twice[0]!r} is there twice")
    return dict(values)


def _read_pair(name: str, value: object) -> KnownPair:
    if not isinstance(value, dict):
        raise ValueError(f"the pair {name!r} is not an object")
    entries = [entry for item in _items(value, "findings") for entry in _read_entry(item)]
    measures = [_read_measure(item) for item in _items(value, "passages")]
    return KnownPair(name, tuple(sorted(entries)), tuple(sorted(measures, key=lambda m: m.keys)))


def _read_entry(item: Mapping[str, Any]) -> list[Entry]:
    rule, sentence, wording = (_text(item[key]) for key in ("rule", "sentence", "wording"))
    entry = Entry(rule, sentence, wording, Severity(item["severity"]))
    return [entry] * min(_MOST, _count(item.get("count", 1)))


def _read_measure(item: Mapping[str, object]) -> Measure:
    quality = item["quality"]
    if quality is not None and (not isinstance(quality, int | float) or not 0 <= quality <= 1):
        raise ValueError(f"a quality is {quality!r}")
    keys = tuple(_text(item["sentences"]).split())
    if not keys:
        raise ValueError("a passage has no sentences")
    counts = [_count(item[key]) for key in ("words", "translation_words", "points")]
    return Measure(keys, None if quality is None else float(quality), *counts)


def _items(value: Mapping[str, object], key: str) -> list[Any]:
    items = value[key]
    if not isinstance(items, list):
        raise ValueError(f"{key!r} is not a list")
    return items


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{value!r} is no text")
    return value


def _count(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value < 10**9:
        raise ValueError(f"{value!r} is no count")
    return value
