"""A batch without models: rows, plans, an engine in this process, and an output as bytes."""

from __future__ import annotations

import json
import os
import random
import sys
from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path
from typing import Any

from stand_in import Fake, make_auditor

from mtaudit.batch.judging import judge_shard
from mtaudit.batch.plan import JudgedShard, Plan
from mtaudit.batch.source import Source, shards
from mtaudit.config import Settings

HERE = Path(__file__).parent
COMMAND = (sys.executable, "-m", "mtaudit", "batch")


def plan(shard_rows: int = 3, **values: Any) -> Plan:
    """A plan to score segments as JSON Lines, but for the values that are given."""
    defaults: dict[str, Any] = {"settings": Settings(), "articles": False, "form": "jsonl", "csv_safe": False}
    return Plan(**defaults | {"shard_rows": shard_rows} | values)


def write_rows(path: Path, translations: Sequence[str]) -> Path:
    """JSON Lines, a row a translation; "{" stands for a line that is no row."""
    rows = (
        {"id": f"r{i}", "original": f"original {i}", "translation": text}
        for i, text in enumerate(translations)
    )
    lines = [text if text == "{" else json.dumps(row) for text, row in zip(translations, rows, strict=True)]
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


class StoppedError(Exception):
    """Ends a run from within, as a kill would from without."""


def engine(shuffle: int = 0, stop_after: int | None = None) -> Callable[..., Iterator[JudgedShard]]:
    """Judges in this process, in an order of the given seed, and stops after so many shards."""
    auditor: Any = make_auditor(Fake())(Settings())

    def judge(source: Source, plan: Plan, done: Collection[int]) -> Iterator[JudgedShard]:
        cut = list(shards(source, plan.shard_rows, done))
        random.Random(shuffle).shuffle(cut)
        for number, shard in enumerate(cut):
            if number == stop_after:
                raise StoppedError
            yield judge_shard(shard, auditor, plan)

    return judge


def content(folder: Path) -> dict[str, bytes]:
    """Every file in the folder by its path from there."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def records(folder: Path, table: str) -> list[dict[str, Any]]:
    """The records of a table of JSON Lines, over all shards."""
    files = sorted((folder / table).glob("*.jsonl"))
    return [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]


def environment(folder: Path, delay: float = 0.0) -> dict[str, str]:
    """Variables under which every process of a run has the stand-in; each row takes so many seconds."""
    paths = [HERE.parent.parent, HERE.parent / "cli", HERE / "stand_in_site"]
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(map(str, paths)),
        "STAND_IN_DELAY": str(delay),
        "STAND_IN_ONCE": str(folder / "once"),
    }
