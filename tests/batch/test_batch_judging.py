"""A shard's rows: each judged or counted among the failures with its reason, whatever happens to others."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import pytest
from many import plan
from stand_in import Fake, make_auditor

from mtaudit.batch.judging import judge_shard
from mtaudit.batch.plan import FailedRow, JudgedShard, Shard
from mtaudit.config import Settings
from mtaudit.errors import ConfigError, ModelError, UnrelatedTextsError
from mtaudit.model import Pair, Row


def auditor(error: Exception | None = None) -> Any:
    """The stand-in, which raises the error for a translation that holds "BUG"."""
    base: Any = make_auditor(Fake())

    class Auditor(base):  # type: ignore[misc]
        def score(self, rows: Sequence[Row], progress: object = None) -> Any:
            if error and any("BUG" in row.translation for row in rows):
                raise error
            return super().score(rows, progress)

        def audit(self, pairs: Sequence[Pair], progress: object = None) -> Any:
            if error and any("BUG" in pair.translation.text for pair in pairs):
                raise error
            return super().audit(pairs, progress)

    return Auditor(Settings())


def shard(*translations: str) -> Shard:
    """Rows from number 11 on; "{" is none."""
    return Shard(
        4,
        tuple(
            FailedRow(i, None, i, "not JSON") if text == "{" else (i, Row(f"r{i}", "right", text))
            for i, text in enumerate(translations, 11)
        ),
    )


def lines(judged: JudgedShard, table: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in judged.tables[table].data.decode().splitlines()]


@pytest.mark.parametrize("articles", [False, True])
def test_one_row_costs_no_other(articles: bool) -> None:
    given = shard("a", "{", "wrong", "BUG wrong", "very wrong", "{")
    judged = judge_shard(given, auditor(KeyError("x")), plan(articles=articles))
    assert (judged.index, judged.done) == (4, 3)
    assert [(r["row"], r["id"]) for r in lines(judged, "scores")] == [(11, "r11"), (13, "r13"), (15, "r15")]
    assert [r["row"] for r in lines(judged, "findings")] == [13, 15]
    assert [(f.row, f.id, f.line, f.reason) for f in judged.failures] == [
        (12, None, 12, "not JSON"),
        (14, "r14", None, "internal error: KeyError: 'x'"),
        (16, None, 16, "not JSON"),
    ]
    assert judged.findings == {"critical": 0, "major": 2, "minor": 0}
    assert {name: table.rows for name, table in judged.tables.items()} == {"scores": 3, "findings": 2}


def test_texts_that_do_not_correspond_are_a_failed_row() -> None:
    error = UnrelatedTextsError("r11: these two texts do not correspond")
    judged = judge_shard(shard("BUG"), auditor(error), plan(articles=True))
    assert [f.reason for f in judged.failures] == ["these two texts do not correspond"]


@pytest.mark.parametrize("articles", [False, True])
@pytest.mark.parametrize("error", [ModelError("no model"), ConfigError("no such rule")])
def test_what_concerns_every_row_is_raised(articles: bool, error: Exception) -> None:
    with pytest.raises(type(error)):
        judge_shard(shard("a", "BUG"), auditor(error), plan(articles=articles))


def test_an_empty_translation_scores_0_and_asks_no_model() -> None:
    assert [r["score"] for r in lines(judge_shard(shard("", "a", " "), auditor(), plan()), "scores")] == [
        0.0,
        0.1235,
        0.0,
    ]


def test_what_is_known_of_an_article() -> None:
    (record,) = lines(judge_shard(shard("wrong"), auditor(), plan(articles=True)), "scores")
    assert record == {
        "row": 11,
        "id": "r11",
        "score": 1.0,
        "findings": 1,
        "relation": "parallel",
        "coverage_original": 1.0,
        "coverage_translation": 1.0,
        "mqm_per_thousand": 0.0,
    }


def test_a_shard_without_good_rows_has_tables_all_the_same() -> None:
    judged = judge_shard(shard("{"), auditor(), plan(form="csv"))
    assert judged.tables["scores"].data == b"row,id,score,findings\r\n"
    assert judged.tables["findings"].data.startswith(b"row,pair,id,rule")
    assert judged.done == 0
