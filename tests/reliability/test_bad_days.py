"""What happens to a real process: interrupts, a full disk, files that vanish, two that write one file."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from stand_in import make_pair

WAITING = Path(__file__).with_name("waiting_mtaudit.py")
DEADLINE = 60.0
REPORTS = ("-o", "report.csv", "-o", "report.html", "-o", "report.json")


def start(folder: Path, *args: str) -> subprocess.Popen[str]:
    """Start `mtaudit` in a folder."""
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(WAITING.parent), *sys.path])}
    return subprocess.Popen(
        [sys.executable, str(WAITING), *args],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=env, cwd=folder,
    )  # fmt: skip


@contextmanager
def begun(folder: Path, *args: str) -> Iterator[subprocess.Popen[str]]:
    """A process that has read its input and waits to audit it."""
    (folder / "wait").touch()
    with start(folder, *args) as running:
        until = time.monotonic() + DEADLINE
        while not (folder / "begun").exists():
            assert running.poll() is None, running.stderr.read() if running.stderr else ""
            assert time.monotonic() < until, "it never began"
            time.sleep(0.01)
        (folder / "begun").unlink()
        try:
            yield running
        finally:
            running.kill()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A working folder with a pair, settings of its own and a report from before."""
    (tmp_path / "mtaudit.toml").touch()
    make_pair(tmp_path, "p")
    (tmp_path / "report.csv").write_text("from before", encoding="utf-8")
    return tmp_path


def files(folder: Path) -> list[str]:
    """What is in the folder but the files that processes wait for."""
    return sorted(p.name for p in folder.iterdir() if p.name not in ("wait", "begun"))


@pytest.mark.parametrize(
    ("sent", "code"),
    [(signal.SIGINT, 130), (signal.SIGTERM, -signal.SIGTERM), (signal.SIGKILL, -signal.SIGKILL)],
)
@pytest.mark.parametrize("args", [("audit", "p", *REPORTS), ("baseline", "update", "p", "--no-cache")])
def test_an_interrupted_run_leaves_everything_as_it_was(
    folder: Path, args: tuple[str, ...], sent: signal.Signals, code: int
) -> None:
    with begun(folder, *args) as running:
        running.send_signal(sent)
        out, err = running.communicate(timeout=DEADLINE)
    assert (running.returncode, out) == (code, "")
    assert "Traceback" not in err
    assert files(folder) == ["mtaudit.toml", "p", "report.csv"]
    assert (folder / "report.csv").read_text(encoding="utf-8") == "from before"


@pytest.mark.skipif(not hasattr(resource, "prlimit"), reason="no limits for other processes")
def test_a_disk_that_fills_up_leaves_the_old_file(folder: Path) -> None:
    with begun(folder, "audit", "p", "-o", "report.csv") as running:
        resource.prlimit(running.pid, resource.RLIMIT_FSIZE, (100, 100))
        (folder / "wait").unlink()
        _, err = running.communicate(timeout=DEADLINE)
    assert running.returncode == 2
    assert err.splitlines()[-1] == "mtaudit: error: report.csv: cannot be written (File too large)"
    assert files(folder) == ["mtaudit.toml", "p", "report.csv"]
    assert (folder / "report.csv").read_text(encoding="utf-8") == "from before"


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="no folder that nobody can write to")
@pytest.mark.parametrize("place", ["/proc/report.csv", "/proc/self/report.csv"])
def test_a_folder_that_cannot_be_written_to(folder: Path, place: str) -> None:
    with start(folder, "audit", "p", "-o", place) as running:
        out, err = running.communicate(timeout=DEADLINE)
    assert (running.returncode, out) == (2, "")
    assert err.splitlines()[-1].startswith(f"mtaudit: error: {place}: cannot be written (")


def test_a_folder_that_vanishes_meanwhile(folder: Path) -> None:
    (folder / "out").mkdir()
    with begun(folder, "audit", "p", "-o", "out/report.csv") as running:
        (folder / "out").rmdir()
        (folder / "wait").unlink()
        _, err = running.communicate(timeout=DEADLINE)
    assert running.returncode == 2
    assert (
        err.splitlines()[-1]
        == "mtaudit: error: out/report.csv: cannot be written (No such file or directory)"
    )


def test_inputs_that_vanish_meanwhile_are_still_audited(folder: Path) -> None:
    with begun(folder, "audit", "p", "--format", "csv") as running:
        (folder / "p" / "translation.txt").unlink()
        (folder / "wait").unlink()
        out, _ = running.communicate(timeout=DEADLINE)
    assert running.returncode == 0
    assert "wrong" in out


def test_two_that_write_one_file_do_not_mix(folder: Path) -> None:
    """Many times two reports of different lengths: what is there is always one of them, whole."""
    make_pair(folder, "q", translation="wrong " + "x" * 5000)
    expected = []
    for pair in ("p", "q"):
        with start(folder, "audit", pair, "--format", "csv") as running:
            expected.append(running.communicate(timeout=DEADLINE)[0])
    assert len(set(expected)) == 2
    for _ in range(5):
        both = [start(folder, "audit", pair, "-q", "-o", "report.csv") for pair in ("p", "q")]
        assert [running.wait(DEADLINE) for running in both] == [0, 0]
        for running in both:
            running.communicate()
        assert (folder / "report.csv").read_text(encoding="utf-8") in expected
        assert files(folder) == ["mtaudit.toml", "p", "q", "report.csv"]
