"""Shards and what becomes of them as records of plain values, to be sent to another machine and back."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from mtaudit.batch.job import Job
from mtaudit.batch.plan import FailedRow, JudgedShard, Shard, Table
from mtaudit.errors import MtauditError
from mtaudit.model import Row, Source
from mtaudit.model.source import Piece

Record = dict[str, Any]


def write_shard(shard: Shard) -> Record:
    """The record of a shard: `index`, and `rows` as JSON."""
    rows = [asdict(e) if isinstance(e, FailedRow) else [e[0], asdict(e[1])] for e in shard.rows]
    return {"index": shard.index, "rows": json.dumps(rows)}


def read_shard(record: Record) -> Shard:
    """The shard that `write_shard` wrote."""
    entries = json.loads(record["rows"])
    rows = (FailedRow(**e) if isinstance(e, dict) else (e[0], _read_row(e[1])) for e in entries)
    return Shard(record["index"], tuple(rows))


def write_judged(shard: JudgedShard) -> Record:
    """The record of a judged shard: `index`, no `error`, `values` as JSON, and in `data` names with bytes."""
    values = {
        "done": shard.done,
        "findings": shard.findings,
        "failures": [asdict(failed) for failed in shard.failures],
        "rows": {name: table.rows for name, table in shard.tables.items()},
    }
    data = [(name, table.data) for name, table in shard.tables.items()]
    return {"index": shard.index, "error": "", "values": json.dumps(values), "data": data}


def write_error(index: int, error: str) -> Record:
    """The record of a shard that could not be judged, and why; it ends the run."""
    return {"index": index, "error": error, "values": "{}", "data": []}


def read_judged(record: Record) -> JudgedShard:
    """The judged shard that `write_judged` wrote; raises MtauditError for what `write_error` wrote."""
    if record["error"]:
        raise MtauditError(record["error"])
    values = json.loads(record["values"])
    return JudgedShard(
        index=record["index"],
        tables={name: Table(values["rows"][name], data) for name, data in record["data"]},
        done=values["done"],
        findings=values["findings"],
        failures=tuple(FailedRow(**failed) for failed in values["failures"]),
    )


def _read_row(values: Record) -> Row | Job:
    if "sources" not in values:
        return Row(**values)
    first, second = map(_read_source, values["sources"])
    return Job(**values | {"sources": (first, second), "files": tuple(values["files"])})


def _read_source(values: Record | None) -> Source | None:
    return Source(values["text"], tuple(Piece(*piece) for piece in values["pieces"])) if values else None
