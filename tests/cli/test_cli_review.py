"""`mtaudit review`: reports and decisions from files, in a terminal, and what is refused."""

from __future__ import annotations

import json
import os
import select
import signal
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
import sample
from stand_in import Run, make_pair

from mtaudit.cli.decisions import NAME, read_decisions
from mtaudit.cli.report_file import read_report
from mtaudit.errors import InputError
from mtaudit.model import Repair, Report, Status
from mtaudit.model.decision import IDENTITY
from mtaudit.reports import FORMATS, Look


def written(path: Path, report: Report = sample.FULL) -> Path:
    path.write_text(FORMATS["json"].renderer()(report, Look()), encoding="utf-8")
    return path


def decision(at: int = 0, **changed: object) -> dict[str, object]:
    finding = sample.FULL.findings[at]
    about = {name: getattr(finding, name) for name in IDENTITY}
    given = {"verdict": "dismissed", "reason": "as agreed", "by": "Ada", "date": "2024-05-31T09:30:00.123Z"}
    return about | given | changed


def saved(path: Path, *decisions: object) -> Path:
    path.write_text(json.dumps({"schema_version": 1, "decisions": decisions}), encoding="utf-8")
    return path


@pytest.fixture
def report(folder: Path) -> Path:
    """A report in the working folder."""
    return written(folder / "report.json")


def test_a_report_is_read_back(tmp_path: Path) -> None:
    pair = sample.ferry()
    mended = replace(pair.findings[0], repair=Repair("cancelled", 0.5, 0.9))
    report = sample.report(replace(pair, findings=(mended, *pair.findings[1:])))
    read = [item.finding for item in read_report(written(tmp_path / "r.json", report))]
    assert read == [replace(finding, score=0.6123) for finding in report.findings]


@pytest.mark.parametrize(("again", "same"), [(True, True), (False, False)])
def test_texts_are_used_while_they_are_those_of_the_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, again: bool, same: bool
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ferry").mkdir()
    text = sample.FERRY_TRANSLATION if again else "Now " + sample.FERRY_TRANSLATION
    (tmp_path / "ferry" / "translation.txt").write_bytes(text.encode())
    first = read_report(written(tmp_path / "r.json"))[0]
    assert (first.pair.translation.text == sample.FERRY_TRANSLATION) == same
    assert first.pair.original.text == "", "a file that is not there"


BAD = [
    ("{", "not JSON"),
    ("[]", "not a report; `mtaudit audit … -o report.json` writes one"),
    ('{"schema_version": 1, "decisions": []}', "not a report"),
    ('{"schema_version": 9, "findings": []}', "schema_version must be 1; another mtaudit wrote it"),
    ('{"schema_version": 1, "findings": [3]}', "findings[0]: not an object"),
    ('{"schema_version": 1, "findings": [{"pair": "p"}]}', "findings[0]: no field 'id'"),
]


@pytest.mark.parametrize(("content", "said"), BAD)
def test_bad_reports_are_refused(run: Run, folder: Path, content: str, said: str) -> None:
    (folder / "r.json").write_text(content, encoding="utf-8")
    done = run("review", "r.json")
    assert (done.exit_code, done.stdout) == (2, "")
    assert f"r.json: {said}" in done.stderr


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("severity", "bad"),
        ("status", None),
        ("confidence", 2),
        ("confidence", True),
        ("score", "1"),
        ("original_start", -1),
        ("translation_line", 1.5),
        ("message", "\ud800"),
    ],
)
def test_bad_fields_are_refused(report: Path, field: str, value: object) -> None:
    data = json.loads(report.read_text(encoding="utf-8"))
    data["findings"][1][field] = value
    report.write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(InputError, match=rf"findings\[1\]\.{field}: no report has"):
        read_report(report)


@pytest.mark.usefixtures("report")
def test_decisions_are_applied(run: Run, folder: Path) -> None:
    saved(folder / "decisions.json", decision(0), decision(2, verdict="confirmed"))
    done = run("review", "report.json", "--apply", "decisions.json")
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == f"2 decisions applied to {NAME}: 2 new, 0 changed\n"
    assert {d.rule: d.verdict for d in read_decisions(folder / NAME)} == {
        "TRM001": Status.DISMISSED,
        "NUM003": Status.CONFIRMED,
    }


@pytest.mark.usefixtures("report")
@pytest.mark.parametrize(("asked", "nameless"), [([], ""), (["--by", "Grace"], "Grace")])
def test_a_name_is_for_decisions_without_one(run: Run, folder: Path, asked: list[str], nameless: str) -> None:
    saved(folder / "d.json", decision(0), decision(2, by=""))
    assert run("review", "report.json", "--apply", "d.json", *asked).exit_code == 0
    assert {d.rule: d.by for d in read_decisions(folder / NAME)} == {"TRM001": "Ada", "NUM003": nameless}


@pytest.mark.usefixtures("report")
def test_later_decisions_stay_and_strangers_are_left_out(run: Run, folder: Path) -> None:
    saved(folder / NAME, decision(0, date="2025-01-01"), decision(1), decision(3))
    stranger = decision(2, translation_text="another")
    saved(folder / "d.json", decision(0), decision(1, verdict="confirmed"), decision(2), stranger)
    done = run("review", "report.json", "--apply", "d.json")
    assert done.stderr == (
        f"2 decisions applied to {NAME}: 1 new, 1 changed, 1 older than what is there, left out, "
        "1 on no finding of report.json, left out\n"
    )
    assert len(read_decisions(folder / NAME)) == 4


@pytest.mark.usefixtures("report")
@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"pair": "elsewhere"}, "none of its decisions is on a finding of report.json"),
        ({"verdict": "perhaps"}, "decisions[0].verdict must be confirmed or dismissed"),
    ],
)
def test_what_cannot_be_applied_changes_nothing(
    run: Run, folder: Path, change: dict[str, object], said: str
) -> None:
    before = saved(folder / NAME, decision(1)).read_bytes()
    saved(folder / "d.json", decision(0, **change))
    done = run("review", "report.json", "--apply", "d.json")
    assert done.exit_code == 2
    assert f"d.json: {said}" in done.stderr
    assert (folder / NAME).read_bytes() == before


@pytest.mark.usefixtures("report")
def test_without_a_terminal_there_is_a_way(run: Run, folder: Path) -> None:
    done = run("review", "report.json", stdin="y\n")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "Standard input is not a terminal: run this in one, or apply" in done.stderr
    assert "--apply FILE" in done.stderr
    assert not (folder / NAME).exists()


def test_from_audit_to_a_pass(run: Run, folder: Path) -> None:
    make_pair(folder, "p")
    assert run("audit", "p", "-o", "report.json", "--fail-on", "minor").exit_code == 1
    finding = json.loads((folder / "report.json").read_text(encoding="utf-8"))["findings"][0]
    about = {name: finding[name] for name in IDENTITY}
    saved(folder / "d.json", decision() | about)
    assert run("review", "report.json", "--apply", "d.json", "-q").stderr == ""
    assert run("audit", "p", "--fail-on", "minor").exit_code == 0


@pytest.mark.usefixtures("report")
def test_the_precision_of_rules(run: Run, folder: Path) -> None:
    assert run("rules", "--stats").stdout == ""
    assert f"{NAME}: no decisions yet; `mtaudit review report.json`" in run("rules", "--stats").stderr
    saved(folder / NAME, decision(2, rule="NUM001"), decision(2, verdict="confirmed"), decision(0))
    shown = [line.split("  ") for line in run("rules", "--stats").stdout.splitlines()]
    assert [[cell.strip() for cell in row if cell.strip()] for row in shown] == [
        ["rule", "name", "confirmed", "dismissed", "precision", "95 % interval"],
        ["NUM001", "wrong-number", "0", "1", "0.00", "0.00 to 0.79"],
        ["NUM003", "(no longer there)", "1", "0", "1.00", "0.21 to 1.00"],
        ["TRM001", "wrong-term", "0", "1", "0.00", "0.00 to 0.79"],
        ["all", "1", "2", "0.33", "0.06 to 0.79"],
    ]
    assert run("rules", "--decisions", NAME).exit_code == 2


@pytest.mark.usefixtures("report")
def test_hostile_names_do_not_steer_the_terminal(run: Run, folder: Path) -> None:
    hostile = "\x1b[31m\u202e.json"
    saved(folder / hostile, decision(0), decision(2, rule="X\x1b[31m\nY"))
    done = [
        run("review", "report.json", "--apply", hostile, "--decisions", "d\x1b.json"),
        run("rules", "--stats", "--decisions", hostile),
    ]
    assert [d.exit_code for d in done] == [0, 0]
    assert "1 on no finding" in done[0].stderr
    assert len(done[1].stdout.splitlines()) == 4
    assert not set("\x1b\u202e") & {char for d in done for char in d.output}


def in_a_terminal(folder: Path, answers: list[tuple[bytes, bytes]]) -> tuple[str, int]:
    """Run the review in a pseudo-terminal, with keys for each prompt; what it showed and its exit code."""
    import pty

    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(folder)
        command = [sys.executable, "-m", "mtaudit", "review", "report.json", "--by", "Ada"]
        os.execve(sys.executable, command, {**os.environ, "COLUMNS": "80", "TERM": "xterm"})
    shown, at, deadline = b"", 0, time.monotonic() + 300
    while time.monotonic() < deadline and select.select([terminal], [], [], 120)[0]:
        try:
            shown += os.read(terminal, 65536)
        except OSError:
            break
        if answers and answers[0][0] in shown[at:]:
            at = len(shown)
            while _in_lines(terminal) != (answers[0][0] != ASKED):
                time.sleep(0.01)  # keys pressed before the program asks for one are dropped
            os.write(terminal, answers.pop(0)[1])
    else:
        os.kill(pid, signal.SIGKILL)
    return shown.decode(), os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def _in_lines(terminal: int) -> bool:
    """Whether the terminal hands over whole lines, not keys."""
    import termios

    return bool(termios.tcgetattr(terminal)[3] & termios.ICANON)


ASKED = b"[y/n/s/b/q] "


@pytest.mark.skipif(os.name != "posix", reason="pseudo-terminals are POSIX's")
@pytest.mark.usefixtures("report")
def test_in_a_terminal_an_interrupt_loses_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))
    answers = [(ASKED, b"y"), (ASKED, b"n"), (b"reason): ", "“as usual”\r".encode()), (ASKED, b"\x03")]
    shown, code = in_a_terminal(folder, answers)
    assert code == 130
    assert "5 findings, 0 decided before." in shown
    assert "1 confirmed, 1 dismissed in mtaudit-decisions.json; 3 left, the same command goes on" in shown
    decided = {d.rule: (d.verdict.value, d.reason, d.by) for d in read_decisions(folder / NAME)}
    assert decided == {"TRM001": ("confirmed", "", "Ada"), "PRN001": ("dismissed", "“as usual”", "Ada")}
    again, code = in_a_terminal(folder, [(ASKED, b"q")])
    assert code == 0
    assert "5 findings, 2 decided before." in again
    assert "1 of 3: a mistake?" in again
    assert "nothing decided; 3 left" in again
