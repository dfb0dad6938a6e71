"""The command line with a stand-in for the pipeline behind it, in a working folder of its own."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from stand_in import RULES, Fake, Run, make_auditor, module, two_sentences

from mtaudit.cli.main import main
from mtaudit.text.document import word_count


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Fake:
    """The stand-ins put in the place of the real modules."""
    state = Fake()
    for made in (
        module("mtaudit.pipeline", Auditor=make_auditor(state)),
        module("mtaudit.detectors.registry", RULES=RULES),
        module("mtaudit.text.document", make_document=two_sentences, word_count=word_count),
    ):
        monkeypatch.setitem(sys.modules, made.__name__, made)
    return state


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with settings of its own, so that none above it are found."""
    (tmp_path / "mtaudit.toml").touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(fake: Fake, folder: Path) -> Run:  # noqa: ARG001  # both prepare the ground
    """Run `mtaudit` with arguments, in the working folder, against the stand-ins."""

    def invoke(*args: str, stdin: str | bytes = "", env: dict[str, str] | None = None) -> Result:
        return CliRunner().invoke(main, args, input=stdin, env=env)

    return invoke
