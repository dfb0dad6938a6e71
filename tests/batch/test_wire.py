"""Shards and what becomes of them arrive as they were sent."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from stand_in import make_pair

from mtaudit.batch.job import Job
from mtaudit.batch.plan import FailedRow, JudgedShard, Shard, Table
from mtaudit.batch.source import PairFolder
from mtaudit.batch.wire import read_judged, read_shard, write_error, write_judged, write_shard
from mtaudit.errors import MtauditError
from mtaudit.model import Row


def test_shards_arrive_as_they_were_sent(tmp_path: Path) -> None:
    make_pair(tmp_path, "page")
    (tmp_path / "page" / "original.txt").unlink()
    (tmp_path / "page" / "original.html").write_text("<p>It rained <b>all</b> day.</p>")
    (page,) = PairFolder(str(tmp_path)).rows()
    assert isinstance(page, Job)
    failed = FailedRow(3, None, 7, "not JSON")
    shard = Shard(4, ((1, Row("é", "a\u2028", "b")), (2, page), failed, (4, Row(5, "a", ""))))
    assert read_shard(write_shard(shard)) == shard


def test_judged_shards_arrive_as_they_were_sent() -> None:
    tables = {"scores": Table(2, b"\x00\xff"), "findings": Table(0, b"")}
    judged = JudgedShard(3, tables, 2, {"major": 1}, (FailedRow(9, "é", None, "no"),))
    record = write_judged(judged)
    assert read_judged(record) == judged
    assert json.loads(json.dumps({k: v for k, v in record.items() if k != "data"}))["index"] == 3


def test_an_error_is_raised_where_it_arrives() -> None:
    with pytest.raises(MtauditError, match="no model"):
        read_judged(write_error(3, "no model"))
