"""The Ray engine: a real local cluster gives the bytes of the local engine, also when an actor is killed."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pyarrow
import pytest
from many import COMMAND, content, environment, plan, write_rows

from mtaudit.batch.wire import read_judged
from mtaudit.errors import MtauditError

pytest.importorskip("ray")

ROWS = [("{" if i % 7 == 3 else "wrong" if i % 3 else "fine") for i in range(24)]


def run(folder: Path, rows: str, output: str, *options: str) -> subprocess.CompletedProcess[str]:
    command = [*COMMAND, rows, output, "--workers", "2", "--shard-rows", "3", *options]
    return subprocess.run(
        command, env=environment(folder), cwd=folder, capture_output=True, text=True, timeout=500, check=False
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A working folder with rows and settings of its own."""
    (tmp_path / "mtaudit.toml").touch()
    write_rows(tmp_path / "rows.jsonl", ROWS)
    write_rows(tmp_path / "once.jsonl", ["ONCE" if i == 10 else row for i, row in enumerate(ROWS)])
    return tmp_path


def test_an_actor_with_another_installation_judges_nothing() -> None:
    from mtaudit.batch.ray import _Judge

    answer = _Judge(plan(), ("another", ""))(pyarrow.table({"index": [0], "rows": ["[]"]}))
    with pytest.raises(MtauditError, match="install the same on all"):
        read_judged(*answer.to_pylist())


@pytest.mark.parametrize("form", ["jsonl", "parquet"])
def test_an_actor_that_is_killed_changes_no_byte(folder: Path, form: str) -> None:
    done = run(folder, "once.jsonl", "on_ray", "--engine", "ray", "--format", form)
    assert done.returncode == 2, done.stderr  # some rows are none
    assert (folder / "once").exists(), "no actor was killed"
    assert "Traceback" not in done.stderr
    run(folder, "once.jsonl", "local", "--format", form)
    assert content(folder / "on_ray") == content(folder / "local")


def test_one_engine_goes_on_where_the_other_stopped(folder: Path) -> None:
    run(folder, "rows.jsonl", "whole")
    manifest = json.loads((folder / "whole" / "manifest.json").read_text("utf-8"))
    stop = {k: v for k, v in manifest.items() if k not in ("rows", "findings", "failures", "shards")}
    (folder / "out").mkdir()
    (folder / "out" / "manifest.json").write_text(json.dumps(stop | {"complete": False}), encoding="utf-8")
    assert run(folder, "rows.jsonl", "out", "--engine", "ray").returncode == 2
    assert content(folder / "out") == content(folder / "whole")


def test_a_row_that_kills_every_actor_ends_the_run_with_what_is_done(folder: Path) -> None:
    write_rows(folder / "deadly.jsonl", ["fine", "fine", "KILL", "wrong"])
    done = run(folder, "deadly.jsonl", "out", "--engine", "ray", "--shard-rows", "1")
    assert done.returncode == 2
    assert "mtaudit: error: Ray: " in done.stderr
    assert (folder / "out" / ".work").is_dir()
    assert run(folder, "deadly.jsonl", "out", "--shard-rows", "1").returncode == 2
    assert json.loads((folder / "out" / "manifest.json").read_text("utf-8"))["rows"] == {
        "done": 3,
        "failed": 1,
    }


def test_a_cluster_that_is_not_there(folder: Path) -> None:
    done = run(folder, "rows.jsonl", "out", "--engine", "ray", "--address", "127.0.0.1:1")
    assert done.returncode == 2
    assert "--address 127.0.0.1:1: no Ray cluster answers" in done.stderr
