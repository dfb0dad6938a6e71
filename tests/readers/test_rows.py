"""Rows from every format: the same whatever holds them, and a reason with its place for each that is none."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from types import SimpleNamespace

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyarrow import parquet

from mtaudit.errors import InputError
from mtaudit.model.row import BadRow, Row
from mtaudit.readers import csv as csv_rows
from mtaudit.readers import jsonl as jsonl_rows
from mtaudit.readers import lines, read_rows, stream_rows

TABLES = (".jsonl", ".ndjson", ".tsv", ".csv", ".parquet")
"""The formats of rows and nothing else; test_unit_files.py has the others."""

HEADER = ["id", "original", "translation"]
ROWS = [Row("x", "right", "all wrong"), Row("7", "“b”", "b, 'c'"), Row("", "é\u2028界", "")]


def write(path: Path, rows: list[Row]) -> None:
    """Write rows in the format of the suffix; cells of TSV must hold neither tab nor line feed."""
    table = [[str(row.id), row.original, row.translation] for row in rows]
    if path.suffix == ".parquet":
        columns = {name: [cells[i] for cells in table] for i, name in enumerate(HEADER)}
        parquet.write_table(pa.table(columns), path)
        return
    if path.suffix in (".jsonl", ".ndjson"):
        made = [json.dumps(dict(zip(HEADER, cells, strict=True)), ensure_ascii=False) for cells in table]
    elif path.suffix == ".tsv":
        made = ["\t".join(cells) for cells in [HEADER, *table]]
    else:
        quoted = [[f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in cells] for cells in table]
        made = [",".join(HEADER), *map(",".join, quoted)]
    path.write_text("\n".join(made), encoding="utf-8", newline="")


@pytest.mark.parametrize("suffix", TABLES)
def test_every_format_gives_the_same_rows(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"rows{suffix}"
    write(path, ROWS)
    assert list(stream_rows(str(path))) == ROWS
    assert read_rows(str(path)) == tuple(ROWS)


CELLS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
TSV_CELLS = CELLS.map(lambda cell: cell.translate({9: " ", 10: " ", 13: " "}))


@pytest.mark.parametrize("suffix", TABLES)
@given(data=st.data())
def test_whatever_the_cells_hold(
    tmp_path_factory: pytest.TempPathFactory, suffix: str, data: st.DataObject
) -> None:
    cells = TSV_CELLS if suffix == ".tsv" else CELLS
    rows = data.draw(st.lists(st.builds(Row, cells, cells.filter(str.strip), cells), min_size=1, max_size=3))
    path = tmp_path_factory.mktemp("rows") / f"rows{suffix}"
    write(path, rows)
    assert list(stream_rows(str(path))) == rows


GOOD = '{"id": 1, "original": "a", "translation": "b"}\n'
ONE = Row(1, "a", "b")
MIXED = [
    (".jsonl", GOOD.encode() + b"{\n\xff\n\n[1]\n" + GOOD.encode(), [ONE, 2, 3, 5, ONE]),
    (".jsonl", GOOD.encode() + b'{"id": 2}', [ONE, 2]),
    (".jsonl", b'{"id": 1' + b"0" * 5000 + b"}\n" + GOOD.encode(), [1, ONE]),
    (".jsonl", b"[" * 100_000 + b"\n" + GOOD.encode(), [1, ONE]),
    (
        ".tsv",
        b"id\toriginal\ttranslation\n1\ta\n\n2\ta\tb\n3\t\xe9\tb\n4\t\tb",
        [2, Row("2", "a", "b"), 5, 6],
    ),
    (
        ".csv",
        b'id,original,translation\n1,"a\nb",c,d\n2,"a\n\n\nb",c\n3,\xff,b\n4,a,"b"c\n5,a,b\n',
        [2, Row("2", "a\n\n\nb", "c"), 8, 9, Row("5", "a", "b")],
    ),
    (".csv", b"id,original,translation,note\n1,a,b,\xff\n2,a,b,c\n", [2, Row("2", "a", "b")]),
    (".csv", b'id,original,translation\n1,a,b\n2,a,"b\n3,a,b\n', [Row("1", "a", "b"), 3]),
    (".csv", "id,original,translation\r\n1,“a”,b\r\n".encode("utf-16"), [Row("1", "“a”", "b")]),
    (".jsonl", GOOD.encode("utf-32"), [ONE]),
    (
        ".tsv",
        "id\toriginal\ttranslation\n1\t\ud800\tb\n2\ta\tb\n".encode("utf-16", "surrogatepass"),
        [2, Row("2", "a", "b")],
    ),
    (".tsv", "id\toriginal\ttranslation\n1\ta\tb\n2\ta\tb".encode("utf-16")[:-1], [Row("1", "a", "b"), 3]),
]


@pytest.mark.parametrize(("suffix", "data", "expected"), MIXED)
def test_a_bad_row_ends_nothing(tmp_path: Path, suffix: str, data: bytes, expected: list[Row | int]) -> None:
    path = tmp_path / f"rows{suffix}"
    path.write_bytes(data)
    found = [row.line if isinstance(row, BadRow) else row for row in stream_rows(str(path))]
    assert found == expected


@pytest.mark.parametrize(
    ("suffix", "data", "said"),
    [
        (".csv", b"id,original\n1,a", "rows.csv:1: no column 'translation'"),
        (".csv", b"id,id,original,translation\n", "rows.csv:1: column 'id' is there twice"),
        (".csv", b'"id\n', "rows.csv:1: not CSV"),
        (".tsv", b"\xff\n", "rows.tsv:1: not UTF-8: byte 0xFF"),
        (".parquet", b"PAR1", "rows.parquet: cannot be read as Parquet"),
        (".parquet", b"", "rows.parquet: cannot be read as Parquet"),
    ],
)
def test_a_file_that_holds_no_rows_is_an_error(tmp_path: Path, suffix: str, data: bytes, said: str) -> None:
    (tmp_path / f"rows{suffix}").write_bytes(data)
    with pytest.raises(InputError) as raised:
        list(stream_rows(str(tmp_path / f"rows{suffix}")))
    assert said in str(raised.value)


@pytest.mark.parametrize("name", ["rows.txt", "rows", "rows.parquet.gz"])
def test_an_unknown_suffix_is_refused_before_anything_is_read(name: str) -> None:
    with pytest.raises(InputError, match=r"known are \.jsonl, \.ndjson, \.tsv, \.csv, \.parquet"):
        stream_rows(name)


def test_names_that_no_file_can_have(tmp_path: Path) -> None:
    for path in ("a\0b.jsonl", str(tmp_path / "no.jsonl"), str(tmp_path)):
        with pytest.raises(InputError):
            list(stream_rows(path))


@pytest.mark.parametrize("suffix", [".jsonl", ".tsv"])
def test_a_row_that_is_too_long_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    monkeypatch.setattr(lines, "MAX_ROW_CHARS", 60)
    path = tmp_path / f"rows{suffix}"
    write(path, [Row("1", "a", "b"), Row("2", "a" * 500, "b"), Row("3", "a", "b")])
    one, bad, three = stream_rows(str(path))
    assert (one, three) == (Row("1", "a", "b"), Row("3", "a", "b"))
    assert isinstance(bad, BadRow)
    assert "a row of more than" in bad.reason


def test_a_quotation_mark_that_stays_open_takes_the_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_rows, "MAX_ROW_CHARS", 1000)
    text = "id,original,translation\n1,a,b\n2,“a”,b\n" + '3,"a,b\n' + "4,a,b\n" * 1000
    *good, bad = csv_rows.rows(io.BytesIO(text.encode()), "r.csv")
    assert good == [Row("1", "a", "b"), Row("2", "“a”", "b")]
    assert isinstance(bad, BadRow)
    assert (bad.line, "is a quotation mark left open?" in bad.reason) == (4, True)


def test_rows_come_before_the_file_is_read() -> None:
    file = io.BytesIO(GOOD.encode() * 100_000)
    rows = jsonl_rows.rows(file, "r")
    assert [next(rows) for _ in range(3)] == [ONE] * 3
    assert file.tell() < 100_000


def test_standard_input_stays_open(monkeypatch: pytest.MonkeyPatch) -> None:
    source = io.BytesIO(GOOD.encode())
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=source))
    assert list(stream_rows("-")) == [ONE]
    assert not source.closed


def test_parquet_keeps_numbers_and_names_what_is_no_row(tmp_path: Path) -> None:
    bad = pa.array([b"\xff", b"b", b"b", b"b"]).view(pa.string())
    columns = {"note": [0.5] * 4, "translation": bad, "id": [1, 2, None, 4], "original": ["a", "a", "a", " "]}
    parquet.write_table(pa.table(columns), tmp_path / "r.parquet")
    assert list(stream_rows(str(tmp_path / "r.parquet"))) == [
        BadRow(1, "not UTF-8"),
        Row(2, "a", "b"),
        BadRow(3, "'id' must be a string or an integer"),
        BadRow(4, "'original' is empty; there is nothing to compare with"),
    ]


def test_parquet_says_what_it_needs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "r.parquet", ROWS)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(InputError, match=r"pip install 'mtaudit\[parquet\]'"):
        list(stream_rows(str(tmp_path / "r.parquet")))
