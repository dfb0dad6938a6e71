"""The local engine: shards judged by processes of this machine."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from functools import partial

from mtaudit.batch.judging import judge_shard
from mtaudit.batch.plan import FailedRow, JudgedShard, NumberedRow, Plan, Shard, id_of
from mtaudit.batch.source import Source, shards
from mtaudit.batch.workers import DEADLY, Died, work_off
from mtaudit.errors import MtauditError

_Begin = Callable[[], Callable[[Shard], JudgedShard]]


def judge_locally(source: Source, plan: Plan, done: Collection[int], workers: int) -> Iterator[JudgedShard]:
    """The judged shards as they come. A row that kills the process that judges it is a failure."""
    begin = partial(_judge, plan)
    orphans: list[Shard] = []
    for answer in work_off(shards(source, plan.shard_rows, done), begin, workers):
        if isinstance(answer, Died):
            orphans.append(answer.item)
        else:
            yield answer
    yield from (_judged_again(shard, begin) for shard in orphans)


def _judged_again(shard: Shard, begin: _Begin) -> JudgedShard:
    """The judged shard of a worker that died, perhaps of something else, such as a want of memory."""
    again = next(work_off([shard], begin, 1))
    if isinstance(again, Died):
        again = next(work_off([_without_deadly(shard, begin)], begin, 1))
    if isinstance(again, Died):
        raise MtauditError(
            f"shard {shard.index}: the process that judges it dies again and again, though no row does it "
            "alone; there may be too little memory for --workers or --shard-rows"
        )
    return again


def _without_deadly(shard: Shard, begin: _Begin) -> Shard:
    """The shard with the rows that kill a worker even alone among those that failed."""
    alone = [replace(shard, rows=(entry,)) for entry in shard.rows]
    deadly = {died.item.rows[0] for died in work_off(alone, begin, 1) if isinstance(died, Died)}
    return replace(shard, rows=tuple(_failed(e) if e in deadly else e for e in shard.rows))


def _failed(entry: NumberedRow | FailedRow) -> FailedRow:
    if isinstance(entry, FailedRow):
        return entry
    number, row = entry
    return FailedRow(number, id_of(row), None, DEADLY)


def _judge(plan: Plan) -> Callable[[Shard], JudgedShard]:
    """In a worker: what judges shards, with models that are loaded once."""
    from mtaudit.pipeline import Auditor

    return partial(judge_shard, auditor=Auditor(plan.settings), plan=plan)
