"""The pytest plugin: a case for each pair, red with the report, and no trace in runs without the option."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path

import line_audits
import pytest
from line_audits import run
from stand_in import make_pair

import mtaudit
from mtaudit.gate.check import make_baseline
from mtaudit.reports.baseline import render

pytest_plugins = ["pytester"]

INSTALLED = any(point.name == "mtaudit" for point in entry_points(group="pytest11"))
PLUGIN = [] if INSTALLED else ["-p", "mtaudit.cli.pytest_plugin"]


# In a process of its own: pytester forgets what modules a run in this one imported, and two of a kind clash.
CONFTEST = """
import sys
from types import ModuleType
sys.path.insert(0, {path!r})
from line_audits import Audited, make_auditor
made = ModuleType("mtaudit.pipeline")
made.Auditor = make_auditor(Audited())
sys.modules[made.__name__] = made
"""


@pytest.fixture
def project(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A test of its own, two pairs, one of them with a known error, and their baseline."""
    pytester.makeconftest(CONFTEST.format(path=str(Path(line_audits.__file__).parent)))
    monkeypatch.setenv("XDG_CACHE_HOME", str(pytester.path / "cache"))
    monkeypatch.setenv("PYTHONPATH", str(Path(mtaudit.__file__).parents[1]))
    pytester.makepyfile("def test_own(): pass")
    (pytester.path / "mtaudit.toml").touch()
    make_pair(pytester.path, "pairs/a", "one\ntwo", "one\ntwo error")
    make_pair(pytester.path, "pairs/b", "one\ntwo", "one\ntwo")
    known = make_baseline(run(("a", "one\ntwo", "one\ntwo error"), ("b", "one\ntwo", "one\ntwo")))
    (pytester.path / "mtaudit.baseline.json").write_text(render(known), encoding="utf-8")
    return pytester


def test_a_case_for_each_pair(project: pytest.Pytester) -> None:
    done = project.runpytest_subprocess(*PLUGIN, "--mtaudit", "pairs", "-v")
    done.assert_outcomes(passed=4)
    done.stdout.fnmatch_lines(
        [
            "*::test_own PASSED*",
            "*mtaudit[[]a] PASSED*",
            "*mtaudit[[]b] PASSED*",
            "*mtaudit[[]all pairs] PASSED*",
        ]
    )


def test_red_with_the_report(project: pytest.Pytester) -> None:
    Path("pairs/b/translation.txt").write_text("one\ntwo mixup", encoding="utf-8")
    done = project.runpytest_subprocess(*PLUGIN, "--mtaudit", "pairs")
    done.assert_outcomes(passed=3, failed=1)
    done.stdout.fnmatch_lines(
        ["*mtaudit[[]b]*", "*1 new*", "major NUM002 a-mistake*", "*translation*two mixup*"]
    )
    assert "Traceback" not in done.stdout.str()
    done.stdout.fnmatch_lines(["red: 1 new, *; tripped: fail-on"])
    assert "green: " not in done.stdout.str()


def test_pairs_missing_or_failed_are_red(project: pytest.Pytester) -> None:
    Path("pairs/a").rename(Path("pairs/c"))
    Path("pairs/b/translation.txt").write_text("FAIL", encoding="utf-8")
    done = project.runpytest_subprocess(*PLUGIN, "--mtaudit", "pairs", "-m", "mtaudit")
    done.assert_outcomes(passed=1, failed=3, deselected=1)
    assert "; tripped: missing-pairs\n" in done.stdout.str()
    assert "; tripped: failed-pairs\n" in done.stdout.str()
    assert "green: " not in done.stdout.str()


def test_without_a_baseline_everything_is_new(project: pytest.Pytester) -> None:
    Path("mtaudit.baseline.json").unlink()
    project.runpytest_subprocess(*PLUGIN, "--mtaudit", "pairs").assert_outcomes(passed=3, failed=1)


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--mtaudit", "nothing"], "nothing: no such folder"),
        (["--mtaudit", "pairs", "--mtaudit-baseline", "other.json"], "other.json: no such baseline"),
    ],
)
def test_usage(project: pytest.Pytester, args: list[str], said: str) -> None:
    done = project.runpytest_subprocess(*PLUGIN, *args)
    assert done.ret == pytest.ExitCode.USAGE_ERROR
    assert said in done.stdout.str() + done.stderr.str()


def test_other_runs_see_nothing_of_it(project: pytest.Pytester) -> None:
    project.runpytest_subprocess(*PLUGIN).assert_outcomes(passed=1)


def test_loading_it_loads_nothing_heavy() -> None:
    code = (
        "import sys, pytest, mtaudit.cli.pytest_plugin\n"
        "heavy = {'torch', 'numpy', 'spacy', 'pandas', 'scipy', 'click', 'rich', 'mtaudit.pipeline'}\n"
        "sys.exit(str(heavy & set(sys.modules)) if heavy & set(sys.modules) else 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
