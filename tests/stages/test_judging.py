"""The judging of substitutions, for many beads in one go."""

from __future__ import annotations

from collections.abc import Callable

from mtaudit.detectors.case import Case
from mtaudit.encoder import Encoder
from mtaudit.stages.judging import judge_substitutions

CaseFactory = Callable[[str, str], list[Case]]

PAIRS = [
    ("The roof leaked all night.", "The ceiling leaked all night."),
    ("The colour of the car changed.", "The color of the car changed."),
    ("A big dog barked.", "A large dog barked."),
    ("She waited for an answer.", "She expected an answer."),
]


def test_one_probability_a_substitution(cases: CaseFactory, encoder: Encoder) -> None:
    beads = [case.bead for pair in PAIRS for case in cases(*pair)]
    judged = judge_substitutions(beads, [None] * len(beads), encoder)
    assert [len(changes) for changes in judged] == [len(bead.substitutions) for bead in beads]
    assert all(0 <= change < 1 for changes in judged for change in changes)


def test_alone_as_in_company(cases: CaseFactory, encoder: Encoder) -> None:
    beads = [case.bead for pair in PAIRS for case in cases(*pair)]
    together = judge_substitutions(beads, [None] * len(beads), encoder)
    for bead, changes in zip(beads, together, strict=True):
        (alone,) = judge_substitutions([bead], [None], encoder)
        assert all(abs(a - b) <= 2e-4 for a, b in zip(alone, changes, strict=True))


def test_form_alone_is_no_change(cases: CaseFactory, encoder: Encoder) -> None:
    (case,) = cases("The workers repaired the roof.", "The worker repairs the roof.")
    assert case.bead.substitutions
    assert judge_substitutions([case.bead], [None], encoder) == [(0.0,) * len(case.bead.substitutions)]


def test_no_beads(encoder: Encoder) -> None:
    assert judge_substitutions([], [], encoder) == []
