"""Tenses and aspects that a translation brings in."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mtaudit.detectors.case import Case
from mtaudit.judge.verb_forms import new_forms

CaseFactory = Callable[[str, str], list[Case]]

# How many new forms, original, translation.
ROWS = [
    (1, "The court blocked the plan last year.", "The court will block the plan last year."),
    (1, "The ridge is part of the park.", "The ridge was part of the park."),
    (1, "The sisters run a bakery.", "The sisters are running a bakery."),
    (1, "The sisters run a bakery.", "The sisters would run a bakery."),
    (2, "The court blocked the plan.", "The court has blocked the plan."),
    (1, "The council has studied the plan.", "The council had studied the plan."),
    (0, "The court blocked the plan last year.", "Last year the court stopped the plan."),
    (0, "The plan was blocked by the court.", "The court blocked the plan."),
    (0, "He said that he had been ill and would stay.", "He said he had been sick and would remain."),
    (0, "They will meet on Sunday.", "They are going to meet on Sunday."),
    (0, "They can swim.", "They may swim."),
    (0, "They want to sell the boat.", "They want to sell the ship."),
    (0, "Rain on the coast.", "It rained on the coast."),
    (0, "She kept singing while he cooked.", "She kept on singing as he cooked."),
]  # fmt: skip


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[2])
def test_new_forms(cases: CaseFactory, row: tuple[int, str, str]) -> None:
    expected, *texts = row
    assert [new_forms(case.bead) for case in cases(*texts)] == [expected]
