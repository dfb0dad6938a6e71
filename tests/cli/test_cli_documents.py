"""Pages, Markdown and other encodings on the command line: places are those of the file, notes are said."""

from __future__ import annotations

import csv
import io
import os
from pathlib import Path
from typing import NamedTuple

import pytest
from stand_in import Run

from mtaudit.cli.report_file import read_report

PAGE = (
    "<html><body><p>The mayor opened the new bridge on Monday, and hundreds of people came to see it.</p>\n"
    "<p>The old ferry is <b>wro</b>ng here: it will stop in June, the council of both towns said.</p>"
    "</body></html>"
)
MARKDOWN = "# A headline\n\nThe *old* ferry is **wro**ng here.\n"
PLAIN = "A headline\nThe old ferry is right here.\n"


class File(NamedTuple):
    """A translation as bytes, what the finding quotes of it, on which line, and the note on the file."""

    name: str
    data: bytes
    encoding: str
    quoted: str
    line: int
    note: str = ""


FILES = [
    File("translation.html", PAGE.encode(), "utf-8", "wro</b>ng", 2),
    File("translation.md", MARKDOWN.encode(), "utf-8", "wro**ng", 3),
    File(
        "translation.txt", "Café.\r\nIt is wrong.".encode("cp1252"), "cp1252", "wrong", 2, "as windows-1252"
    ),
    File("translation.txt", "Café.\nIt is wrong.".encode("utf-16"), "utf-16", "wrong", 2, "as UTF-16"),
    File("translation.txt", "Itâ€™s so.\nIt is wrong.".encode(), "utf-8", "wrong", 2, "wrongly decoded"),
]


@pytest.mark.parametrize("file", FILES, ids=[f"{file.name} {file.note}" for file in FILES])
def test_findings_point_into_the_file(run: Run, folder: Path, file: File) -> None:
    pair = folder / "pairs" / "p"
    pair.mkdir(parents=True)
    (pair / "original.txt").write_text(PLAIN, encoding="utf-8")
    (pair / file.name).write_bytes(file.data)
    done = run("audit", "pairs", "--format", "csv")
    assert done.exit_code == 0
    (row,) = csv.DictReader(io.StringIO(done.stdout))
    start, end = int(row["translation_start"]), int(row["translation_end"])
    assert file.data.decode(file.encoding)[start:end] == row["translation_text"] == file.quoted
    assert row["translation_line"] == str(file.line)
    assert file.note in done.stderr


def test_a_report_on_a_page_is_reviewed_with_its_text(run: Run, folder: Path) -> None:
    (folder / "original.txt").write_text(PLAIN, encoding="utf-8")
    (folder / "translation.html").write_text(PAGE, encoding="utf-8")
    run("audit", ".", "-o", "report.json")
    (item,) = read_report(folder / "report.json")
    document, finding = item.pair.translation, item.finding
    span = document.audited(finding.translation_start, finding.translation_end)
    assert span
    assert span.of(document.text) == "wrong"
    (folder / "translation.html").write_text(PAGE.replace("wro", "<i>wro"), encoding="utf-8")
    (item,) = read_report(folder / "report.json")
    assert item.pair.translation.text == ""


def test_quiet_says_no_notes(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_bytes("Café.".encode("utf-16"))
    done = run("align", "a.txt", "a.txt", "-q")
    assert (done.exit_code, done.stderr) == (0, "")
    assert "a.txt: read as UTF-16" in run("align", "a.txt", "a.txt").stderr


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.html", "<p></p>", "a.html: no text in it but markup"),
        ("a.md", "```\ncode\n```", "a.md: no text in it but markup"),
        ("a.html", "%PDF\0", "a.html: a binary file"),
    ],
)
def test_files_without_a_text(run: Run, folder: Path, name: str, content: str, said: str) -> None:
    (folder / "b.txt").write_text(PLAIN, encoding="utf-8")
    (folder / name).write_text(content, encoding="utf-8")
    done = run("audit", "b.txt", name)
    assert (done.exit_code, done.stdout) == (2, "")
    assert said in done.stderr


def test_a_note_on_a_name_that_is_not_utf_8_can_be_written(run: Run, folder: Path) -> None:
    name = os.fsdecode(b"\xff\x1b.txt")
    (folder / name).write_bytes("Itâ€\x9ds wrong. Café.".encode("utf-16"))
    done = run("audit", name, name, "-o", "report.json", "-o", "report.html")
    assert (done.exit_code, done.stdout) == (0, "")
    assert "\ufffd␛.txt: read as UTF-16" in done.stderr


def test_a_pair_of_other_formats_is_checked(run: Run, folder: Path) -> None:
    (folder / "pairs" / "p").mkdir(parents=True)
    for name in ("original.md", "translation.html"):
        (folder / "pairs" / "p" / name).write_text(
            PAGE if name.endswith("html") else MARKDOWN, encoding="utf-8"
        )
    done = run("audit", "pairs/p", "--format", "concise")
    assert done.stdout.startswith("pairs/p/translation.html:2:")
