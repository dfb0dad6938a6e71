"""The audit of a pair in `pairs/`, as it was written down: a real report, made again without any model.

`tests/pairs/test_pairs_audit.py` audits the pair and writes the file anew if UPDATE_GOLDEN is set. The texts
are not in it: they and their sentences are read from the pair, so that what is written down must fit them.
"""

from __future__ import annotations

import json
from dataclasses import asdict, is_dataclass
from enum import Enum
from pathlib import Path
from types import UnionType
from typing import Any, Union, cast, get_args, get_origin, get_type_hints

from mtaudit.model import Document, Pair, PairReport, Report
from mtaudit.reports.record import plain
from mtaudit.text.document import make_document

NAME = "fr-summit"
GOLDEN = Path(__file__).parent / "golden" / NAME
FILE = GOLDEN / "audit.json"
FOLDER = Path(__file__).parents[2] / "pairs" / NAME


def written(audit: PairReport) -> str:
    """Everything of the audit but its texts; figures are rounded, so that no machine writes its own."""
    record = {name: plain(value) for name, value in asdict(audit).items() if name != "pair"}
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


def report(text: str) -> Report:
    """The report of an audit that was written down."""
    audit: PairReport = _made(PairReport, json.loads(text), pair=_pair())
    return Report((audit,), audit.summary, "mtaudit:1.2.3|encoder:golden")


def _pair() -> Pair:
    return Pair(NAME, _document("original"), _document("translation"))


def _document(side: str) -> Document:
    text = (FOLDER / f"{side}.txt").read_bytes().decode("utf-8")
    return make_document(f"pairs/{NAME}/{side}.txt", text)


def _made(kind: Any, value: Any, **given: object) -> Any:
    """The value of a type from its plain data; `given` are fields that the data does not have."""
    if get_origin(kind) in {Union, UnionType}:
        return None if value is None else _made(get_args(kind)[0], value)
    if get_origin(kind) is tuple:
        return tuple(_made(get_args(kind)[0], item) for item in value)
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        return cast(Any, kind)(**{name: _made(hints[name], item) for name, item in value.items()}, **given)
    return kind(value) if isinstance(kind, type) and issubclass(kind, Enum) else value
