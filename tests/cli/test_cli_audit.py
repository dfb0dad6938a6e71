"""`mtaudit audit`: what it reads, what it writes where, and its exit codes."""

from __future__ import annotations

import csv
import json
import os
from pathlib import Path

import pytest
from stand_in import Fake, Run, make_pair

from mtaudit.config import Settings
from mtaudit.errors import UnrelatedTextsError
from mtaudit.model import CSV_FIELDS, Status
from mtaudit.mqm import Severity


def test_a_folder_of_pairs_in_the_order_of_their_names(run: Run, folder: Path, fake: Fake) -> None:
    for name in ("b", "a", "Z", "c d"):
        make_pair(folder, f"pairs/{name}")
    make_pair(folder, "pairs/.hidden")
    (folder / "pairs" / "README.md").write_text("not a pair", encoding="utf-8")
    done = run("audit", "pairs", "--format", "json")
    assert done.exit_code == 0
    assert [pair["name"] for pair in json.loads(done.stdout)["pairs"]] == ["Z", "a", "b", "c d"]
    assert fake.pairs[1].translation.name == os.path.join("pairs", "a", "translation.txt")


def test_a_folder_that_is_a_pair(run: Run, folder: Path, fake: Fake, monkeypatch: pytest.MonkeyPatch) -> None:
    place = make_pair(folder, "story")
    make_pair(folder, "story/notes")
    assert run("audit", "story").exit_code == 0
    monkeypatch.chdir(place)
    (place / "mtaudit.toml").touch()
    assert run("audit", ".").exit_code == 0
    assert [pair.name for pair in fake.pairs] == ["story", "story"]


@pytest.mark.parametrize(
    ("files", "name"),
    [
        (("p/original.txt", "p/translation.txt"), "p"),
        (("p/original.txt", "other.mt.txt"), "other.mt"),
        (("-", "p/translation.txt"), "p"),
        (("p/original.txt", "-"), "p"),
        (("other.mt.txt", "-"), "other.mt"),
    ],
)
def test_two_files(run: Run, folder: Path, fake: Fake, files: tuple[str, str], name: str) -> None:
    make_pair(folder, "p")
    (folder / "other.mt.txt").write_text("x", encoding="utf-8")
    assert run("audit", *files, stdin="from a pipe").exit_code == 0
    assert fake.pairs[0].name == name
    assert (fake.pairs[0].original.text == "from a pipe") == (files[0] == "-")
    assert (fake.pairs[0].translation.text == "from a pipe") == (files[1] == "-")


def test_line_ends_and_byte_order_mark(run: Run, folder: Path, fake: Fake) -> None:
    make_pair(folder, "p", "\ufeffone\r\ntwo", "one\ntwo")
    assert run("audit", "p").exit_code == 0
    assert fake.pairs[0].original.text == "one\r\ntwo"


@pytest.mark.parametrize(
    ("finding", "fail_on", "code"),
    [
        ((Severity.MAJOR, Status.UNCONFIRMED), None, 0),
        ((Severity.CRITICAL, Status.UNCONFIRMED), None, 0),
        ((Severity.MAJOR, Status.UNCONFIRMED), "minor", 1),
        ((Severity.MAJOR, Status.UNCONFIRMED), "major", 1),
        ((Severity.MAJOR, Status.CONFIRMED), "major", 1),
        ((Severity.MAJOR, Status.UNCONFIRMED), "critical", 0),
        ((Severity.CRITICAL, Status.UNCONFIRMED), "critical", 1),
        ((Severity.CRITICAL, Status.DISMISSED), "minor", 0),
    ],
)
def test_exit_code(
    run: Run, fake: Fake, finding: tuple[Severity, Status], fail_on: str | None, code: int
) -> None:
    make_pair(Path(), "p")
    fake.severity, fake.status = finding
    assert run("audit", "p", *(["--fail-on", fail_on] if fail_on else [])).exit_code == code


def test_many_findings_are_still_exit_code_1(run: Run, folder: Path) -> None:
    for i in range(5):
        make_pair(folder, f"pairs/{i}")
    assert run("audit", "pairs", "--fail-on", "minor").exit_code == 1


def test_nothing_found_passes(run: Run, folder: Path) -> None:
    make_pair(folder, "p", translation="right\nb")
    done = run("audit", "p", "--fail-on", "minor")
    assert done.exit_code == 0
    assert "no findings" in done.stdout
    assert done.stderr == ""


def test_fail_on_from_the_file(run: Run, folder: Path) -> None:
    make_pair(folder, "p")
    (folder / "mtaudit.toml").write_text('fail-on = "major"\n', encoding="utf-8")
    assert run("audit", "p").exit_code == 1
    assert run("audit", "p", "--fail-on", "critical").exit_code == 0


def test_flags_reach_the_pipeline(run: Run, folder: Path, fake: Fake) -> None:
    make_pair(folder, "p")
    assert run("audit", "p").exit_code == 0
    done = run(
        "audit", "p", "--min-confidence", "0.8", "--select", "trm, num001", "--select", "NUM",
        "--ignore", "TRM001",
        "--encoder", "some/model", "--force", "--fail-on", "critical",
    )  # fmt: skip
    assert done.exit_code == 0
    assert fake.settings == [
        Settings(),
        Settings("some/model", 0.8, ("TRM", "NUM001", "NUM"), ("TRM001",), Severity.CRITICAL, True),
    ]


def test_what_the_folder_of_a_pair_ignores(run: Run, folder: Path, fake: Fake) -> None:
    (make_pair(folder, "all/[a]") / "pair.toml").write_text('ignore = ["trm"]', encoding="utf-8")
    make_pair(folder, "all/a")
    (folder / "mtaudit.toml").write_text('[per-pair-ignores]\n"*" = ["NUM001"]\n', encoding="utf-8")
    assert run("audit", "all").exit_code == 0
    assert run("audit", "all/[a]/original.txt", "all/[a]/translation.txt").exit_code == 0
    for settings in fake.settings:
        assert settings.for_pair("[a]").ignore == ("NUM001", "TRM")
        assert settings.for_pair("a").ignore == ("NUM001",)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[severity]\nTRN = "minor"', "severity: no rule or family 'TRN' (did you mean 'TRM'?)"),
        ('[per-pair-ignores]\n"a*" = ["NUM002"]', "per-pair-ignores for 'a*': no rule or family 'NUM002'"),
        ('ignore = ["ZZZ"]', "error: ignore: no rule or family 'ZZZ'; see `mtaudit rules`"),
    ],
)
def test_unknown_codes_in_the_settings(run: Run, folder: Path, text: str, said: str) -> None:
    make_pair(folder, "p")
    (folder / "mtaudit.toml").write_text(text, encoding="utf-8")
    done = run("audit", "p")
    assert (done.exit_code, done.stdout) == (2, "")
    assert said in done.stderr


def test_an_unknown_code_in_the_folder_of_a_pair(run: Run, folder: Path) -> None:
    (make_pair(folder, "p") / "pair.toml").write_text('ignore = ["TRN"]', encoding="utf-8")
    done = run("audit", "p")
    assert done.exit_code == 2
    assert "pair.toml: ignore: no rule or family 'TRN' (did you mean 'TRM'?)" in done.stderr


def test_formats_on_standard_output(run: Run, folder: Path) -> None:
    make_pair(folder, "p")
    terminal = run("audit", "p")
    assert terminal.stdout.startswith("── p ──")
    assert "\x1b" not in terminal.stdout
    assert run("audit", "p", "--format", "terminal").stdout == terminal.stdout
    assert json.loads(run("audit", "p", "--format", "json").stdout)["findings"][0]["rule"] == "NUM001"
    assert json.loads(run("audit", "p", "--format", "jsonl").stdout)["translation_text"] == "wrong"
    as_csv = run("audit", "p", "--format", "csv").stdout_bytes
    assert as_csv.startswith(",".join(CSV_FIELDS).encode() + b"\r\np,1,NUM001")
    assert as_csv.count(b"\r\n") == 2


def test_files_in_the_format_of_their_suffix(run: Run, folder: Path) -> None:
    make_pair(folder, "p")
    (folder / "out").mkdir()
    targets = ["r.csv", "out/r.json", "r.JSONL", "r.txt"]
    done = run("audit", "p", *(arg for name in targets for arg in ("-o", name)))
    assert (done.exit_code, done.stdout) == (0, "")
    assert "findings written to r.csv, out/r.json, r.JSONL, r.txt" in done.stderr
    assert (folder / "r.csv").read_bytes() == run("audit", "p", "--format", "csv").stdout_bytes
    assert (folder / "out/r.json").read_bytes() == run("audit", "p", "--format", "json").stdout_bytes
    assert (folder / "r.JSONL").read_bytes() == run("audit", "p", "--format", "jsonl").stdout_bytes
    assert (folder / "r.txt").read_bytes() == run("audit", "p").stdout_bytes
    assert sorted(p.name for p in folder.iterdir()) == [
        "mtaudit.toml",
        "out",
        "p",
        "r.JSONL",
        "r.csv",
        "r.txt",
    ]


def test_a_file_and_standard_output(run: Run, folder: Path) -> None:
    make_pair(folder, "p")
    done = run("audit", "p", "--format", "jsonl", "-o", "r.csv", "--fail-on", "minor")
    assert done.exit_code == 1
    assert json.loads(done.stdout)["rule"] == "NUM001"
    assert done.stderr == ""
    assert len(list(csv.reader((folder / "r.csv").open(newline="")))) == 2


def test_quiet_says_nothing_beside_the_data(run: Run, folder: Path) -> None:
    make_pair(folder, "p")
    done = run("audit", "p", "-o", "r.csv", "-q")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "")
    assert run("audit", "p", "-q").stdout == run("audit", "p").stdout


def test_progress_is_for_terminals_only(run: Run, folder: Path, fake: Fake) -> None:
    make_pair(folder, "p")
    assert run("audit", "p").stderr == ""
    assert fake.told == [False]


def test_csv_safe(run: Run, folder: Path) -> None:
    make_pair(folder, "p", original="=1+1", translation="wrong")
    assert "'=1+1" in run("audit", "p", "--format", "csv", "--csv-safe").stdout
    run("audit", "p", "-o", "r.csv", "--csv-safe")
    assert "'=1+1" in (folder / "r.csv").read_text(encoding="utf-8")
    assert "'=1+1" not in run("audit", "p", "--format", "csv").stdout


def test_hostile_names_and_texts_do_not_steer_the_terminal(run: Run, folder: Path) -> None:
    make_pair(folder, "pairs/\x1b[31m[red]x", translation="\x1b]0;owned\x07 wrong [bold]")
    done = run("audit", "pairs")
    assert "\x1b" not in done.stdout
    assert "\x07" not in done.stdout
    assert "[red]x" in done.stdout
    assert "\x1b" not in run("audit", "pairs/\x1b[31m[red]x", "nowhere").stderr


@pytest.mark.skipif(os.name != "posix", reason="file names are text elsewhere")
def test_a_name_that_is_not_utf8(run: Run, folder: Path) -> None:
    make_pair(folder, os.fsdecode(b"pairs/caf\xe9"))
    done = run("audit", "pairs", "--format", "json")
    assert done.exit_code == 0
    assert json.loads(done.stdout)["pairs"][0]["name"] == "caf\ufffd"


def test_unrelated_texts(run: Run, folder: Path, fake: Fake) -> None:
    make_pair(folder, "p")
    fake.raises = UnrelatedTextsError("p: these two texts do not correspond")
    done = run("audit", "p", "-o", "r.csv")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == "mtaudit: error: p: these two texts do not correspond\n"
    assert not (folder / "r.csv").exists()


BAD = [
    ([], "Name two text files, or one folder of pairs."),
    (["a.txt", "b.txt", "c.txt"], "Name two text files, or one folder of pairs."),
    (["-"], "Name two text files"),
    (["-", "-"], "Only one of the two texts can come from standard input"),
    (["good/original.txt"], "is one file: name the translation too"),
    (["nowhere"], "nowhere: no such folder"),
    (["empty"], "empty: no pairs in it; a pair is a folder with original.txt and translation.txt"),
    (["only-hidden"], "only-hidden: no pairs in it"),
    (["half"], "no translation.txt in it"),
    (["mixed"], "mixed/b: no original.txt in it; every pair needs both"),
    (["strange"], "strange/notes: no original.txt and no translation.txt in it"),
    (["folders"], "folders/p: no original.txt and no translation.txt in it"),
    (["dangling"], "no translation.txt in it"),
    (["good/original.txt", "nowhere.txt"], "nowhere.txt: no such file"),
    (["good/original.txt", "good"], "good: a folder, not a file"),
    (["good/original.txt", "blank.txt"], "blank.txt: "),
    (["good/original.txt", "-"], "standard input: "),
    (["good/original.txt", "binary.txt"], "binary.txt: "),
    (["good/original.txt", "koi8.txt"], "koi8.txt: not UTF-8: byte 0xED"),
    (
        ["good", "--format", "xlsx"],
        "'xlsx' is not one of 'terminal', 'concise', 'csv', ",
    ),
    (
        ["good", "-o", "report.xlsx"],
        "no report format has the suffix '.xlsx'; known are .txt, .csv, .json, .jsonl",
    ),
    (["good", "-o", "report"], "no report format has the suffix ''"),
    (["good", "-o", "nowhere/r.csv"], "the folder nowhere does not exist"),
    (["good", "-o", "folder.csv"], "folder.csv: a folder, not a file"),
    (["good", "-o", "good/translation.txt"], "this is an input"),
    (["good/original.txt", "-o", "good/translation.txt"], "is one file"),
    (["good", "--fail-on", "bad"], "'bad' is not one of 'minor', 'major', 'critical'"),
    (["good", "--min-confidence", "2"], "--min-confidence must be a number from 0 to 1, not 2.0"),
    (["good", "--min-confidence", "nan"], "--min-confidence must be a number from 0 to 1"),
    (["good", "--min-confidence", "x"], "'x' is not a valid float"),
    (["good", "--select", "TRM9"], "--select must be a list of rule codes"),
    (["good", "--select", "TRN001"], "no rule or family 'TRN001' (did you mean 'TRM001'?)"),
    (["good", "--ignore", "ZZZ"], "no rule or family 'ZZZ'; see `mtaudit rules`"),
    (["good", "--frmat", "csv"], "No such option"),
]


@pytest.mark.parametrize(("args", "said"), BAD)
def test_bad_input_is_exit_code_2_and_a_message(run: Run, folder: Path, args: list[str], said: str) -> None:
    make_pair(folder, "good")
    make_pair(folder, "only-hidden/.x")
    make_pair(folder, "mixed/a")
    make_pair(folder, "mixed/b")
    (folder / "mixed/b/original.txt").unlink()
    make_pair(folder, "half")
    (folder / "half/translation.txt").unlink()
    make_pair(folder, "dangling")
    (folder / "dangling/translation.txt").unlink()
    (folder / "dangling/translation.txt").symlink_to("/nowhere/at/all")
    make_pair(folder, "strange/a")
    for name in (
        "strange/notes",
        "empty",
        "folder.csv",
        "folders/p/original.txt",
        "folders/p/translation.txt",
    ):
        (folder / name).mkdir(parents=True)
    (folder / "blank.txt").write_text(" \n\t\r\n", encoding="utf-8")
    (folder / "binary.txt").write_bytes(b"\x7fELF\x00\x01\x02" * 10)
    (folder / "koi8.txt").write_bytes("Мост".encode("koi8-r"))
    done = run("audit", *args)
    assert (done.exit_code, done.stdout) == (2, "")
    assert said in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr
    assert (folder / "good/translation.txt").read_text(encoding="utf-8") == "wrong\nb"


def test_one_bad_pair_among_good_ones_is_an_error(run: Run, folder: Path) -> None:
    make_pair(folder, "pairs/a")
    make_pair(folder, "pairs/b", translation="")
    done = run("audit", "pairs", "--format", "json")
    assert (done.exit_code, done.stdout) == (2, "")
    assert os.path.join("pairs", "b", "translation.txt") in done.stderr


def test_a_bad_settings_file(run: Run, folder: Path) -> None:
    make_pair(folder, "p")
    (folder / "mtaudit.toml").write_text("colour = 1\n", encoding="utf-8")
    done = run("audit", "p")
    assert done.exit_code == 2
    assert "mtaudit.toml: unknown key 'colour'" in done.stderr
