"""`mtaudit batch`: what goes in, what comes out, and the exit code that says so."""

from __future__ import annotations

import json
import sys
from collections.abc import Collection, Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest
from stand_in import Fake, Run, make_auditor, make_pair, module

from mtaudit.batch.judging import judge_shard
from mtaudit.batch.plan import JudgedShard, Plan
from mtaudit.batch.source import Source, shards
from mtaudit.cli import progress
from mtaudit.cli.progress import so_far
from mtaudit.mqm import Severity


@pytest.fixture(autouse=True)
def plans(monkeypatch: pytest.MonkeyPatch, fake: Fake) -> list[tuple[Plan, int]]:
    """Plans and workers of the runs, whose shards are judged in this process."""
    asked: list[tuple[Plan, int]] = []
    auditor: Any = make_auditor(fake)
    auditor.signature = "signature"
    monkeypatch.setitem(sys.modules, "mtaudit.pipeline", module("mtaudit.pipeline", Auditor=auditor))

    def judge(source: Source, plan: Plan, done: Collection[int], workers: int) -> Iterator[JudgedShard]:
        asked.append((plan, workers))
        return (judge_shard(s, auditor(plan.settings), plan) for s in shards(source, plan.shard_rows, done))

    monkeypatch.setitem(
        sys.modules, "mtaudit.batch.local", module("mtaudit.batch.local", judge_locally=judge)
    )
    return asked


def rows(*translations: str) -> str:
    return "".join(
        json.dumps({"id": i, "original": "right", "translation": text}) + "\n"
        for i, text in enumerate(translations)
    )


def manifest(folder: Path) -> Any:
    return json.loads((folder / "out" / "manifest.json").read_text("utf-8"))


def test_rows_in_scores_and_findings_out(run: Run, folder: Path, plans: list[tuple[Plan, int]]) -> None:
    (folder / "r.jsonl").write_text(rows("a", "wrong"), encoding="utf-8")
    done = run("batch", "r.jsonl", "out")
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == "2 rows judged, 1 findings, written to out\n"
    scores = (folder / "out" / "scores" / "000000.jsonl").read_text("utf-8").splitlines()
    assert json.loads(scores[1]) == {"row": 2, "id": 1, "score": 0.1235, "findings": 1}
    ((plan, workers),) = plans
    assert (plan.articles, plan.form, plan.csv_safe, plan.shard_rows, workers) == (
        False,
        "jsonl",
        False,
        256,
        1,
    )


def test_options_reach_the_run(run: Run, folder: Path, plans: list[tuple[Plan, int]]) -> None:
    (folder / "r.jsonl").write_text(rows("wrong"), encoding="utf-8")
    options = "--articles --format csv --csv-safe --shard-rows 7 --workers 3 --force --min-confidence 0.25"
    assert run("batch", "r.jsonl", "out", *options.split()).exit_code == 0
    ((plan, workers),) = plans
    assert (plan.articles, plan.form, plan.csv_safe, plan.shard_rows, workers) == (True, "csv", True, 7, 3)
    assert (plan.settings.force, plan.settings.min_confidence) == (True, 0.25)
    assert (folder / "out" / "findings" / "000000.csv").exists()


def test_a_folder_of_pairs_is_audited(run: Run, folder: Path, plans: list[tuple[Plan, int]]) -> None:
    for name in "ab":
        make_pair(folder / "pairs", name)
    (folder / "pairs" / "a" / "pair.toml").write_text('ignore = ["NUM"]\n')
    assert run("batch", "pairs", "out", "-q").exit_code == 0
    ((plan, _),) = plans
    assert (plan.articles, plan.shard_rows) == (True, 16)
    assert plan.settings.for_pair("a").ignore == ("NUM",)
    assert manifest(folder)["findings"] == {"critical": 0, "major": 2, "minor": 0}


def test_a_failed_row_is_counted_and_the_exit_code_says_so(run: Run, folder: Path) -> None:
    (folder / "r.jsonl").write_text("{\n" + rows("a"), encoding="utf-8")
    for _ in range(2):  # the second time it is complete already
        done = run("batch", "r.jsonl", "out", "--fail-on", "minor")
        assert done.exit_code == 2
        assert done.stderr == "1 rows judged, 0 findings, written to out; 1 failed, see out/failures.jsonl\n"
    assert manifest(folder)["rows"] == {"done": 1, "failed": 1}


@pytest.mark.parametrize(
    ("asked", "code"),
    [("major major", 1), ("minor critical", 1), ("critical major", 0), ("major minor", 0)],
)
def test_fail_on_asks_for_what_audit_would(run: Run, folder: Path, fake: Fake, asked: str, code: int) -> None:
    limit, severity = asked.split()
    fake.severity = Severity(severity)
    (folder / "r.jsonl").write_text(rows("wrong"), encoding="utf-8")
    assert run("batch", "r.jsonl", "out", "--fail-on", limit, "-q").exit_code == code
    # What is asked of the exit code is no other run.
    assert run("batch", "r.jsonl", "out", "-q").exit_code == 0


def test_quiet_is_quiet(run: Run, folder: Path) -> None:
    (folder / "r.jsonl").write_text("{\n", encoding="utf-8")
    done = run("batch", "r.jsonl", "out", "-q")
    assert (done.exit_code, done.output) == (2, "")


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("no.jsonl", "out"), "no.jsonl: cannot be read (No such file or directory)"),
        (("r.txt", "out"), "no rows can be read from '.txt' files"),
        (("-", "out"), "standard input: cannot be resumed"),
        (("empty", "out"), "no pairs in it"),
        (("r.jsonl", "r.jsonl"), "r.jsonl: cannot be made"),
        (("r.jsonl", "empty/../empty", "--format", "xml"), "'xml' is not one of"),
        (("r.jsonl", "out", "--address", "here"), "--address is for --engine ray"),
        (("r.jsonl", "out", "--workers", "0"), "'--workers'"),
        (("r.jsonl", "out", "--shard-rows", "0"), "'--shard-rows'"),
        (("r.jsonl",), "Missing argument 'OUTPUT'"),
        (("r.jsonl", "out", "--select", "XYZ"), "no rule or family 'XYZ'"),
    ],
)
def test_usage(run: Run, folder: Path, args: tuple[str, ...], said: str) -> None:
    (folder / "empty").mkdir()
    (folder / "r.txt").touch()
    (folder / "r.jsonl").write_text(rows("a"), encoding="utf-8")
    done = run("batch", *args)
    assert (done.exit_code, done.stdout) == (2, "")
    assert said in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(("option", "library"), [("--format parquet", "pyarrow"), ("--engine ray", "ray")])
def test_what_is_not_installed_is_named(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, option: str, library: str
) -> None:
    (folder / "r.jsonl").write_text(rows("a"), encoding="utf-8")
    monkeypatch.setattr("mtaudit.batch.extras.find_spec", lambda name: None if name == library else name)
    done = run("batch", "r.jsonl", "out", *option.split())
    assert done.exit_code == 2
    assert f"{option} needs {library}, which is not installed; pip install" in done.stderr
    assert not (folder / "out").exists()


@pytest.mark.parametrize(
    ("done", "now", "of", "seconds", "said"),
    [
        (0, 0, 10, 0.0, "0 of 10 (0%)"),
        (5, 5, 10, 60.0, "5 of 10 (50%), 0:01:00 left"),
        (1500, 500, 2000, 3600.0, "1,500 of 2,000 (75%), 1:00:00 left"),
        (1, 1, 100_001, 1.0, "1 of 100,001 (0%), 1 days 3:46:40 left"),
        (10, 5, 10, 60.0, "10 of 10 (100%)"),
    ],
)
def test_how_far_it_is(done: int, now: int, of: int, seconds: float, said: str) -> None:
    assert so_far(done, now, of, seconds) == said


def test_progress_is_shown_on_a_terminal(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "r.jsonl").write_text(rows(*"abcd"), encoding="utf-8")
    told: list[dict[str, Any]] = []
    bar = nullcontext(lambda **update: told.append(update))
    monkeypatch.setattr(progress, "_bar", lambda _: bar)
    run("batch", "r.jsonl", "out", "--shard-rows", "2")
    assert told[0] == {"description": "reading the input"}
    assert [(update["completed"], update["total"]) for update in told[1:]] == [(2, 4), (4, 4)]
    assert [update["description"].split(",")[0] for update in told[1:]] == ["2 of 4 (50%)", "4 of 4 (100%)"]
