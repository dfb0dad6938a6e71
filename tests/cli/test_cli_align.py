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
    assert lines[1].startswith("0.88  The first sentence")
    assert lines[1].endswith(" │ Der erste Satz")
    assert lines[-2].split() == ["gap", "[bold]two␛[0m", "│", "—"]
    assert lines[-1].split() == ["gap", "—", "│", "zwei"]
    assert len({line.index("│") for line in lines[1:]}) == 1


def test_errors(run: Run, folder: Path, fake: Fake) -> None:
    make_pair(folder, "p")
    assert run("align").exit_code == 2
    assert run("align", "nowhere").exit_code == 2
    assert run("align", "p", "--format", "csv").exit_code == 2
    fake.raises = InputError("p: too long")
    done = run("align", "p", "--format", "jsonl")
    assert (done.exit_code, done.stdout, done.stderr) == (2, "", "mtaudit: error: p: too long\n")
