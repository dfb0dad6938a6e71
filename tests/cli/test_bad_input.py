"""Bad input ends with a message and exit code 2, and hostile text does no harm."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from mtaudit import pipeline
from mtaudit.cli.main import main
from mtaudit.encoder import Encoder
from mtaudit.parser import Parser

STORY = (
    "The mayor opened the new bridge on Monday. Hundreds of people from both towns came to see it. "
    "The old ferry will stop in June, the council said.\n"
)
GERMAN = (
    "Der Bürgermeister eröffnete am Montag die neue Brücke. Hunderte Menschen aus beiden Orten kamen. "
    "Die alte Fähre wird im Juni eingestellt, teilte der Gemeinderat mit.\n"
)
OTHER = (
    "Astronomers have measured the mass of a distant galaxy cluster with gravitational lensing. "
    "Its dark matter halo is twice as heavy as models predicted.\n"
)

BAD: list[tuple[str, Callable[[Path], object], str]] = [
    ("missing", lambda path: path.with_name("other.txt").touch(), "no such file"),
    ("a folder", lambda path: path.mkdir(), "a folder, not a file"),
    ("empty", lambda path: path.write_bytes(b""), "empty"),
    ("binary", lambda path: path.write_bytes(b"\x7fELF\x00\x01\x02" * 9), "byte"),
    ("no known encoding", lambda path: path.write_bytes("Мост".encode("koi8-r")), "0xED at offset 0"),
    ("another language", lambda path: path.write_text(GERMAN, "utf-8"), "is not English"),
    ("another story", lambda path: path.write_text(OTHER, "utf-8"), "these two texts do not correspond"),
    ("a 5 MB line", lambda path: path.write_text("word " * 1_000_000, "utf-8"), "words are more than"),
    ("a 5 MB word", lambda path: path.write_text("x" * 5_000_000, "utf-8"), "do not correspond"),
    ("nothing but marks", lambda path: path.write_text("?! … “” " * 99, "utf-8"), "do not correspond"),
]

# Appended to a faithful text: whatever it is, the audit ends and has a report.
APPENDED = {
    "digits": "7" * 300_000,
    "spaces": " " * 1_000_000 + "end",
    "line ends": "\r\n" * 500_000,
    "opening quotation marks": "“" * 3_000,
    "apostrophes": "'" * 3_000,
    "brackets": "(" * 3_000,
    "hyphens": "a-" * 2_000,
    "combining marks": "e" + "\u0301" * 100_000,
    "one word": "word " * 2_000,
    "terminal escapes": "\x1b[31m" * 500,
    "markup": "<script>alert(1)</script>" * 500,
    "formulas": '\n=HYPERLINK("http://example.com";"x")' * 200,
}


@pytest.fixture(autouse=True)
def loaded(monkeypatch: pytest.MonkeyPatch, encoder: Encoder, parser: Parser) -> None:
    """The real models, loaded once for all runs of the command."""
    monkeypatch.setattr(pipeline, "Encoder", lambda *_, **__: encoder)
    monkeypatch.setattr(pipeline, "Parser", lambda: parser)


@pytest.fixture
def original(tmp_path: Path) -> str:
    """The original every translation is audited against."""
    path = tmp_path / "original.txt"
    path.write_text(STORY, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(("make", "said"), [row[1:] for row in BAD], ids=[row[0] for row in BAD])
def test_bad_input_is_refused(
    tmp_path: Path, original: str, make: Callable[[Path], object], said: str
) -> None:
    make(tmp_path / "translation.txt")
    done = CliRunner().invoke(main, ["audit", original, str(tmp_path / "translation.txt"), "-q"])
    assert done.exit_code == 2
    assert said in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize(("make", "said"), [row[1:] for row in BAD], ids=[row[0] for row in BAD])
def test_a_bad_original_is_refused_as_well(
    tmp_path: Path, original: str, make: Callable[[Path], object], said: str
) -> None:
    make(tmp_path / "source.txt")
    done = CliRunner().invoke(main, ["audit", str(tmp_path / "source.txt"), original, "-q"])
    assert (done.exit_code, done.stdout) == (2, "")
    assert said in done.stderr


@pytest.mark.parametrize("appended", APPENDED.values(), ids=APPENDED.keys())
def test_a_strange_text_is_audited(tmp_path: Path, original: str, appended: str) -> None:
    (tmp_path / "translation.txt").write_text(STORY + appended, encoding="utf-8", newline="")
    done = CliRunner().invoke(main, ["audit", original, str(tmp_path / "translation.txt"), "-q"])
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout.startswith("── ")
    assert "\x1b" not in done.stdout


def test_force_audits_texts_that_do_not_correspond(tmp_path: Path, original: str) -> None:
    (tmp_path / "translation.txt").write_text(OTHER, encoding="utf-8")
    done = CliRunner().invoke(main, ["audit", original, str(tmp_path / "translation.txt"), "-q", "--force"])
    assert done.exit_code == 0


def test_the_same_file_twice_is_clean(original: str) -> None:
    done = CliRunner().invoke(main, ["audit", original, original, "-q", "--fail-on", "minor"])
    assert done.exit_code == 0
    assert "no findings" in done.stdout


def test_control_characters_do_not_reach_the_terminal(tmp_path: Path, original: str) -> None:
    hostile = (
        STORY.replace("mayor", "\x1b[31mmayor\x1b[0m\x07").replace("Hundreds", "\u202eHundreds") + "XI xi"
    )
    (tmp_path / "translation.txt").write_text(hostile, encoding="utf-8")
    done = CliRunner().invoke(main, ["audit", original, str(tmp_path / "translation.txt"), "-q"])
    assert done.exit_code == 0
    assert not set("\x1b\x07\u202e") & set(done.output)
