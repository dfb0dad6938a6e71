"""Decisions in files: where they are looked for, what is refused, and what an audit makes of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from stand_in import Run, make_pair

from mtaudit.cli.decisions import NAME, add_decisions, decisions_path, read_decisions
from mtaudit.errors import InputError
from mtaudit.model import Decision, Status

FIELDS = {
    "pair": "p",
    "rule": "NUM001",
    "fingerprint": "f00d",
    "original_sentence": "right\nb",
    "translation_sentence": "wrong\nb",
    "original_text": "",
    "translation_text": "wrong",
    "verdict": "dismissed",
    "reason": "as agreed",
    "by": "Ada",
    "date": "2024-05-31T09:30:00Z",
}


def write(path: Path, *decisions: object, **top: object) -> Path:
    data = {"schema_version": 1, "decisions": list(decisions), **top}
    path.write_text(json.dumps(data), encoding="utf-8")
    return path


def test_a_dismissed_finding_fails_nothing_and_is_not_counted(run: Run, folder: Path) -> None:
    make_pair(folder, "p")
    assert run("audit", "p", "--fail-on", "minor").exit_code == 1
    write(folder / NAME, FIELDS)
    done = run("audit", "p", "--fail-on", "minor", "--format", "json")
    assert (done.exit_code, done.stderr) == (0, "")
    report = json.loads(done.stdout)
    assert [finding["status"] for finding in report["findings"]] == ["dismissed"]
    assert report["summary"]["findings"] == 0


def test_a_confirmed_finding_fails(run: Run, folder: Path) -> None:
    make_pair(folder, "p")
    write(folder / NAME, {**FIELDS, "verdict": "confirmed"})
    assert run("audit", "p", "--fail-on", "major").exit_code == 1
    assert '"status": "confirmed"' in run("audit", "p", "--format", "json").stdout


def test_decisions_expire_with_the_wording(run: Run, folder: Path) -> None:
    make_pair(folder, "p", translation="wrong again\nb")
    write(folder / NAME, FIELDS)
    done = run("audit", "p", "--fail-on", "minor")
    assert done.exit_code == 1
    assert done.stderr == (
        f"{NAME}: 1 decision has expired, as the wording changed; look at those findings again\n"
    )
    assert run("audit", "p", "-q").stderr == ""
    write(folder / NAME, FIELDS, {**FIELDS, "translation_text": "x"})
    assert "2 decisions have expired" in run("audit", "p").stderr


def test_a_named_file_is_used_instead(run: Run, folder: Path) -> None:
    make_pair(folder, "p")
    write(folder / NAME, FIELDS)
    write(folder / "other.json")
    assert run("audit", "p", "--fail-on", "minor", "--decisions", "other.json").exit_code == 1
    missing = run("audit", "p", "--decisions", "nowhere.json")
    assert (missing.exit_code, missing.stdout) == (2, "")
    assert "nowhere.json: no such file" in missing.stderr


def test_where_the_file_is_looked_for(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / "mtaudit.toml").touch()
    assert decisions_path(inner, None) == tmp_path / NAME
    assert decisions_path(inner, "x.json") == Path("x.json")
    (inner / NAME).touch()
    assert decisions_path(inner, None) == inner / NAME


def test_a_report_does_not_overwrite_decisions(run: Run, folder: Path) -> None:
    make_pair(folder, "p")
    before = write(folder / NAME, FIELDS).read_bytes()
    done = run("audit", "p", "-o", NAME)
    assert done.exit_code == 2
    assert "this is an input" in done.stderr
    assert (folder / NAME).read_bytes() == before


BAD = [
    ("", "not JSON"),
    ("{", "not JSON: Expecting property name"),
    ("[" * 100_000, "not JSON"),
    ("[]", 'not decisions; it must be an object with a list named "decisions"'),
    ('{"schema_version": 1, "findings": []}', "not decisions"),
    ('{"decisions": []}', "schema_version must be 1, not None"),
    ('{"schema_version": 2, "decisions": []}', "schema_version must be 1, not 2; another mtaudit wrote it"),
    ('{"schema_version": true, "decisions": []}', "schema_version must be 1, not True"),
    ('{"schema_version": 1, "decisions": [7]}', "decisions[0]: not an object with pair, rule"),
    ('{"schema_version": 1, "decisions": [{}]}', "decisions[0]: no field 'pair'"),
    ({"verdict": "maybe"}, "decisions[0].verdict must be confirmed or dismissed, not 'maybe'"),
    ({"verdict": "unconfirmed"}, "decisions[0].verdict must be confirmed or dismissed"),
    ({"date": "yesterday"}, "decisions[0].date must be a date as in 2024-05-31T09:30:00Z, not 'yesterday'"),
    ({"reason": None}, "decisions[0].reason must be a string, not None"),
    ({"by": "\ud800"}, "decisions[0].by holds half of a surrogate pair"),
    ({"resaon": ""}, "decisions[0]: unknown field 'resaon' (did you mean 'reason'?)"),
]


@pytest.mark.parametrize(("content", "said"), BAD)
def test_bad_files_are_refused_and_left_alone(
    run: Run, folder: Path, content: str | dict[str, object], said: str
) -> None:
    make_pair(folder, "p")
    path = folder / NAME
    if isinstance(content, str):
        path.write_text(content, encoding="utf-8")
    else:
        write(path, {**FIELDS, **content})
    before = path.read_bytes()
    done = run("audit", "p")
    assert (done.exit_code, done.stdout) == (2, "")
    assert f"{NAME}: {said}" in done.stderr
    with pytest.raises(InputError):
        add_decisions(path, [])
    assert path.read_bytes() == before


def test_a_folder_is_no_file(run: Run, folder: Path) -> None:
    make_pair(folder, "p")
    (folder / NAME).mkdir()
    done = run("audit", "p")
    assert done.exit_code == 2
    assert f"{NAME}: a folder, not a file" in done.stderr


def test_what_is_added_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / NAME
    hostile = {**FIELDS, "reason": 'a\u2028b\x1b[31m"\u202e', "by": "Ænn", "verdict": Status.DISMISSED}
    one, two = Decision(**hostile), Decision(**{**hostile, "pair": "q"})  # type: ignore[arg-type]
    assert add_decisions(path, [two]).new == 1
    assert add_decisions(path, [one]).new == 1
    assert read_decisions(path) == (one, two)
    text = path.read_text(encoding="utf-8")
    assert not set("\u2028\x1b\u202e") & set(text)
    assert "Ænn" in text
