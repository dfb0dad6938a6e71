"""`mtaudit calibrate`: which texts it takes, what it prints, and its exit codes."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from line_audits import Audited, make_auditor
from stand_in import make_pair, module

from mtaudit.cli.main import main

LINES = "The deadline passed and nobody was there to see it.\n" * 4


@pytest.fixture
def audited(monkeypatch: pytest.MonkeyPatch, folder: Path) -> Audited:  # noqa: ARG001
    """A stand-in for the models that finds the word "error" alone."""
    state = Audited()
    monkeypatch.setitem(
        sys.modules, "mtaudit.pipeline", module("mtaudit.pipeline", Auditor=make_auditor(state))
    )
    return state


def calibrate(*args: str) -> Result:
    return CliRunner().invoke(main, ["calibrate", *args, "--no-cache"])


@pytest.mark.parametrize(
    ("make", "names"),
    [
        (lambda f: make_pair(f, "in", LINES), ["in"]),
        (lambda f: (make_pair(f, "in/b", LINES), make_pair(f, "in/a", LINES)), ["a", "b"]),
        (lambda f: ((f / "in").mkdir(), (f / "in" / "x.txt").write_text(LINES, encoding="utf-8")), ["x"]),
        (
            lambda f: ((f / "in").mkdir(), (f / "in" / "y.md").write_text(f"# {LINES}", encoding="utf-8")),
            ["y"],
        ),
        (
            lambda f: ((f / "in/z").mkdir(parents=True), (f / "in/z/original.md").write_text(LINES, "utf-8")),
            ["z"],
        ),
    ],
)
def test_texts(audited: Audited, folder: Path, make: object, names: list[str]) -> None:
    make(folder)  # type: ignore[operator]
    done = calibrate("in")
    assert done.exit_code == 0
    copies = [f"{name} (copy {number})" for number in (1, 2) for name in names]
    assert audited.names == [*names, *copies]
    assert f"{len(names)} unchanged text" in done.stdout
    assert "  TRM in: “deadline” → “delay”" in done.stdout or names != ["in"]


def test_json(audited: Audited, folder: Path) -> None:  # noqa: ARG001
    make_pair(folder, "in", LINES)
    done = calibrate("in", "--rounds", "3", "--format", "json", "-o", "x.json")
    found = json.loads(done.stdout)
    assert (folder / "x.json").read_text("utf-8") == done.stdout
    assert (found["overall"]["caught"], found["overall"]["planted"]) == (0, len(found["missed"]))
    assert {m["text"] for m in found["missed"]} == {"in"}


def test_findings_in_unchanged_text_are_false_alarms(audited: Audited, folder: Path) -> None:  # noqa: ARG001
    make_pair(folder, "in", "This error is in the text as it should be.\n")
    done = calibrate("in")
    assert done.exit_code == 1
    assert "1 unchanged text: 1 findings, and there must be none\n" in done.stdout


def test_what_is_refused(audited: Audited, folder: Path) -> None:  # noqa: ARG001
    (folder / "in").mkdir()
    done = calibrate("in")
    assert done.exit_code == 2
    assert "in: no texts in it" in done.stderr
    assert calibrate("nothing").exit_code == 2
