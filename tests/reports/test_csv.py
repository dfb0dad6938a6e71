"""CSV: pandas reads back what was written, and the frame of a report is the same."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from typing import Any

import machine
import pandas
import pytest
import sample
from hypothesis import given
from hypothesis import strategies as st

from mtaudit.model import CSV_FIELDS, CSV_TYPES, READ_CSV, Report
from mtaudit.reports import FORMATS, Look

# What pandas would by itself take for something else.
TRAPS = [
    "NA",
    "null",
    "nan",
    "None",
    "",
    " ",
    "1",
    "007",
    "1e3",
    "-inf",
    "True",
    "2024-01-01",
    '"',
    "a,b\r\nc",
    "\t",
]


def written(report: Report) -> str:
    return FORMATS["csv"].renderer()(report, Look())


def read(report: Report) -> pandas.DataFrame:
    data: pandas.DataFrame = pandas.read_csv(io.StringIO(written(report), newline=""), **READ_CSV)
    return data


def with_texts(text: str) -> Report:
    pair = sample.ferry()
    texts: dict[str, Any] = {
        "pair": text,
        "message": text,
        "suggestion": text,
        "original_text": text,
        "fingerprint": text,
    }
    return sample.report(replace(pair, findings=tuple(replace(f, **texts) for f in pair.findings)))


@pytest.mark.parametrize("report", [sample.FULL, sample.SMALL, sample.report(sample.hostile())])
def test_the_frame_is_what_pandas_reads(report: Report) -> None:
    pandas.testing.assert_frame_equal(report.to_frame(), read(report))


def test_a_clean_report_has_all_columns_and_their_types() -> None:
    clean = sample.report(sample.clean()).to_frame()
    assert list(clean.columns) == list(CSV_FIELDS)
    assert clean.empty
    assert list(clean.dtypes) == list(sample.FULL.to_frame().dtypes)


def test_types() -> None:
    data = sample.FULL.to_frame()
    assert CSV_TYPES["confidence"] == CSV_TYPES["score"] == CSV_TYPES["alignment_score"] == "float64"
    assert {n for n, t in CSV_TYPES.items() if t == "Int64"} == {
        f"{side}_{part}" for side in ("original", "translation") for part in ("start", "end", "line")
    }
    assert data["score"].tolist() == [0.6123] * 5
    assert data["severity"].tolist() == ["minor", "major", "critical", "major", "minor"]
    assert data["translation_start"].isna().tolist() == [False] * 4 + [True]
    assert data["translation_text"].tolist()[-1] == ""


def test_plain_read_csv_has_numbers_where_numbers_are() -> None:
    data = pandas.read_csv(io.StringIO(written(sample.SMALL), newline=""))
    assert data["translation_start"].dtype == "int64"
    assert data["confidence"].dtype == "float64"


@pytest.mark.parametrize("text", TRAPS)
def test_texts_stay_texts(text: str) -> None:
    report = with_texts(text)
    pandas.testing.assert_frame_equal(report.to_frame(), read(report))
    assert read(report)["suggestion"].tolist() == [text] * 3


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=40))
def test_any_text_is_read_back(text: str) -> None:
    report = with_texts(text)
    pandas.testing.assert_frame_equal(report.to_frame(), read(report))


@pytest.mark.parametrize("text", machine.HOSTILE)
def test_hostile_text_stays_in_its_cell(text: str) -> None:
    report = with_texts(text)
    read_back = list(csv.DictReader(io.StringIO(written(report), newline=""), strict=True))
    assert [(row["message"], row["suggestion"], row["rule"]) for row in read_back] == [
        (text, text, rule) for rule in ("TRM001", "PRN001", "NUM003")
    ]
    if "\0" not in text:  # pandas ends a cell there; files with it are refused as binary
        pandas.testing.assert_frame_equal(report.to_frame(), read(report))


@pytest.mark.parametrize("text", machine.HOSTILE)
def test_a_terminal_is_not_steered(text: str) -> None:
    rendered = machine.render("csv", with_texts(text), Look(screen=True))
    assert not machine.STEERING.search(rendered.replace("\r\n", "\n"))
    assert rendered.count("\r\n") >= 4
