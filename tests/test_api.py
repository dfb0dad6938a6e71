"""From Python: what `mtaudit.audit` takes and refuses, what a report can show, and the README's example."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import mtaudit
from mtaudit import api, pipeline
from mtaudit.encoder import Encoder
from mtaudit.errors import InputError
from mtaudit.parser import Parser

ROOT = Path(__file__).parent.parent
ORIGINAL = "The mayor sold 40 boats in May. Nobody else wanted them."
TRANSLATION = ORIGINAL.replace("40", "400")


@pytest.fixture(autouse=True)
def loaded(monkeypatch: pytest.MonkeyPatch, encoder: Encoder, parser: Parser) -> None:
    """The real models, loaded once for all tests."""
    monkeypatch.setattr(pipeline, "Encoder", lambda *_, **__: encoder)
    monkeypatch.setattr(pipeline, "Parser", lambda: parser)
    api._auditor.cache_clear()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder that holds a pair."""
    (tmp_path / "original.txt").write_text(ORIGINAL, encoding="utf-8")
    (tmp_path / "translation.txt").write_text(TRANSLATION, encoding="utf-8")
    (tmp_path / "machine.txt").write_text(TRANSLATION, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_texts() -> None:
    report = mtaudit.audit(ORIGINAL, TRANSLATION)
    (found,) = report.findings
    assert (found.pair, found.rule[:3], found.translation_text) == ("pair", "NUM", "400")
    assert isinstance(report, mtaudit.Report)
    assert list(report.to_frame()["suggestion"]) == ["40"]
    assert mtaudit.audit(ORIGINAL, TRANSLATION, name="boats").findings[0].pair == "boats"


def test_a_report_shows_itself() -> None:
    report = mtaudit.audit(ORIGINAL, TRANSLATION)
    page, table = report.to_html(), report._repr_html_()
    assert page.startswith("<!doctype html>")
    assert table.startswith("<table")
    assert all("400" in shown and "<script src" not in shown for shown in (page, table))


def test_a_file_is_read_by_its_suffix_and_in_its_encoding(folder: Path) -> None:
    page = f"<p>{TRANSLATION.replace('400', '4<b>0</b>0')} The café — it’s shut.</p>"
    (folder / "page.html").write_bytes(page.encode("cp1252"))
    (folder / "original.md").write_text(f"**{ORIGINAL}** The café — it’s shut.", encoding="utf-8")
    report = mtaudit.audit(folder / "original.md", folder / "page.html")
    (found,) = report.findings
    assert (found.original_text, found.translation_text) == ("40", "4<b>0</b>0")
    assert page[found.translation_start : found.translation_end] == found.translation_text
    assert any("page.html: read as windows-1252" in note for note in report.pairs[0].notes)


def test_files_and_texts_give_the_same(folder: Path) -> None:
    from_texts = mtaudit.audit(ORIGINAL, TRANSLATION, name="x").findings
    from_files = mtaudit.audit(Path("original.txt"), Path("translation.txt"), name="x").findings
    assert from_texts == from_files != ()
    assert mtaudit.audit(Path("original.txt"), TRANSLATION, name="x").findings == from_texts
    assert mtaudit.audit(ORIGINAL, Path("translation.txt")).findings[0].pair == folder.name
    assert mtaudit.audit(ORIGINAL, Path("machine.txt")).findings[0].pair == "machine"


def test_models_are_loaded_once_a_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[mtaudit.Settings] = []
    real = pipeline.Auditor

    def count(settings: mtaudit.Settings) -> pipeline.Auditor:
        made.append(settings)
        return real(settings)

    monkeypatch.setattr(pipeline, "Auditor", count)
    only_terms = mtaudit.Settings(select=("TRM",))
    for _ in range(2):
        mtaudit.audit(ORIGINAL, TRANSLATION)
    assert mtaudit.audit(ORIGINAL, TRANSLATION, settings=only_terms).findings == ()
    assert made == [mtaudit.Settings(), only_terms]


@pytest.mark.parametrize(
    ("original", "said"),
    [
        ("", "the original is empty"),
        (" \n", "the original is empty"),
        ("original.txt", r"the original 'original.txt' is the name of a file; Path\('original.txt'\)"),
        (Path("nowhere.txt"), "nowhere.txt: no such file"),
        (Path(), "a folder, not a file"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_bad_input_is_refused(original: str | Path, said: str) -> None:
    with pytest.raises(InputError, match=said):
        mtaudit.audit(original, TRANSLATION)


@pytest.mark.parametrize("wrong", [None, 7, b"bytes", ["a list"]])
def test_what_is_neither_text_nor_path(wrong: object) -> None:
    with pytest.raises(TypeError, match=r"the translation must be a text \(str\) or a file \(Path\), not"):
        mtaudit.audit(ORIGINAL, wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["x" * 300, "a\0b", "nowhere.txt"])
def test_a_text_that_names_no_file_is_a_text(text: str) -> None:
    assert not api._names_a_file(text)


@pytest.mark.usefixtures("folder")
def test_the_readme_example(capsys: pytest.CaptureFixture[str]) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"^```python\n(.*?)^```$", readme, re.MULTILINE | re.DOTALL)
    exec(compile(example, "README.md", "exec"), {})
    said = capsys.readouterr().out
    assert said.startswith("1 NUM")
    assert said.count("translation_text='400'") == 1
