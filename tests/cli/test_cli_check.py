"""`mtaudit check` and `mtaudit baseline`: what they write, what they say, and their exit codes."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from line_audits import Audited, make_auditor
from stand_in import make_pair, module

from mtaudit.cli.main import main


@pytest.fixture
def audited(monkeypatch: pytest.MonkeyPatch, folder: Path) -> Audited:  # noqa: ARG001  # the ground they stand on
    """A stand-in for the models; results are kept in the working folder."""
    state = Audited()
    monkeypatch.setitem(
        sys.modules, "mtaudit.pipeline", module("mtaudit.pipeline", Auditor=make_auditor(state))
    )
    return state


def mtaudit(*args: str) -> Result:
    """Run a command with its results kept in the folder `kept`."""
    return CliRunner().invoke(main, [*args, "--cache", "kept"])


def write(name: str, translation: str, original: str = "one\ntwo\nthree") -> None:
    """Make or change the pair of that name in `pairs`."""
    folder = Path("pairs", name)
    if not folder.exists():
        make_pair(Path("pairs"), name)
    (folder / "original.txt").write_text(original, encoding="utf-8")
    (folder / "translation.txt").write_text(translation, encoding="utf-8")


@pytest.fixture
def known(audited: Audited) -> Audited:
    """Two pairs, one of them with a known error, and their baseline."""
    write("a", "one\ntwo error\nthree")
    write("b", "one\ntwo\nthree")
    done = mtaudit("baseline", "update", "pairs")
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == "1 findings in 2 pairs written to mtaudit.baseline.json\n"
    audited.names.clear()
    return audited


def test_green_red_green(known: Audited) -> None:
    before = Path("mtaudit.baseline.json").read_bytes()
    done = mtaudit("check", "pairs")
    assert done.exit_code == 0
    assert done.stdout.endswith("green: 0 new, 0 changed, 1 remaining, 0 fixed\n")
    write("b", "one\ntwo mixup\nthree")
    done = mtaudit("check", "pairs")
    assert done.exit_code == 1
    assert "── 1 new ──\nmajor NUM002 a-mistake  pairs/b/translation.txt:2  90% sure\n" in done.stdout
    assert "translation │ two mixup\n              │     ^^^^^\n" in done.stdout
    assert done.stdout.endswith("red: 1 new, 0 changed, 1 remaining, 0 fixed; tripped: fail-on\n")
    write("b", "one\ntwo\nthree")
    write("a", "one\ntwo\nthree")
    done = mtaudit("check", "pairs")
    assert done.exit_code == 0
    assert "── 1 fixed: no more said so ──\n  a NUM001 major “error”\n" in done.stdout
    assert Path("mtaudit.baseline.json").read_bytes() == before
    assert known.names == ["b", "a"]


@pytest.mark.parametrize(
    ("named", "file", "path"),
    [
        ("pairs", "translation.txt", "pairs/b/translation.txt"),
        ("pairs/b", "translation.txt", "pairs/b/translation.txt"),
        ("./pairs/../pairs", "translation.txt", "pairs/../pairs/b/translation.txt"),
        ("pairs", "translation.md", "pairs/b/translation.md"),
    ],
)
def test_the_file_is_told_as_it_was_named(known: Audited, named: str, file: str, path: str) -> None:  # noqa: ARG001
    Path("pairs/b/translation.txt").rename(f"pairs/b/{file}")
    Path("pairs/b", file).write_text("one\n\ntwo mixup\n\nthree", encoding="utf-8")
    assert f"a-mistake  {path}:" in mtaudit("check", named).stdout


def test_json(known: Audited) -> None:  # noqa: ARG001
    write("a", "one\ntwo error2\nthree blunder")
    done = mtaudit("check", "pairs", "--format", "json", "-o", "check.json")
    found = json.loads(done.stdout)
    assert Path("check.json").read_text("utf-8") == done.stdout
    assert (done.exit_code, found["verdict"], found["schema_version"]) == (1, "red", 1)
    assert [f["original_sentence"] for f in found["new"]] == ["three"]
    assert [(k["before"]["wording"], k["now"]["translation_text"]) for k in found["changed"]] == [
        ("error", "error2")
    ]
    assert {gate["name"]: gate["state"] for gate in found["gates"] if not gate["pair"]} == {
        "fail-on": "tripped",
        "failed-pairs": "passed",
        "missing-pairs": "passed",
        "max-score-drop": "not enough to tell",
        "max-coverage-drop": "passed",
    }
    assert found["randomisation"] == {"seed": 20, "resamples": 9999, "significance": 0.05}


@pytest.mark.parametrize(
    ("args", "code"),
    [
        ([], 1),
        (["--fail-on", "critical"], 0),
        (["--fail-on", "major"], 1),
        (["--fail-on", "critical", "--max-mqm", "100"], 1),
        (["--fail-on", "critical", "--max-mqm", "5000"], 0),
    ],
)
def test_gates_by_flag(known: Audited, args: list[str], code: int) -> None:  # noqa: ARG001
    write("b", "one\ntwo error\nthree")
    assert mtaudit("check", "pairs", *args).exit_code == code


def test_gates_by_file(known: Audited) -> None:  # noqa: ARG001
    write("b", "one\ntwo error\nthree")
    Path("mtaudit.toml").write_text('[check]\nfail-on = "critical"\n', encoding="utf-8")
    assert mtaudit("check", "pairs").exit_code == 0


def test_another_signature_is_refused(known: Audited) -> None:
    known.signature = "mtaudit:1|judge:xyz"
    done = mtaudit("check", "pairs")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "judge was abc, is xyz" in done.stderr
    assert "--allow-signature-change" in done.stderr
    done = mtaudit("check", "pairs", "--allow-signature-change")
    assert done.exit_code == 0
    assert "signature: judge was abc, is xyz\n" in done.stdout
    assert mtaudit("baseline", "prune", "pairs").exit_code == 2
    assert mtaudit("baseline", "update", "pairs").exit_code == 0
    assert mtaudit("check", "pairs").exit_code == 0


@pytest.mark.parametrize(
    ("break_it", "said"),
    [
        (lambda: write("b", "FAIL"), "b: these two texts do not correspond"),
        (lambda: Path("pairs/b/translation.txt").write_bytes("Мост".encode("koi8-r")), "not UTF-8"),
        (lambda: Path("pairs/b/translation.txt").write_bytes(b""), "the file is empty"),
    ],
)
def test_a_failed_pair_never_passes(known: Audited, break_it: object, said: str) -> None:  # noqa: ARG001
    break_it()  # type: ignore[operator]
    done = mtaudit("check", "pairs", "--fail-on", "critical")
    assert done.exit_code == 2
    assert "failed b: " in done.stdout
    assert said in done.stdout
    assert done.stdout.endswith("failed: 0 new, 0 changed, 1 remaining, 0 fixed; tripped: failed-pairs\n")
    before = Path("mtaudit.baseline.json").read_bytes()
    for action in ("update", "prune"):
        done = mtaudit("baseline", action, "pairs")
        assert done.exit_code == 2
        assert said in done.stderr
    assert Path("mtaudit.baseline.json").read_bytes() == before


def test_pairs_that_come_and_go(known: Audited) -> None:  # noqa: ARG001
    Path("pairs/b").rename("pairs/c")
    done = mtaudit("check", "pairs")
    assert done.exit_code == 1
    assert "b missing: " in done.stdout
    assert "c added: " in done.stdout
    assert "red    missing-pairs: in the baseline but not here: b\n" in done.stdout
    assert mtaudit("baseline", "prune", "pairs").stderr == (
        "0 findings and 1 pairs dropped from mtaudit.baseline.json\n"
    )
    assert mtaudit("check", "pairs").exit_code == 0


def test_one_changed_pair_costs_one(known: Audited) -> None:
    for name in "cdefgh":
        write(name, "one\ntwo\nthree")
    assert mtaudit("check", "pairs").exit_code == 0
    assert known.names == list("cdefgh")
    known.names.clear()
    write("e", "one\ntwo\nthree slip")
    assert mtaudit("check", "pairs").exit_code == 1
    assert known.names == ["e"]
    known.names.clear()
    assert CliRunner().invoke(main, ["check", "pairs", "--no-cache", "-q"]).exit_code == 1
    assert known.names == list("abcdefgh")


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (
            ["check", "pairs", "--baseline", "other.json"],
            "other.json: no such baseline; `mtaudit baseline update`",
        ),
        (["check", "nothing"], "nothing: no such folder"),
        (["check", "pairs", "--max-mqm", "-1"], "--max-mqm must be a number of at least 0"),
        (["check", "pairs", "--no-cache"], "--cache and --no-cache exclude each other"),
        (["check", "pairs", "--workers", "0"], "--workers"),
        (["check", "pairs", "-o", "x.csv"], "no report format has the suffix '.csv'"),
        (["baseline", "update", "pairs", "--baseline", "no/such.json"], "the folder no does not exist"),
        (["baseline", "update", "pairs", "--baseline", "pairs/a/original.txt"], "this is an input"),
        (["baseline", "forget"], "No such command"),
    ],
)
def test_what_is_refused(known: Audited, args: list[str], said: str) -> None:  # noqa: ARG001
    done = mtaudit(*args)
    assert (done.exit_code, done.stdout) == (2, "")
    assert said in done.stderr


def test_hostile_names_and_texts_steer_no_terminal(audited: Audited) -> None:  # noqa: ARG001
    write("a\x1b[31m", "one\n\x1b]0;x\x07error\nthree\u202e error")
    assert mtaudit("baseline", "update", "pairs").exit_code == 0
    write("a\x1b[31m", "one error\n[bold]error2[/bold]\n\x1b[2Jerror")
    done = mtaudit("check", "pairs")
    assert done.exit_code == 1
    assert not set("\x1b\x07\u202e") & set(done.output)


def test_what_was_dismissed_counts_no_more(known: Audited) -> None:  # noqa: ARG001
    write("b", "one\ntwo mixup\nthree")
    found = json.loads(mtaudit("check", "pairs", "--format", "json").stdout)["new"][0]
    fields = ("pair", "rule", "fingerprint", "original_sentence", "translation_sentence")
    decision = {key: found[key] for key in (*fields, "original_text", "translation_text")}
    decision |= {"verdict": "dismissed", "reason": "fine", "by": "me", "date": "2026-01-01"}
    text = json.dumps({"schema_version": 1, "decisions": [decision]})
    Path("mtaudit-decisions.json").write_text(text, encoding="utf-8")
    assert mtaudit("check", "pairs", "--max-mqm", "900").exit_code == 0
    Path("mtaudit-decisions.json").unlink()
    assert mtaudit("check", "pairs", "--fail-on", "critical", "--max-mqm", "900").exit_code == 1


def test_without_a_cache_folder_the_check_goes_on(known: Audited, folder: Path) -> None:
    (folder / "file").touch()
    env = {"XDG_CACHE_HOME": str(folder / "file")}
    done = CliRunner().invoke(main, ["check", "pairs"], env=env)
    assert done.exit_code == 0
    assert "nothing is kept: " in done.stderr
    assert known.names == ["a", "b"]
    done = CliRunner().invoke(main, ["check", "pairs", "--cache", "file/cache"])
    assert (done.exit_code, done.stdout) == (2, "")
    assert "the cache cannot be written" in done.stderr


def test_one_pair_leaves_the_others_alone(known: Audited) -> None:
    write("a", "one\ntwo\nthree slip")
    done = mtaudit("check", "pairs/a")
    assert done.exit_code == 1
    assert done.stdout.endswith("red: 1 new, 0 changed, 0 remaining, 1 fixed; tripped: fail-on\n")
    assert mtaudit("baseline", "prune", "pairs/a").exit_code == 0
    assert mtaudit("baseline", "update", "pairs/a").exit_code == 0
    assert mtaudit("check", "pairs").exit_code == 0
    pairs = json.loads(Path("mtaudit.baseline.json").read_text("utf-8"))["pairs"]
    assert {name: len(pair["findings"]) for name, pair in pairs.items()} == {"a": 1, "b": 0}
    known.signature = "mtaudit:2"
    assert mtaudit("baseline", "update", "pairs/a").exit_code == 2
