"""The real models: the same bytes from one process, from two, and from a run that was stopped on the way."""

from __future__ import annotations

import json
import subprocess
import time
from pathlib import Path

from many import COMMAND, content, records

TEXTS = [
    ("The mayor opened the bridge on Monday.", "The mayor opened the bridge on Tuesday."),
    ("It is 48 metres long and took two years to build.", "It is 84 metres long and was built in two years."),
    ("She had asked for a longer season.", "He had asked for a longer season."),
    ("The ferry will stop in June, the council said.", "The council said the ferry would stop in June."),
    ("Nobody was hurt.", ""),
    ("The quarry closed in spring.", "The quarry did not close in spring."),
]


def start(folder: Path, output: str, *options: str) -> subprocess.Popen[bytes]:
    command = [*COMMAND, "rows.jsonl", output, "--shard-rows", "2", "-q", *options]
    return subprocess.Popen(command, cwd=folder)


def test_the_same_bytes_with_real_models(tmp_path: Path) -> None:
    (tmp_path / "mtaudit.toml").touch()
    rows = [{"id": i, "original": a, "translation": b} for i, (a, b) in enumerate(TEXTS)]
    (tmp_path / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert start(tmp_path, "one").wait(timeout=300) == 0
    stopped = start(tmp_path, "two", "--workers", "2")
    while not list(tmp_path.glob("two/.work/[0-9]*.json")) and stopped.poll() is None:
        time.sleep(0.02)
    stopped.kill()
    stopped.wait()
    assert start(tmp_path, "two", "--workers", "2").wait(timeout=300) == 0
    assert content(tmp_path / "two") == content(tmp_path / "one")
    assert {r["rule"][:3] for r in records(tmp_path / "one", "findings")} >= {"NUM", "PRN"}
    assert [r["score"] for r in records(tmp_path / "one", "scores")][4] == 0.0
