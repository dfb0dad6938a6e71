"""Tables: the same records in every format, and the same bytes for the same records."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyarrow import parquet
from stand_in import Fake, found

from mtaudit.batch.tables import FORMATS, Record
from mtaudit.batch.tables.columns import FINDINGS, SEGMENT_SCORES
from mtaudit.model import Document
from mtaudit.reports.record import finding_record


def render(form: str, records: list[Record], columns: Any = SEGMENT_SCORES, csv_safe: bool = False) -> bytes:
    return FORMATS[form].renderer()(columns, records, csv_safe)


def read(form: str, data: bytes) -> list[dict[str, str]]:
    """Records with every value as text."""
    rows: list[dict[str, Any]]
    if form == "jsonl":
        rows = [json.loads(line) for line in data.decode().splitlines()]
    elif form == "csv":
        rows = list(csv.DictReader(io.StringIO(data.decode(), newline="")))
    else:
        rows = parquet.read_table(io.BytesIO(data)).to_pylist()
    return [{name: str(value) for name, value in row.items()} for row in rows]


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
RECORDS = st.lists(
    st.fixed_dictionaries(
        {
            "row": st.integers(1, 2**40),
            "id": TEXT | st.integers(),
            "score": st.floats(0, 1).map(lambda score: round(score, 4)),
            "findings": st.integers(0, 9),
        }
    ),
    max_size=4,
)


@settings(deadline=None)
@given(RECORDS)
def test_every_format_holds_the_same(records: list[Record]) -> None:
    expected = [{name: str(value) for name, value in record.items()} for record in records]
    for form in FORMATS:
        data = render(form, records)
        assert read(form, data) == expected
        assert render(form, records) == data


def finding() -> Record:
    (one,) = found("p", "right", Document("t", "=wrong"), Fake())
    return {"row": 7, **finding_record(one), "evidence": ["NUM101", "TRM101"]}


def test_findings_in_every_format() -> None:
    one = finding()
    (line,) = (json.loads(x) for x in render("jsonl", [one], FINDINGS).splitlines())
    assert line == one
    (row,) = csv.DictReader(io.StringIO(render("csv", [one], FINDINGS).decode(), newline=""))
    assert list(row) == [name for name in one if name not in ("evidence", "repair")]
    assert (row["row"], row["original_start"], row["translation_start"]) == ("7", "", "1")
    (typed,) = parquet.read_table(io.BytesIO(render("parquet", [one], FINDINGS))).to_pylist()
    assert typed == one


def test_a_repair_is_kept() -> None:
    one = finding() | {"repair": {"wording": "x", "before": 0.25, "after": 0.5}}
    (typed,) = parquet.read_table(io.BytesIO(render("parquet", [one], FINDINGS))).to_pylist()
    assert typed["repair"] == one["repair"]


@pytest.mark.parametrize(("csv_safe", "cell"), [(False, "=wrong"), (True, "'=wrong")])
def test_formulas_are_defused_where_asked(csv_safe: bool, cell: str) -> None:
    data = render("csv", [finding()], FINDINGS, csv_safe).decode()
    (row,) = csv.DictReader(io.StringIO(data, newline=""))
    assert row["translation_sentence"] == cell


def test_an_empty_table_has_its_columns() -> None:
    assert render("csv", []) == b"row,id,score,findings\r\n"
    assert render("jsonl", []) == b""
    assert parquet.read_table(io.BytesIO(render("parquet", []))).column_names == [
        "row",
        "id",
        "score",
        "findings",
    ]
