"""The real process, killed at random moments: nothing lost, doubled or half-written.

MTAUDIT_KILLS says how many times; few by default.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest
from many import COMMAND, content, environment, records, write_rows

KILLS = int(os.environ.get("MTAUDIT_KILLS", "4"))
ROWS = [("{" if i % 17 == 3 else "wrong" if i % 3 else "fine") for i in range(90)]
DELAY = 0.02

pytestmark = pytest.mark.skipif(os.name != "posix", reason="SIGKILL is POSIX's")


def start(folder: Path, output: Path, *options: str, rows: str = "rows.jsonl") -> subprocess.Popen[bytes]:
    """A run with the stand-in, two workers and small shards."""
    command = [*COMMAND, str(folder / rows), str(output), "--workers", "2", "--shard-rows", "2", *options]
    return subprocess.Popen(
        command, env=environment(folder, DELAY), cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def finish(run: subprocess.Popen[bytes]) -> int:
    _, errors = run.communicate(timeout=120)
    assert b"Traceback" not in errors
    return run.returncode


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A working folder with rows and settings of its own."""
    (tmp_path / "mtaudit.toml").touch()
    write_rows(tmp_path / "rows.jsonl", ROWS)
    return tmp_path


def check_what_counts(output: Path) -> None:
    """What a kill left: the manifest is whole, and so is every table that a shard's record names."""
    if (output / "manifest.json").exists():
        json.loads((output / "manifest.json").read_text("utf-8"))
    for path in output.glob(".work/[0-9]*.json"):
        for file in json.loads(path.read_text("utf-8"))["files"]:
            data = (output / file["path"]).read_bytes()
            assert hashlib.sha256(data).hexdigest() == file["sha256"]


@pytest.mark.parametrize("form", ["jsonl", "parquet"])
def test_killed_and_begun_again_it_leaves_the_same_bytes(folder: Path, form: str) -> None:
    begun = time.monotonic()
    assert finish(start(folder, folder / "whole", "--format", form)) == 2  # some rows are none
    longest = time.monotonic() - begun
    expected = content(folder / "whole")
    chance, kills, output = random.Random(), 0, folder / "killed"
    while kills < KILLS or output.exists():
        run = start(folder, output, "--format", form)
        if kills < KILLS:
            time.sleep(chance.uniform(0, longest))
            run.kill()
        if finish(run) == -signal.SIGKILL:
            kills += 1
            check_what_counts(output)
            continue
        assert content(output) == expected
        shutil.rmtree(output)
    assert kills == KILLS


def test_ctrl_c_keeps_what_is_done(folder: Path) -> None:
    finish(start(folder, folder / "whole"))
    run = start(folder, folder / "out")
    while not list((folder / "out").glob(".work/[0-9]*.json")):
        time.sleep(0.01)
    run.send_signal(signal.SIGINT)
    assert finish(run) == 130
    assert list((folder / "out").glob(".work/[0-9]*.json"))
    finish(start(folder, folder / "out"))
    assert content(folder / "out") == content(folder / "whole")


def test_two_runs_at_once_do_not_mix(folder: Path) -> None:
    first = start(folder, folder / "out")
    while not (folder / "out" / "manifest.json").exists():
        time.sleep(0.01)
    second = start(folder, folder / "out")
    _, errors = second.communicate(timeout=120)
    assert second.returncode == 2
    assert f"another run (process {first.pid} on " in errors.decode()
    finish(first)
    assert len(records(folder / "out", "scores")) == sum(row != "{" for row in ROWS)


def test_a_worker_that_dies_once_costs_nothing(folder: Path) -> None:
    write_rows(folder / "once.jsonl", ["fine", "ONCE", "fine", "wrong", "fine"])
    assert finish(start(folder, folder / "out", rows="once.jsonl")) == 0
    assert (folder / "once").exists()
    assert [r["id"] for r in records(folder / "out", "scores")] == [f"r{i}" for i in range(5)]


def test_a_row_that_kills_whatever_judges_it_is_a_failure(folder: Path) -> None:
    write_rows(folder / "deadly.jsonl", ["fine", "KILL", "fine", "BUG", "wrong"])
    assert finish(start(folder, folder / "out", "--shard-rows", "3", rows="deadly.jsonl")) == 2
    assert [r["id"] for r in records(folder / "out", "scores")] == ["r0", "r2", "r4"]
    failures = (folder / "out" / "failures.jsonl").read_text("utf-8").splitlines()
    assert [(f["id"], f["reason"]) for f in map(json.loads, failures)] == [
        ("r1", "the process that judged it died"),
        ("r3", "internal error: ValueError: a defect"),
    ]
