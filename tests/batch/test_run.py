"""A whole run: the same bytes in whatever order shards come, wherever it stops, and never two runs in one."""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from many import StoppedError, content, engine, plan, records, write_rows

from mtaudit.batch import run
from mtaudit.batch.folder import Totals
from mtaudit.batch.lock import locked
from mtaudit.batch.run import run_batch
from mtaudit.batch.source import RowFile
from mtaudit.config import Settings
from mtaudit.errors import InputError

ROWS = ["a", "wrong", "{", "b wrong", "", "c", "{", "wrong d", "e", "f"]


@pytest.fixture(autouse=True)
def _without_models(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "signature_of", lambda settings: f"signature of {settings.min_confidence}")


@pytest.fixture
def source(tmp_path: Path) -> RowFile:
    return RowFile(str(write_rows(tmp_path / "rows.jsonl", ROWS)))


def test_what_a_run_leaves(source: RowFile, tmp_path: Path) -> None:
    out = tmp_path / "deep" / "out"
    totals = run_batch(source, out, plan(4), engine())
    assert totals == Totals(8, 2, {"critical": 0, "major": 3, "minor": 0})
    files = content(out)
    assert sorted(files) == [
        "failures.jsonl",
        *(f"findings/{i:06}.jsonl" for i in range(3)),
        "manifest.json",
        *(f"scores/{i:06}.jsonl" for i in range(3)),
    ]
    assert [r["id"] for r in records(out, "scores")] == [f"r{i}" for i in (0, 1, 3, 4, 5, 7, 8, 9)]
    assert [r["row"] for r in records(out, "findings")] == [2, 4, 8]
    failures = [json.loads(line) for line in files["failures.jsonl"].splitlines()]
    assert [(f["row"], f["line"]) for f in failures] == [(3, 3), (7, 7)]


def test_the_manifest_says_what_is_there(source: RowFile, tmp_path: Path) -> None:
    run_batch(source, tmp_path / "out", plan(4), engine())
    files = content(tmp_path / "out")
    manifest = json.loads(files["manifest.json"])
    assert (manifest["schema_version"], manifest["complete"]) == (1, True)
    assert manifest["signature"] == "signature of 0.3"
    assert manifest["rows"] == {"done": 8, "failed": 2}
    assert manifest["input"] == {"name": "rows.jsonl", "sha256": source.digest(), "rows": 10}
    assert [(s["index"], s["done"], s["failed"]) for s in manifest["shards"]] == [
        (0, 3, 1),
        (1, 3, 1),
        (2, 2, 0),
    ]
    listed = [file for shard in manifest["shards"] for file in shard["files"]] + [manifest["failures"]]
    for file in listed:
        data = files.pop(file["path"])
        assert file["sha256"] == hashlib.sha256(data).hexdigest()
        assert file["rows"] == data.count(b"\n")
        assert file.get("bytes", len(data)) == len(data)
    assert list(files) == ["manifest.json"]


@settings(deadline=None, max_examples=40)
@given(
    form=st.sampled_from(["jsonl", "csv", "parquet"]),
    stops=st.lists(st.tuples(st.integers(0, 99), st.integers(0, 5)), max_size=4),
    seed=st.integers(0, 99),
)
def test_the_same_bytes_whatever_happens(
    tmp_path_factory: pytest.TempPathFactory, form: str, stops: list[tuple[int, int]], seed: int
) -> None:
    folder = tmp_path_factory.mktemp("runs")
    source = RowFile(str(write_rows(folder / "rows.jsonl", ROWS)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(run, "signature_of", lambda _: "s")
        run_batch(source, folder / "one", plan(2, form=form), engine())
        for shuffle, after in stops:
            try:
                run_batch(source, folder / "other", plan(2, form=form), engine(shuffle, after))
            except StoppedError:
                manifest = json.loads((folder / "other" / "manifest.json").read_text())
                assert manifest["complete"] is False
        run_batch(source, folder / "other", plan(2, form=form), engine(seed))
    assert content(folder / "other") == content(folder / "one")


def test_nothing_is_judged_twice(source: RowFile, tmp_path: Path) -> None:
    told: list[tuple[int, int, int]] = []
    with pytest.raises(StoppedError):
        run_batch(source, tmp_path / "out", plan(2), engine(stop_after=3), lambda *n: told.append(n))
    assert told == [(2, 2, 10), (4, 4, 10), (6, 6, 10)]
    del told[:]
    run_batch(source, tmp_path / "out", plan(2), engine(), lambda *n: told.append(n))
    assert told == [(8, 2, 10), (10, 4, 10)]
    del told[:]
    before = content(tmp_path / "out")
    assert run_batch(source, tmp_path / "out", plan(2), engine(), lambda *n: told.append(n)).done == 8
    assert told == []
    assert content(tmp_path / "out") == before


def test_what_a_kill_left_half_done_is_done_anew(source: RowFile, tmp_path: Path) -> None:
    run_batch(source, tmp_path / "one", plan(2), engine())
    with pytest.raises(StoppedError):
        run_batch(source, tmp_path / "out", plan(2), engine(stop_after=3))
    out = tmp_path / "out"
    (out / "scores" / "000000.jsonl").unlink()  # a shard whose table is gone
    (out / "scores" / "000001.jsonl").write_bytes(b"half")  # or was cut
    (out / "findings" / "000004.jsonl").write_bytes(b"half")  # a table without a record
    (out / ".work" / ".000004.jsonl.xyz").write_bytes(b"half")
    (out / ".lock").write_text("process 1 on another")
    run_batch(source, out, plan(2), engine())
    assert content(out) == content(tmp_path / "one")


@pytest.mark.parametrize("stop_after", [2, None])
@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"settings": Settings(min_confidence=0.5)}, "another signature"),
        ({"settings": Settings(force=True)}, "other settings"),
        ({"form": "csv"}, "other settings"),
        ({"csv_safe": True}, "other settings"),
        ({"articles": True}, "other settings"),
        ({"shard_rows": 3}, "other settings"),
    ],
)
def test_runs_do_not_mix(
    source: RowFile, tmp_path: Path, stop_after: int | None, changed: dict[str, Any], said: str
) -> None:
    with suppress(StoppedError):
        run_batch(source, tmp_path / "out", plan(2), engine(stop_after=stop_after))
    before = content(tmp_path / "out")
    with pytest.raises(InputError, match=said) as raised:
        run_batch(source, tmp_path / "out", plan(**{"shard_rows": 2} | changed), engine())
    assert "name another folder, or delete this one" in str(raised.value)
    assert content(tmp_path / "out") == before


def test_another_input_does_not_mix_and_another_name_does_not_matter(source: RowFile, tmp_path: Path) -> None:
    with pytest.raises(StoppedError):
        run_batch(source, tmp_path / "out", plan(2), engine(stop_after=1))
    other = write_rows(tmp_path / "other.jsonl", [*ROWS[:-1], "x"])
    with pytest.raises(InputError, match="another input"):
        run_batch(RowFile(str(other)), tmp_path / "out", plan(2), engine())
    Path(source.path).rename(other)
    assert run_batch(RowFile(str(other)), tmp_path / "out", plan(2), engine()).done == 8


def test_an_input_that_changes_on_the_way_is_told(source: RowFile, tmp_path: Path) -> None:
    def tell(done: int, _: int, __: int) -> None:
        if done == 4:
            write_rows(Path(source.path), [*ROWS[:-1], "x"])

    with pytest.raises(InputError, match="changed while it was read"):
        run_batch(source, tmp_path / "out", plan(2), engine(), tell)
    assert json.loads((tmp_path / "out" / "manifest.json").read_text())["complete"] is False


def test_folders_that_hold_anything_else_are_left_alone(source: RowFile, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("precious")
    with pytest.raises(InputError, match="no batch's"):
        run_batch(source, tmp_path / "out", plan(), engine())
    (tmp_path / "file").touch()
    with pytest.raises(InputError, match="cannot be made"):
        run_batch(source, tmp_path / "file", plan(), engine())
    assert content(tmp_path / "out") == {"mine.txt": b"precious"}


@pytest.mark.parametrize("text", ["", "{", "[]", '{"complete": true}', "\ud800"])
def test_a_manifest_of_somebody_else(source: RowFile, tmp_path: Path, text: str) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "manifest.json").write_bytes(text.encode("utf-8", "surrogatepass"))
    with pytest.raises(InputError, match="delete"):
        run_batch(source, tmp_path / "out", plan(), engine())


def test_one_run_at_a_time(source: RowFile, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    with locked(tmp_path / "out"), pytest.raises(InputError, match=r"another run \(process \d+ on .+\)"):
        run_batch(source, tmp_path / "out", plan(), engine())
    run_batch(source, tmp_path / "out", plan(), engine())


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="permissions are POSIX's, and not root's")
def test_a_folder_that_may_not_be_written(source: RowFile, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir(mode=0o500)
    with pytest.raises(InputError, match="cannot be written"):
        run_batch(source, tmp_path / "out", plan(), engine())


@pytest.mark.parametrize("call", ["replace", "fsync"])
def test_a_full_disk_loses_nothing_that_is_done(
    source: RowFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    run_batch(source, tmp_path / "whole", plan(2), engine())
    real, calls = getattr(os, call), iter(range(100))

    def full(*args: Any) -> None:
        if next(calls) > 6:
            raise OSError(28, "No space left on device")
        real(*args)

    with monkeypatch.context() as patch:
        patch.setattr(os, call, full)
        with pytest.raises(InputError, match="No space left on device"):
            run_batch(source, tmp_path / "out", plan(2), engine())
    assert list((tmp_path / "out" / ".work").glob("[0-9]*.json"))
    run_batch(source, tmp_path / "out", plan(2), engine())
    assert content(tmp_path / "out") == content(tmp_path / "whole")


def test_an_input_without_rows(tmp_path: Path) -> None:
    (tmp_path / "rows.jsonl").write_text("\n")
    with pytest.raises(InputError, match="no rows in it"):
        run_batch(RowFile(str(tmp_path / "rows.jsonl")), tmp_path / "out", plan(), engine())
