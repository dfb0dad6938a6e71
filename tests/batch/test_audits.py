"""Many audits: the same result whatever was kept, however many work, and in whatever order they end."""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from line_audits import MISTAKES, Audited, make_auditor
from stand_in import module

from mtaudit.batch import audits
from mtaudit.batch.audits import audit_jobs
from mtaudit.batch.cache import Cache
from mtaudit.batch.job import Job
from mtaudit.config import Settings
from mtaudit.errors import ModelError
from mtaudit.gate.check import make_baseline
from mtaudit.reports.baseline import render


@contextmanager
def without_models(state: Audited, delay: Callable[[], float] = lambda: 0.0) -> Iterator[None]:
    """Stand-ins audit, each after a delay in seconds, and threads stand in for processes."""
    base: Any = make_auditor(state)

    class Slow(base):  # type: ignore[misc]
        def audit(self, *args: Any) -> Any:
            time.sleep(delay())
            return super().audit(*args)

    def in_threads(jobs: Sequence[Job], begin: Callable[[], Any], workers: int) -> Iterator[Any]:
        with ThreadPoolExecutor(workers) as pool:
            futures = [pool.submit(begin(), job) for job in jobs]
            yield from (future.result() for future in as_completed(futures))

    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "mtaudit.pipeline", module("mtaudit.pipeline", Auditor=Slow))
        patch.setattr(audits, "work_off", in_threads)
        yield


JOBS = st.lists(
    st.builds(
        Job, st.text("abc", min_size=1, max_size=3), st.just("one\ntwo"), st.sampled_from([*MISTAKES, "FAIL"])
    ),
    max_size=6,
    unique_by=lambda job: job.name,
)


@settings(max_examples=30)
@given(JOBS, st.integers(0, 99))
def test_two_workers_and_eight_give_the_same_bytes(jobs: list[Job], seed: int) -> None:
    chance = random.Random(seed)
    results = []
    for workers in (1, 2, 8):
        with without_models(Audited(), lambda: chance.uniform(0, 0.003)):
            results.append(audit_jobs(jobs, Settings(), workers=workers))
    assert results[0] == results[1] == results[2]
    assert len({render(make_baseline(result)) for result in results}) == 1


@settings(max_examples=20)
@given(JOBS)
def test_what_was_kept_is_what_would_be_found(
    tmp_path_factory: pytest.TempPathFactory, jobs: list[Job]
) -> None:
    state, cache = Audited(), Cache(tmp_path_factory.mktemp("cache"))
    with without_models(state):
        first = audit_jobs(jobs, Settings(), cache)
        state.names.clear()
        assert audit_jobs(jobs, Settings(), cache) == first == audit_jobs(jobs, Settings())
    failed = [job.name for job in jobs if job.translation == "FAIL"]
    assert state.names == [*failed, *(job.name for job in jobs)]


def test_a_defect_is_a_failed_pair_and_a_missing_model_is_an_error() -> None:
    def raises(error: Exception) -> type:
        class Broken:
            signature = "s"

            def __init__(self, _: Settings) -> None: ...

            def audit(self, _: object) -> None:
                raise error

        return Broken

    with pytest.MonkeyPatch.context() as patch:
        made = module("mtaudit.pipeline", Auditor=raises(KeyError("x")))
        patch.setitem(sys.modules, "mtaudit.pipeline", made)
        result = audit_jobs([Job("p", "one", "two")], Settings())
        assert [f.reason for f in result.failed] == ["internal error: KeyError: 'x'"]
        vars(made)["Auditor"] = raises(ModelError("no parser"))
        with pytest.raises(ModelError, match="no parser"):
            audit_jobs([Job("p", "one", "two")], Settings())


STORIES = (
    "The mayor opened the bridge on Monday. It is 48 metres long and took two years to build.",
    "The ferry will stop in June, the council said. She had asked for a longer season.",
)


def test_real_workers_find_what_one_finds() -> None:
    jobs = [
        Job(str(i), story, story.replace("48", "84").replace("She", "He")) for i, story in enumerate(STORIES)
    ]
    alone, together = audit_jobs(jobs, Settings()), audit_jobs(jobs, Settings(), workers=2)
    assert together == alone
    assert {f.rule[:3] for pair in alone.pairs for f in pair.findings} >= {"NUM", "PRN"}
