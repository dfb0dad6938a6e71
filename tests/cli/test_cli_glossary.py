"""`--glossary`: handed on, read before anything is audited, and never overwritten."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from stand_in import Fake, Run, make_pair

from mtaudit import pipeline
from mtaudit.cli.main import main
from mtaudit.encoder import Encoder
from mtaudit.parser import Parser

HEADER = "term,allowed,forbidden,note\n"


def test_the_flag_goes_before_the_file(run: Run, fake: Fake, folder: Path) -> None:
    make_pair(folder, "a")
    (folder / "mtaudit.toml").write_text('glossary = "g.csv"', encoding="utf-8")
    assert run("audit", "a").exit_code == 0
    assert run("audit", "a", "--glossary", "mine.csv").exit_code == 0
    assert [s.glossary for s in fake.settings] == [str(folder / "g.csv"), "mine.csv"]


def test_a_report_does_not_overwrite_it(run: Run, folder: Path) -> None:
    make_pair(folder, "a")
    (folder / "g.csv").write_text(HEADER, encoding="utf-8")
    done = run("audit", "a", "--glossary", "g.csv", "-o", "g.csv")
    assert done.exit_code == 2
    assert "this is an input" in done.stderr


@pytest.mark.parametrize("content", [None, b"", b"term\n", HEADER.encode() + b"caf\xe9,,,\n", b"\0\1\2"])
@pytest.mark.parametrize("command", ["audit", "score"])
def test_a_bad_one_ends_the_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str, content: bytes | None
) -> None:
    monkeypatch.chdir(tmp_path)
    make_pair(tmp_path, "a")
    (tmp_path / "rows.tsv").write_text("id\toriginal\ttranslation\n1\ta b\ta b\n", encoding="utf-8")
    if content is not None:
        (tmp_path / "g.csv").write_bytes(content)
    given = {"audit": "a", "score": "rows.tsv"}[command]
    done = CliRunner().invoke(main, [command, given, "--glossary", "g.csv", "-q"])
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith("mtaudit: error: g.csv")


def test_scoring_with_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, encoder: Encoder, parser: Parser
) -> None:
    monkeypatch.setattr(pipeline, "Encoder", lambda *_, **__: encoder)
    monkeypatch.setattr(pipeline, "Parser", lambda: parser)
    (tmp_path / "rows.tsv").write_text(
        "id\toriginal\ttranslation\n1\tThe quarry closed.\tThe career closed.\n", encoding="utf-8"
    )
    (tmp_path / "g.csv").write_text(HEADER + "quarry,pit,career,\n", encoding="utf-8")
    row, glossary = str(tmp_path / "rows.tsv"), str(tmp_path / "g.csv")
    done = CliRunner().invoke(main, ["score", row, "--glossary", glossary, "--judge", "none", "-q"])
    (found,) = json.loads(done.stdout)["findings"]
    assert (found["rule"], found["severity"], found["suggestion"]) == ("TRM201", "major", "pit")
