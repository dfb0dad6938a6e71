"""Worker processes: every item answered once, whoever dies on the way."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from mtaudit.batch.workers import Died, work_off
from mtaudit.errors import ModelError, MtauditError


def begin() -> Callable[[int], int]:
    return work


def work(item: int) -> int:
    """Ten times the item; -1 ends the process, -2 and -3 raise."""
    if item == -1:
        os.kill(os.getpid(), signal.SIGKILL)
    if item == -2:
        raise ModelError("no model")
    if item == -3:
        raise ValueError(lambda: 0)
    return item * 10


def test_every_item_is_answered_once() -> None:
    assert sorted(work_off(range(20), begin, 3)) == [10 * i for i in range(20)]  # type: ignore[type-var]
    assert list(work_off([], begin, 3)) == []


def test_a_worker_that_dies_takes_no_other_item_along() -> None:
    answers = list(work_off([1, -1, 2, -1, 3], begin, 2))
    assert sorted(a for a in answers if not isinstance(a, Died)) == [10, 20, 30]
    assert [a.item for a in answers if isinstance(a, Died)] == [-1, -1]


@pytest.mark.parametrize(
    ("item", "error", "said"), [(-2, ModelError, "no model"), (-3, MtauditError, "Value")]
)
def test_what_a_worker_raises_is_raised(item: int, error: type[Exception], said: str) -> None:
    with pytest.raises(error, match=said):
        list(work_off([1, item, 2], begin, 1))


def test_no_more_items_are_taken_than_there_are_workers() -> None:
    taken: list[int] = []
    answers = work_off((taken.append(i) or i for i in range(100)), begin, 2)  # type: ignore[func-returns-value]
    next(answers)
    assert len(taken) <= 3
    answers.close()  # type: ignore[attr-defined]


def write_pid(folder: Path, item: int) -> int:
    """Keeps a worker busy for a minute if the item is 1."""
    (folder / str(os.getpid())).touch()
    time.sleep(60 if item else 0)
    return item


def begin_writing(folder: Path) -> Callable[[int], int]:
    return partial(write_pid, folder)


# The worker of 0 is idle, that of 1 at work, when the process that started both is killed.
CHILD = """
import sys, time
from pathlib import Path
from test_workers import *
answers = work_off(iter([0, 1]), partial(begin_writing, Path(sys.argv[1])), 2)
next(answers)
time.sleep(60)
"""


def is_running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().split(") ")[1][0] != "Z"
    except OSError:
        return False


def wait_for(condition: Callable[[], bool]) -> bool:
    """True once the condition holds, False when it does not within a minute."""
    end = time.monotonic() + 60
    while not condition() and time.monotonic() < end:
        time.sleep(0.02)
    return condition()


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are looked up in /proc")
def test_workers_end_with_the_process_that_was_killed(tmp_path: Path) -> None:
    child = subprocess.Popen([sys.executable, "-c", CHILD, str(tmp_path)], cwd=Path(__file__).parent)
    assert wait_for(lambda: len(list(tmp_path.iterdir())) == 2)
    workers = [int(path.name) for path in tmp_path.iterdir()]
    assert all(map(is_running, workers))
    child.kill()
    child.wait()
    assert wait_for(lambda: not any(map(is_running, workers)))
