"""The files for CI services and hooks, run as they stand, with a program that audits without models."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from stand_in import make_pair

ROOT = Path(__file__).parents[2]
PROGRAM = """#!{python}
import sys
from types import ModuleType
sys.path[:0] = {path!r}
from line_audits import Audited, make_auditor
made = ModuleType("mtaudit.pipeline")
made.Auditor = make_auditor(Audited())
sys.modules[made.__name__] = made
from mtaudit.cli.main import main
main(prog_name="mtaudit")
"""


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    """Programs `mtaudit`, which audits without models, and `pip`, which installs nothing, come first."""
    programs = tmp_path / "bin"
    programs.mkdir()
    path = [str(ROOT), str(ROOT / "tests" / "gate")]
    for name, text in (
        ("mtaudit", PROGRAM.format(python=sys.executable, path=path)),
        ("pip", "#!/bin/sh\necho pip $*\n"),
    ):
        (programs / name).write_text(text, encoding="utf-8")
        (programs / name).chmod(0o755)
    home = {"HOME": str(tmp_path / "home"), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    identity = {
        f"GIT_{who}_{what}": "me@invalid" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
    }
    summary = {"GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md")}
    return {
        **os.environ,
        **home,
        **identity,
        **summary,
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
    }


@pytest.fixture
def project(tmp_path: Path, env: dict[str, str]) -> Path:
    """A project with a pair and its baseline."""
    folder = tmp_path / "project"
    make_pair(folder, "pairs/a", "one\ntwo", "one\ntwo error")
    (folder / "mtaudit.toml").touch()
    run("mtaudit baseline update pairs", folder, env)
    return folder


def run(line: str, folder: Path, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "-euo", "pipefail", "-c", line],
        cwd=folder,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )


def github() -> list[tuple[str, bool]]:
    """The shell lines of the workflow, and whether they run after a failure."""
    steps = yaml.safe_load((ROOT / "docs/ci/github.yml").read_text("utf-8"))["jobs"]["check"]["steps"]
    return [(step["run"], step.get("if") == "always()") for step in steps if "run" in step]


def gitlab() -> list[tuple[str, bool]]:
    job = yaml.safe_load((ROOT / "docs/ci/gitlab.yml").read_text("utf-8"))["translations"]
    return [(line, False) for line in job["script"]]


@pytest.mark.parametrize("lines", [github(), gitlab()], ids=["github", "gitlab"])
@pytest.mark.parametrize(("translation", "red"), [("one\ntwo error", False), ("one error\ntwo", True)])
def test_services(
    project: Path, env: dict[str, str], lines: list[tuple[str, bool]], translation: str, red: bool
) -> None:
    (project / "pairs/a/translation.txt").write_text(translation, encoding="utf-8")
    codes: list[int] = []
    for line, always in lines:
        if not any(codes) or always:
            codes.append(run(line, project, env).returncode)
    assert any(codes) is red
    assert ("red: 1 new" in (project / "check.txt").read_text("utf-8")) is red
    assert (project / "check.json").exists()
    if lines == github():
        assert ("red: 1 new" in Path(env["GITHUB_STEP_SUMMARY"]).read_text("utf-8")) is red


@pytest.mark.skipif(
    not (shutil.which("prek") or Path(sys.executable).with_name("prek").exists()),
    reason="prek is not installed",
)
def test_hook(project: Path, env: dict[str, str], tmp_path: Path) -> None:
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    shutil.copy(ROOT / ".pre-commit-hooks.yaml", hooks)
    for folder in (hooks, project):
        assert run("git init -q && git add -A && git commit -qm all", folder, env).returncode == 0
    revision = run("git rev-parse HEAD", hooks, env).stdout.strip()
    (project / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: {hooks}\n  rev: {revision}\n  hooks:\n  - id: mtaudit-check-installed\n",
        encoding="utf-8",
    )
    prek = shutil.which("prek") or Path(sys.executable).with_name("prek")
    (project / "pairs/a/translation.txt").write_text("one\ntwo error error", encoding="utf-8")
    red = run(f"git add -A && {prek} run", project, env)
    assert red.returncode == 1, red.stderr
    assert "1 new" in red.stdout
    (project / "pairs/a/translation.txt").write_text("one\n\ntwo error", encoding="utf-8")
    green = run(f"git add -A && {prek} run", project, env)
    assert green.returncode == 0, green.stdout + green.stderr
    assert "Passed" in green.stdout


def test_both_hooks_check_the_same_files() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert {hook["id"]: hook["language"] for hook in hooks} == {
        "mtaudit-check": "python",
        "mtaudit-check-installed": "system",
    }
    assert hooks[0]["files"] == hooks[1]["files"]
