"""The cache: whole entries or none, whoever else is at work, and no more than it may hold."""

from __future__ import annotations

import multiprocessing
import os
from dataclasses import replace
from pathlib import Path

import pytest
from line_audits import result

from mtaudit.batch.cache import Cache
from mtaudit.batch.job import Job
from mtaudit.batch.kept_results import from_text, to_text
from mtaudit.batch.key import job_key, model_state
from mtaudit.config import Settings
from mtaudit.errors import InputError
from mtaudit.model import Repair, Source
from mtaudit.model.source import Piece

KEY = "ab" * 32


def test_what_was_put_is_there(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "not" / "yet")
    assert cache.get(KEY) is None
    cache.put(KEY, "é\n")
    assert cache.get(KEY) == "é\n"
    cache.put(KEY, "other")
    assert Cache(tmp_path / "not" / "yet").get(KEY) == "other"


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"{", b"[]", b'{"name": 1}', b"null"])
def test_a_damaged_entry_is_audited_anew(tmp_path: Path, content: bytes) -> None:
    from mtaudit.batch.audits import _kept

    cache = Cache(tmp_path)
    cache.put(KEY, "x")
    next(tmp_path.glob("*/*")).write_bytes(content)
    assert _kept(cache, KEY) is None


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(InputError, match="the cache cannot be written"):
        Cache(tmp_path / "file" / "cache").put(KEY, "x")


def test_the_least_recently_used_goes_first(tmp_path: Path) -> None:
    cache = Cache(tmp_path, max_bytes=25)
    for age, key in enumerate(("aa", "bb", "cc")):
        cache.put(key, "x" * 10)
        os.utime(tmp_path / key / f"{key}.json", (age, age))
    assert cache.get("aa")  # used now
    cache.trim()
    assert [cache.get(key) is not None for key in ("aa", "bb", "cc")] == [True, False, True]


def _write_for_ever(folder: Path, text: str) -> None:
    while True:
        Cache(folder).put(KEY, text * 100_000)


def test_readers_see_whole_entries_while_writers_write_and_are_killed(tmp_path: Path) -> None:
    context = multiprocessing.get_context("fork")
    writers = [context.Process(target=_write_for_ever, args=(tmp_path, text)) for text in "ab"]
    cache = Cache(tmp_path)
    cache.put(KEY, "c" * 100_000)
    for writer in writers:
        writer.start()
    try:
        seen = {cache.get(KEY) for _ in range(200)}
        writers[0].kill()
        writers[0].join()
        seen |= {cache.get(KEY) for _ in range(200)}
    finally:
        for writer in writers:
            writer.kill()
            writer.join()
    seen |= {cache.get(KEY)}
    assert seen <= {text * 100_000 for text in "abc"}


def test_results_come_back_to_the_last_digit() -> None:
    made = result("p", "one\ntwo", "one error\nextra\nmore slip")
    first = replace(made.findings[0], score=1 / 3, repair=Repair("x", 0.1, 1 / 7), evidence=("A", "B"))
    made = replace(made, findings=(first, *made.findings[1:]))
    assert from_text(to_text(made)) == made


JOB = Job("p", "one", "two")


@pytest.mark.parametrize(
    ("job", "settings", "signature"),
    [
        (Job("q", "one", "two"), Settings(), "s"),
        (Job("p", "one\n", "two"), Settings(), "s"),
        (Job("p", "onet", "wo"), Settings(), "s"),
        (Job("p", "two", "one"), Settings(), "s"),
        (Job("p", "one", "two", (Source("<p>one", (Piece(0, 3, 3, 6),)), None)), Settings(), "s"),
        (JOB, Settings(force=True), "s"),
        (JOB, Settings(min_confidence=0.5), "s"),
        (JOB, Settings(per_pair_ignores=(("p", ("FLU",)),)), "s"),
        (JOB, Settings(), "t"),
    ],
)
def test_whatever_matters_is_in_the_key(job: Job, settings: Settings, signature: str) -> None:
    assert job_key(job, settings, signature) != job_key(JOB, Settings(), "s")


def test_what_concerns_others_is_not() -> None:
    others = Settings(per_pair_ignores=(("q", ("FLU",)),))
    assert job_key(JOB, others, "s") == job_key(JOB, Settings(), "s")


def test_a_model_that_changes_in_its_folder_is_another(tmp_path: Path) -> None:
    (tmp_path / "weights").write_text("1", encoding="utf-8")
    before = model_state(str(tmp_path))
    model_state.cache_clear()
    (tmp_path / "weights").write_text("22", encoding="utf-8")
    assert model_state(str(tmp_path)) != before
    assert model_state("") == model_state("all-MiniLM-L6-v2") == ""
