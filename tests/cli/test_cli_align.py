"""`mtaudit align`: beads as data and as a table."""

from __future__ import annotations

import json
from pathlib import Path

from stand_in import Fake, Run, make_pair

from mtaudit.errors import InputError


def test_a_bead_a_line_with_its_spans(run: Run, folder: Path) -> None:
    make_pair(folder, "pairs/b", "one\ntwo", "eins\nzwei")
    make_pair(folder, "pairs/a", "one\ntwo", "eins\nzwei")
    done = run("align", "pairs", "--format", "jsonl")
    assert (done.exit_code, done.stderr) == (0, "")
    beads = [json.loads(line) for line in done.stdout.splitlines()]
    assert [bead["pair"] for bead in beads] == ["a"] * 3 + ["b"] * 3
    assert beads[:3] == [
        {"pair": "a", "original": [[0, 3]], "translation": [[0, 4]], "score": 0.8765},
        {"pair": "a", "original": [[4, 7]], "translation": [], "score": 0.0},
        {"pair": "a", "original": [], "translation": [[5, 9]], "score": 0.0},
    ]
    assert list(beads[0]) == ["pair", "original", "translation", "score"]


def test_the_table_shows_both_sides_and_the_gaps(run: Run, folder: Path) -> None:
    make_pair(folder, "p", "The first sentence " * 5 + "\n[bold]two\x1b[0m", "Der erste Satz\nzwei")
    done = run("align", "p/original.txt", "p/translation.txt")
    lines = done.stdout.splitlines()
    assert lines[0] == "p"
    assert lines[1].startswith("▓ 0.88   The first sentence")
    assert lines[1].endswith(" │ Der erste Satz")
    assert lines[-3].split() == ["╌", "gap", "[bold]two␛[0m", "│", "—"]
    assert lines[-2].split() == ["╌", "gap", "—", "│", "zwei"]
    assert len({line.index("│") for line in lines[1:-1]}) == 1
    assert run("align", "p", "--format", "table").stdout == done.stdout


def test_files_in_the_format_of_their_suffix(run: Run, folder: Path) -> None:
    make_pair(folder, "p")
    targets = {"a.jsonl": "jsonl", "a.tsv": "tsv", "a.HTML": "html", "a.txt": "table"}
    done = run("align", "p", *(arg for name in targets for arg in ("-o", name)))
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == "3 beads written to a.jsonl, a.tsv, a.HTML, a.txt\n"
    for name, form in targets.items():
        assert (folder / name).read_bytes() == run("align", "p", "--format", form).stdout_bytes
    assert run("align", "p", "-q", "-o", "a.tsv").stderr == ""
    both = run("align", "p", "--format", "jsonl", "-o", "a.tsv")
    assert (len(both.stdout.splitlines()), both.stderr) == (3, "")


def test_tsv_and_page(run: Run, folder: Path) -> None:
    make_pair(folder, "pairs/b", "one\ntwo", "<b>eins\nzwei")
    make_pair(folder, "pairs/a", "=1+1\ntwo", "eins\nzwei")
    rows = [line.split("\t") for line in run("align", "pairs", "--format", "tsv").stdout.splitlines()]
    assert [row[0] for row in rows] == ["pair", *"aaabbb"]
    assert rows[1][3] == "=1+1"
    assert "\t'=1+1\t" in run("align", "pairs", "--format", "tsv", "--csv-safe").stdout
    page = run("align", "pairs", "--format", "html").stdout
    assert page.startswith("<!doctype html>")
    assert page.endswith("</html>\n")
    assert ("&lt;b&gt;eins" in page, "<b>eins" in page) == (True, False)


def test_errors(run: Run, folder: Path, fake: Fake) -> None:
    make_pair(folder, "p")
    assert run("align").exit_code == 2
    assert run("align", "nowhere").exit_code == 2
    assert run("align", "p", "--format", "csv").exit_code == 2
    wrong = run("align", "p", "-o", "a.csv")
    assert (wrong.exit_code, "known are .txt, .jsonl, .tsv, .html" in wrong.stderr) == (2, True)
    assert "this is an input" in run("align", "p", "-o", "p/original.txt").stderr
    fake.raises = InputError("p: too long")
    done = run("align", "p", "--format", "jsonl")
    assert (done.exit_code, done.stdout, done.stderr) == (2, "", "mtaudit: error: p: too long\n")
