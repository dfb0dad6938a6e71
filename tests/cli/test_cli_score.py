"""`mtaudit score`: every way rows can come, and every way they can be wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from stand_in import Fake, Run

from mtaudit.model import CSV_FIELDS

GOOD = """\
{"id": "x", "original": "right", "translation": "all wrong"}

{"id": 7, "original": "b", "translation": "b"}
"""


def answers(text: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in text.splitlines()]


def test_an_answer_a_row_in_the_order_of_the_input(run: Run, folder: Path) -> None:
    (folder / "rows.jsonl").write_text(GOOD, encoding="utf-8")
    done = run("score", "rows.jsonl", "--format", "jsonl")
    assert (done.exit_code, done.stderr) == (0, "")
    first, second = answers(done.stdout)
    assert list(first) == ["id", "score", "findings"]
    assert (first["id"], first["score"]) == ("x", 0.1235)
    assert second == {"id": 7, "score": 0.1235, "findings": []}
    assert isinstance(first["findings"], list)
    (finding,) = first["findings"]
    assert list(finding) == [*CSV_FIELDS, "evidence", "repair"]
    assert "all wrong"[finding["translation_start"] : finding["translation_end"]] == "wrong"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("r.ndjson", GOOD),
        ("r.JSONL", "\ufeff" + GOOD.replace("\n", "\r\n")),
        ("r.tsv", "id\toriginal\ttranslation\nx\tright\tall wrong\n7\tb\tb\n"),
        ("r.tsv", "translation\tnote\tid\toriginal\r\nall wrong\t\tx\tright\r\nb\tz\t7\tb"),
        ("r.csv", 'id,original,translation\r\nx,right,"all wrong"\r\n\r\n7,b,b\r\n'),
    ],
)
def test_formats_by_suffix(run: Run, folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text, encoding="utf-8", newline="")
    done = run("score", name)
    assert done.exit_code == 0
    assert [(str(a["id"]), bool(a["findings"])) for a in answers(done.stdout)] == [("x", True), ("7", False)]


def test_standard_input_is_jsonl(run: Run) -> None:
    assert [a["id"] for a in answers(run("score", "-", stdin=GOOD).stdout)] == ["x", 7]


def test_ids_may_repeat_and_come_back_as_given(run: Run) -> None:
    row = '{"id": %s, "original": "a", "translation": "a"}\n'
    done = run("score", "-", stdin=row % '"é 界"' + row % 0 + row % "0" + row % '""')
    assert [a["id"] for a in answers(done.stdout)] == ["é 界", 0, 0, ""]


def test_quotation_marks_in_tsv_are_text(run: Run, folder: Path) -> None:
    (folder / "r.tsv").write_text('id\toriginal\ttranslation\n1\t"a\t"wrong" b\n', encoding="utf-8")
    (answer,) = answers(run("score", "r.tsv").stdout)
    assert isinstance(answer["findings"], list)
    assert answer["findings"][0]["translation_start"] == 1


def test_fields_of_several_lines_in_csv(run: Run, folder: Path) -> None:
    (folder / "r.csv").write_text(
        'id,original,translation\n1,"a\nb","x\r\nwrong"\n', encoding="utf-8", newline=""
    )
    (answer,) = answers(run("score", "r.csv").stdout)
    assert isinstance(answer["findings"], list)
    assert answer["findings"][0]["translation_start"] == 3


@pytest.mark.parametrize("end", ["\u2028", "\u2029", "\x85", "\x0b", "\x1c"])
def test_unusual_line_ends_within_a_row_cost_no_row(run: Run, end: str) -> None:
    row = json.dumps({"id": "1", "original": f"a{end}b", "translation": f"wrong{end}"}, ensure_ascii=False)
    done = run("score", "-", stdin=row + "\n" + row + "\n")
    assert [a["id"] for a in answers(done.stdout)] == ["1", "1"]


def test_an_empty_translation_scores_0_in_its_place(run: Run) -> None:
    row = '{"id": %d, "original": "a", "translation": "%s"}\n'
    done = run("score", "-", stdin=row % (1, "a") + row % (2, "") + row % (3, " \\n") + row % (4, "a"))
    assert [(a["id"], a["score"]) for a in answers(done.stdout)] == [
        (1, 0.1235),
        (2, 0.0),
        (3, 0.0),
        (4, 0.1235),
    ]


def test_min_confidence_reaches_the_pipeline(run: Run, fake: Fake) -> None:
    run("score", "-", "--min-confidence", "0.25", stdin=GOOD)
    assert [s.min_confidence for s in fake.settings] == [0.25]


ROW = '{"id": 1, "original": "a", "translation": "b"}\n'
BAD = [
    ("r.jsonl", "", "r.jsonl: no rows in it"),
    ("r.jsonl", "\n\n", "r.jsonl: no rows in it"),
    ("r.jsonl", ROW + "{", "r.jsonl:2: not JSON"),
    ("r.jsonl", ROW + "\n[1]", "r.jsonl:3: not an object with id, original, translation"),
    ("r.jsonl", ROW + "null", "r.jsonl:2: not an object"),
    ("r.jsonl", "[" * 100_000, "r.jsonl:1: not JSON"),
    ("r.jsonl", '{"id": 1, "original": "a"}', "r.jsonl:1: no field 'translation'"),
    ("r.jsonl", '{"original": "a", "translation": "b"}', "r.jsonl:1: no field 'id'"),
    ("r.jsonl", '{"id": 1.5, "original": "a", "translation": "b"}', "'id' must be a string or an integer"),
    ("r.jsonl", '{"id": true, "original": "a", "translation": "b"}', "'id' must be a string or an integer"),
    ("r.jsonl", '{"id": null, "original": "a", "translation": "b"}', "'id' must be a string or an integer"),
    ("r.jsonl", '{"id": 1, "original": null, "translation": "b"}', "r.jsonl:1: 'original' must be a string"),
    ("r.jsonl", '{"id": 1, "original": "a", "translation": 3}', "r.jsonl:1: 'translation' must be a string"),
    ("r.jsonl", '{"id": 1, "original": "  ", "translation": "b"}', "r.jsonl:1: 'original' is empty"),
    ("r.jsonl", '{"id": 1, "original": "a", "translation": "\\ud800"}', "half of a surrogate pair"),
    ("r.jsonl", ROW.encode() + b"\xff", "r.jsonl:2: not UTF-8: byte 0xFF"),
    ("r.tsv", "", "r.tsv:1: no column 'id'"),
    (
        "r.tsv",
        "id\toriginal\n",
        "r.tsv:1: no column 'translation'; the header must name id, original, translation",
    ),
    ("r.tsv", "id\toriginal\ttranslation\n", "r.tsv: no rows in it"),
    ("r.tsv", "id\toriginal\ttranslation\n\n1\ta", "r.tsv:3: 2 cells where the header has 3"),
    ("r.csv", 'id,original,translation\n1,a,"b"c\n', "r.csv:2: not CSV"),
    ("r.csv", 'id,original,translation\n1,a,"b\n', "r.csv:2: not CSV"),
    ("r.csv", "id,original,translation\n1,a,b,c\n", "r.csv:2: 4 cells where the header has 3"),
    ("r.txt", ROW, "no rows can be read from '.txt' files; known are .jsonl, .ndjson, .tsv, .csv, .parquet"),
]


@pytest.mark.parametrize(("name", "text", "said"), BAD)
def test_a_bad_row_is_named_before_anything_is_printed(
    run: Run, fake: Fake, name: str, text: str | bytes, said: str
) -> None:
    Path(name).write_bytes(text if isinstance(text, bytes) else text.encode())
    done = run("score", name)
    assert (done.exit_code, done.stdout) == (2, "")
    assert said in done.stderr
    assert fake.settings == []


def test_missing_files(run: Run, folder: Path) -> None:
    (folder / "f.jsonl").mkdir()
    for name, said in (("no.jsonl", "No such file"), ("f.jsonl", "directory")):
        done = run("score", name)
        assert done.exit_code == 2
        assert said in done.stderr
    assert run("score").exit_code == 2
    assert run("score", "-", "--format", "csv", stdin=GOOD).exit_code == 2
