"""Which planted mistakes count as caught."""

from __future__ import annotations

from dataclasses import replace

import pytest
from line_audits import SIGNATURE, run

from mtaudit.gate.calibration import calibrate
from mtaudit.model import Span
from mtaudit.model.calibration import Mutant, Planted
from mtaudit.model.result import Failure, Result

NOTHING = Result(SIGNATURE, ())


def mutant(copy: str, *spans: tuple[str, int, int]) -> Mutant:
    """A copy of "one two" with mistakes of the families at the spans."""
    planted = tuple(
        Planted(family, "p", "one two", Span(0, 3), Span(start, end), "one", copy[start:end])
        for family, start, end in spans
    )
    return Mutant("p (copy 1)", "one two", copy, planted)


@pytest.mark.parametrize(
    ("spans", "caught", "own", "beside"),
    [
        ([("NUM", 0, 5)], 1, 1, 0),
        ([("FLU", 0, 5)], 1, 0, 0),
        ([("FLU", 4, 8)], 1, 0, 0),
        ([("FLU", 5, 8)], 0, 0, 1),
        ([("NUM", 0, 2), ("NUM", 6, 8)], 1, 1, 0),
    ],
)
def test_what_is_caught(spans: list[tuple[str, int, int]], caught: int, own: int, beside: int) -> None:
    made = mutant("error two", *spans)
    found = calibrate(NOTHING, run(("p (copy 1)", "one two", "error two")), [made])
    assert (found.overall.planted, found.overall.caught, found.overall.own) == (len(spans), caught, own)
    assert (len(found.beside), len(found.missed)) == (beside, len(spans) - caught)


def test_words_left_out_are_found_in_the_original() -> None:
    result = run(("p (copy 1)", "one two", "error"))
    at_original = replace(result.pairs[0].findings[0], original_start=2, original_end=3)
    result = replace(result, pairs=(replace(result.pairs[0], findings=(at_original,)),))
    made = mutant("error", ("OMI", 5, 5))
    assert calibrate(NOTHING, result, [made]).overall.caught == 1


def test_wilson() -> None:
    made = mutant("error two", *[("NUM", 0, 5)] * 8, *[("NUM", 6, 8)] * 2)
    found = calibrate(NOTHING, run(("p (copy 1)", "one two", "error two")), [made]).families[0]
    # 8 of 10: Wilson (1927), by hand with z = 1.96.
    assert [found.low, found.high] == pytest.approx([0.4902, 0.9433], abs=1e-3)


def test_a_copy_that_failed_has_caught_nothing() -> None:
    failed = Result(SIGNATURE, (), (Failure("p (copy 1)", "why"),))
    found = calibrate(NOTHING, failed, [mutant("error two", ("NUM", 0, 5))])
    assert (found.overall.caught, len(found.missed), found.failed) == (0, 1, failed.failed)
