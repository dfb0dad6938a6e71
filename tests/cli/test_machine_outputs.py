"""Formats for other programs on the command line: suffixes, paths, the limit, the step summary."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from junitparser import JUnitXml
from stand_in import Fake, Run, make_pair

from mtaudit.mqm import Severity

SUFFIXES = {
    "sarif": ".sarif",
    "junit": ".xml",
    "gitlab": ".gitlab.json",
    "mqm": ".mqm.tsv",
    "json-v1": ".json",
}


@pytest.mark.parametrize(("form", "suffix"), SUFFIXES.items())
def test_the_suffix_names_the_format(run: Run, folder: Path, form: str, suffix: str) -> None:
    make_pair(folder, "p")
    for name in (f"r{suffix}", f"with.dots.in.it{suffix.upper()}"):
        assert run("audit", "p", "-o", name).exit_code == 0
        assert (folder / name).read_bytes() == run("audit", "p", "--format", form).stdout_bytes


@pytest.mark.parametrize("name", ["r.tsv", "r.github", "mqm.tsv", ".gitlab.json"])
def test_other_suffixes_are_not_those(run: Run, folder: Path, name: str) -> None:
    make_pair(folder, "p")
    done = run("audit", "p", "-o", name)
    if name == ".gitlab.json":  # a hidden file in JSON
        assert json.loads((folder / name).read_text(encoding="utf-8"))["schema_version"] == 1
    else:
        assert "no report format has the suffix" in done.stderr


def test_paths_are_told_from_the_working_folder(run: Run, folder: Path) -> None:
    place = make_pair(folder, "some where/p")
    for named in (place, Path("some where/p"), Path("./some where/../some where/p")):
        files = str(named / "original.txt"), str(named / "translation.txt")
        (issue,) = json.loads(run("audit", *files, "--format", "gitlab").stdout)
        assert issue["location"]["path"] == "some where/p/translation.txt"
        assert 'uri": "some%20where/p/translation.txt' in run("audit", *files, "--format", "sarif").stdout


@pytest.mark.parametrize(
    ("severity", "flags", "failures"),
    [
        (Severity.MAJOR, (), 1),
        (Severity.MINOR, (), 0),
        (Severity.MINOR, ("--fail-on", "minor"), 1),
        (Severity.MAJOR, ("--fail-on", "critical"), 0),
    ],
)
def test_the_limit_reaches_junit(
    run: Run, fake: Fake, severity: Severity, flags: tuple[str, ...], failures: int
) -> None:
    make_pair(Path(), "p")
    fake.severity = severity
    done = run("audit", "p", "-o", "r.xml", *flags)
    assert JUnitXml.fromfile("r.xml").failures == failures
    assert done.exit_code == (1 if flags and failures else 0)


def test_the_step_summary_is_added_to(run: Run, folder: Path) -> None:
    make_pair(folder, "p")
    summary = folder / "summary.md"
    summary.write_text("from a step before\n", encoding="utf-8")
    env = {"GITHUB_STEP_SUMMARY": str(summary)}
    done = run("audit", "p", "--format", "github", env=env)
    assert done.stdout.startswith("::warning file=p/translation.txt,line=1,")
    text = summary.read_text(encoding="utf-8")
    assert text.startswith("from a step before\n## mtaudit: 1 finding\n")
    assert "| major | NUM001 wrong-number | p/translation.txt\\:1\\:1 |" in text


def test_no_other_format_writes_a_step_summary(run: Run, folder: Path) -> None:
    make_pair(folder, "p")
    run("audit", "p", "-o", "r.sarif", env={"GITHUB_STEP_SUMMARY": str(folder / "summary.md")})
    assert not (folder / "summary.md").exists()


def test_a_step_summary_that_cannot_be_written_is_an_error(run: Run, folder: Path) -> None:
    make_pair(folder, "p")
    done = run("audit", "p", "--format", "github", env={"GITHUB_STEP_SUMMARY": str(folder)})
    assert done.exit_code == 2
    assert "which GITHUB_STEP_SUMMARY names: cannot be written" in done.stderr
