"""A whole batch run: from an input to an output folder, going on where an earlier run stopped."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from pathlib import Path

from mtaudit.batch.audits import signature_of
from mtaudit.batch.folder import OutputFolder, Totals
from mtaudit.batch.lock import locked
from mtaudit.batch.manifest import identity
from mtaudit.batch.plan import JudgedShard, Plan
from mtaudit.batch.source import Source
from mtaudit.errors import InputError

Engine = Callable[[Source, Plan, Collection[int]], Iterator[JudgedShard]]
"""Judges the shards of a source but for those whose indices are given, in whatever order they come."""

Tell = Callable[[int, int, int], None]
"""Is told how many rows are done or failed, how many of them in this run, and how many there are."""


def run_batch(source: Source, output: Path, plan: Plan, engine: Engine, tell: Tell | None = None) -> Totals:
    """Judge every row of the source and write what comes of it; the totals of the complete output.

    The output has the same bytes whatever the engine, and however often the run was ended and begun
    again. Raises InputError for an input that cannot be read and an output that belongs to another run,
    ModelError and ConfigError for what concerns every row.
    """
    rows = sum(1 for _ in source.rows())
    if not rows:
        raise InputError(f"{source.path}: no rows in it")
    digest = source.digest()
    own = identity(source.path, digest, rows, plan, signature_of(plan.settings))
    _make(output)
    with locked(output):
        folder = OutputFolder(output, plan)
        if totals := folder.begin(own):
            return totals
        finished = folder.finished()
        kept = sum(finished.values())
        done = kept
        for shard in engine(source, plan, finished):
            folder.keep(shard)
            done += shard.done + len(shard.failures)
            if tell:
                tell(done, done - kept, rows)
        if done != rows or source.digest() != digest:
            raise InputError(
                f"{source.path}: changed while it was read; delete {output}, and run on an input that stays"
            )
        return folder.complete(own)


def _make(output: Path) -> None:
    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"{output}: cannot be made ({error.strerror or error})") from None
