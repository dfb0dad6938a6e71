"""`mtaudit compare`: its reports and its exit codes."""

from __future__ import annotations

import csv
import io
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from line_audits import Audited, make_auditor
from stand_in import make_pair, module

from mtaudit.cli.main import main
from mtaudit.model import CSV_FIELDS


@pytest.fixture
def folders(monkeypatch: pytest.MonkeyPatch, folder: Path) -> Path:
    """A stand-in for the models, and two folders of pairs."""
    auditor = make_auditor(Audited())
    monkeypatch.setitem(sys.modules, "mtaudit.pipeline", module("mtaudit.pipeline", Auditor=auditor))
    for name, old, new in (
        ("a", "one error", "one error"),
        ("b", "one", "=cmd() <b>\x1b[2J error"),
        ("c", "x", "x"),
    ):
        make_pair(folder, f"old/{name}", "one two", old)
        make_pair(folder, f"new/{name}", "one two", new)
    return folder


def compare(*args: str) -> Result:
    return CliRunner().invoke(main, ["compare", *args, "--no-cache"])


def test_terminal(folders: Path) -> None:  # noqa: ARG001
    done = compare("old", "new")
    assert done.exit_code == 0
    assert done.stdout.startswith("old: old, new: new\n\n── b ──\n")
    assert "  quality                     1.000 →  0.900" in done.stdout
    assert "not enough to tell: 1 of 1 passages differ" in done.stdout
    assert "only in the new translation:\n    major NUM001 “error”" in done.stdout
    assert "── all 3 pairs ──" in done.stdout
    assert "── a ──" not in done.stdout
    assert "\x1b" not in done.stdout


def test_csv_and_page(folders: Path) -> None:
    done = compare("old", "new", "-o", "x.csv", "-o", "x.html", "--csv-safe")
    assert (done.exit_code, done.stdout) == (0, "")
    with (folders / "x.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(io.StringIO(file.read(), newline="")))
    assert tuple(rows[0]) == ("where", *CSV_FIELDS)
    assert [(row["where"], row["pair"], row["translation_sentence"][:5]) for row in rows] == [
        ("both", "a", "one e"),
        ("new", "b", "'=cmd"),
    ]
    page = (folders / "x.html").read_text("utf-8")
    assert "default-src 'none'" in page
    assert "<script" not in page
    assert "=cmd() &lt;b&gt;" in page
    assert "\x1b" not in page
    assert "<h3>1 only in the new translation</h3>" in page


def test_two_pairs_by_their_folders(folders: Path) -> None:  # noqa: ARG001
    done = compare("old/a", "new/b", "-q")
    assert done.exit_code == 0
    assert "── b ──" in done.stdout


def test_what_is_not_compared(folders: Path) -> None:
    make_pair(folders, "new/d", "one", "one")
    (folders / "old/c/original.txt").write_text("another original", encoding="utf-8")
    (folders / "old/b/translation.txt").write_text("FAIL", encoding="utf-8")
    done = compare("old", "new")
    assert done.exit_code == 2
    assert "note only in new: d\n" in done.stdout
    assert "note failed: old/b: these two texts do not correspond\n" in done.stdout
    assert "note c: the two originals have no passage in common\n" in done.stdout


def test_a_report_overwrites_no_input(folders: Path) -> None:  # noqa: ARG001
    assert compare("old", "new", "-o", "old/a/original.txt").exit_code == 2
