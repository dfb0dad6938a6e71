"""Fitting confidences to remarks of which it is known how often they are right."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from training.fit_confidence import MARKS, Remarks, calibration_error, fit, left_out, predict, replace_table


def made(rule: str, said: float, right: float, n: int, seen: float = 1.0) -> list[dict[str, Any]]:
    """Remarks of a rule that are right so often, and marked so often where they are."""
    draw = random.Random(f"{rule}{said}")
    marks = [draw.random() < right and draw.random() < seen for _ in range(n)]
    return [
        {"rule": rule, "confidence": said, "doubt": None, "repair": None, "right": mark, "seen": seen,
         "group": f"g{i}"}
        for i, mark in enumerate(marks)
    ]  # fmt: skip


def confidences(records: list[dict[str, Any]], asked: list[dict[str, Any]]) -> list[float]:
    """What remarks deserve by the weights that others were fitted to."""
    weights = fit(Remarks(records), np.arange(len(records)))
    return [float(p) for p in predict(Remarks(asked), weights, np.arange(len(asked)))]


@pytest.mark.parametrize("right", [0.2, 0.5, 0.9])
def test_confidence_comes_to_how_often_a_rule_is_right(right: float) -> None:
    (found,) = confidences(made("NUM101", 0.6, right, 2000), made("NUM101", 0.6, 1, 1))
    assert found == pytest.approx(right, abs=0.06)


def test_what_raters_overlook_is_made_up_for() -> None:
    (found,) = confidences(made("NUM101", 0.6, 0.8, 4000, seen=0.5), made("NUM101", 0.6, 1, 1))
    assert found == pytest.approx(0.8, abs=0.06)


def test_thin_data_leave_a_rule_with_its_family_and_a_family_with_its_word() -> None:
    records = made("NUM101", 0.6, 0.95, 1000) + made("NUM102", 0.6, 0.0, 2)
    thin, family = confidences(records, made("NUM102", 0.6, 1, 1) + made("NUM103", 0.6, 1, 1))
    assert 0.7 < thin < family
    (other,) = confidences(made("NUM101", 0.6, 0.0, 2), made("NUM101", 0.6, 1, 1))
    assert 0.3 < other < 0.6


def test_calibration_lowers_the_error_on_documents_left_out() -> None:
    remarks = Remarks(made("NUM101", 0.9, 0.4, 400) + made("TRM101", 0.3, 0.7, 400))
    before = 1 / (1 + np.exp(-remarks.said))
    assert calibration_error(before, remarks) > 0.3
    assert calibration_error(left_out(remarks), remarks) < 0.1


def test_the_table_is_put_in_its_place(tmp_path: Path) -> None:
    path = tmp_path / "R.md"
    path.write_text(f"a\n{MARKS[0]}old\n{MARKS[1]}z\n", encoding="utf-8")
    for _ in range(2):
        replace_table(path, "new\n")
        assert path.read_text(encoding="utf-8") == f"a\n{MARKS[0]}new\n{MARKS[1]}z\n"
