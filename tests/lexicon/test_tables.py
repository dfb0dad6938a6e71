"""Tables with a wrong shape are refused with the place of the fault."""

from pathlib import Path

import pytest

from mtaudit.lexicon import tables


@pytest.fixture
def write(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    (tmp_path / "data").mkdir()
    monkeypatch.setattr(tables, "files", lambda _: tmp_path)
    tables.read_table.cache_clear()
    return tmp_path / "data" / "t.tsv"


def test_reads_rows_and_fills_them_up(write: Path) -> None:
    write.write_text("# note\na\tb\n\n1\t 2 \n3\n")
    assert tables.read_table("t.tsv", ("a", "b")) == (("1", "2"), ("3", ""))


@pytest.mark.parametrize(
    ("text", "message"), [("a\tc\n1\t2\n", "t.tsv:1"), ("a\tb\n1\t2\t3\n", "t.tsv:2: 3 cells in 2 columns")]
)
def test_refuses_other_shapes(write: Path, text: str, message: str) -> None:
    write.write_text(text)
    with pytest.raises(ValueError, match=message):
        tables.read_table("t.tsv", ("a", "b"))


def test_keys_ignore_case_spacing_and_curly_apostrophes() -> None:
    assert tables.key("  Best\tMan’s ") == "best man's"
