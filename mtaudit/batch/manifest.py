"""The manifest of a batch: which run an output belongs to, and what is in it."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from mtaudit.batch.key import model_state, program_digest
from mtaudit.batch.plan import JudgedShard, Plan
from mtaudit.batch.tables import FORMATS
from mtaudit.mqm import Severity
from mtaudit.version import version

SCHEMA_VERSION = 1
"""Raised when a key is renamed, removed or changes its meaning; new keys do not raise it."""
NAME = "manifest.json"
FAILURES = "failures.jsonl"

Record = dict[str, object]


@dataclass(frozen=True, slots=True)
class FileRecord:
    """A file of the output: its path from there, its rows, its size in bytes, and its SHA-256."""

    path: str
    rows: int
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class ShardRecord:
    """What the manifest says of a shard."""

    index: int
    done: int
    failed: int
    findings: dict[str, int]
    files: tuple[FileRecord, ...]


def identity(path: str, digest: str, rows: int, plan: Plan, signature: str) -> Record:
    """Everything that the results depend on: two runs with the same may go on where the other stopped.

    The input goes by its content; `name` is for people.
    """
    settings = plan.settings
    models = f"{program_digest()} {model_state(settings.encoder)} {model_state(settings.judge)}"
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "mtaudit", "version": version()},
        "signature": signature,
        "installation": hashlib.sha256(models.encode("ascii")).hexdigest()[:16],
        "settings": {
            "articles": plan.articles,
            "force": settings.force,
            "format": plan.form,
            "csv_safe": plan.csv_safe,
            "shard_rows": plan.shard_rows,
        },
        "input": {"name": _name(path), "sha256": digest, "rows": rows},
    }


def difference(mine: Record, other: Record) -> str:
    """What sets two runs apart, in words; "" where nothing does."""
    for key, words in _COMPARED.items():
        if _compared(mine, key) != _compared(other, key):
            return words
    return ""


def file_record(path: str, rows: int, data: bytes) -> FileRecord:
    """The record of a file with this content."""
    return FileRecord(path, rows, len(data), hashlib.sha256(data).hexdigest())


def table_paths(shard: JudgedShard, form: str) -> dict[str, str]:
    """Where the tables of a shard go, from the output folder."""
    return {name: f"{name}/{shard.index:06}{FORMATS[form].suffix}" for name in shard.tables}


def complete(start: Record, shards: Sequence[ShardRecord], failures_digest: str) -> Record:
    """The manifest of a run that is through; the digest is that of the file of failures."""
    failed = sum(shard.failed for shard in shards)
    return start | {
        "complete": True,
        "rows": {"done": sum(shard.done for shard in shards), "failed": failed},
        "findings": {s.value: sum(shard.findings[s.value] for shard in shards) for s in reversed(Severity)},
        "failures": {"path": FAILURES, "rows": failed, "sha256": failures_digest},
        "shards": [asdict(shard) for shard in shards],
    }


def incomplete(start: Record) -> Record:
    """The manifest of a run that is not through."""
    return start | {"complete": False}


_COMPARED = {
    "schema_version": "another version of mtaudit",
    "signature": "another signature (models, rules or settings)",
    "installation": "another installation (mtaudit's code, its libraries or a model's files)",
    "settings": "other settings (--articles, --force, --format, --csv-safe or --shard-rows)",
    "input": "another input",
}


def _name(path: str) -> str:
    return os.fsencode(Path(path).resolve().name).decode("utf-8", "replace")


def _compared(record: Record, key: str) -> object:
    value = record.get(key)
    return {k: v for k, v in value.items() if k != "name"} if isinstance(value, dict) else value
