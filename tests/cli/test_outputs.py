"""Files are written whole or not at all; standard output knows what it is connected to."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest
from stand_in import Fake, Run, make_pair

from mtaudit.cli.outputs import terminal_look
from mtaudit.reports import Look


class Terminal(io.StringIO):
    """A standard output that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("env", "look"),
    [
        ({}, Look(72, True, screen=True)),
        ({"NO_COLOR": "1"}, Look(72, False, screen=True)),
        ({"NO_COLOR": ""}, Look(72, True, screen=True)),
        ({"TERM": "dumb"}, Look(72, False, screen=True)),
    ],
)
def test_the_look_of_a_terminal(monkeypatch: pytest.MonkeyPatch, env: dict[str, str], look: Look) -> None:
    for name, value in {"COLUMNS": "72", "TERM": "xterm", **env}.items():
        monkeypatch.setenv(name, value)
    if "NO_COLOR" not in env:
        monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setattr(sys, "stdout", Terminal())
    assert terminal_look(Look()) == look


def test_the_look_of_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "72")
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    assert terminal_look(Look()) == Look(100, False)


def test_a_failed_write_leaves_the_old_file(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_pair(folder, "p")
    (folder / "r.csv").write_text("old", encoding="utf-8")

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", refuse)
    done = run("audit", "p", "-o", "r.csv")
    assert done.exit_code == 2
    assert done.stderr == "mtaudit: error: r.csv: cannot be written (No space left on device)\n"
    assert (folder / "r.csv").read_text(encoding="utf-8") == "old"
    assert sorted(path.name for path in folder.iterdir()) == ["mtaudit.toml", "p", "r.csv"]


def test_a_failed_audit_writes_nothing(run: Run, folder: Path, fake: Fake) -> None:
    make_pair(folder, "p")
    fake.raises = ValueError("x")
    assert run("audit", "p", "-o", "r.csv").exit_code == 2
    assert not (folder / "r.csv").exists()


@pytest.mark.skipif(os.name != "posix", reason="permissions and links are POSIX's")
def test_permissions_and_links_stay(run: Run, folder: Path) -> None:
    make_pair(folder, "p")
    (folder / "real").mkdir()
    (folder / "real" / "r.csv").write_text("old", encoding="utf-8")
    (folder / "real" / "r.csv").chmod(0o640)
    (folder / "link.csv").symlink_to("real/r.csv")
    mask = os.umask(0o022)
    try:
        assert run("audit", "p", "-o", "link.csv", "-o", "new.csv").exit_code == 0
    finally:
        os.umask(mask)
    assert (folder / "link.csv").is_symlink()
    assert (folder / "real" / "r.csv").read_text(encoding="utf-8").startswith("pair,id")
    assert (folder / "real" / "r.csv").stat().st_mode & 0o777 == 0o640
    assert (folder / "new.csv").stat().st_mode & 0o777 == 0o644


def test_a_link_to_an_input_is_an_input(run: Run, folder: Path) -> None:
    make_pair(folder, "p")
    (folder / "innocent.txt").symlink_to("p/translation.txt")
    done = run("audit", "p", "-o", "innocent.txt")
    assert done.exit_code == 2
    assert "this is an input" in done.stderr
