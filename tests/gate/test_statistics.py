"""Which passages two runs share, and which differences are more than chance."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from line_audits import result

from mtaudit.gate.pairing import pair_up
from mtaudit.gate.statistics import RESAMPLES, SIGNIFICANCE, Figure, difference
from mtaudit.model.result import Measure


def measure(keys: str, quality: float | None = 0.9) -> Measure:
    """A measure of ten words on each side; the keys are given with spaces between."""
    return Measure(tuple(keys.split()), quality, 10, 0 if quality is None else 10, 0)


@pytest.mark.parametrize(
    ("before", "now", "passages"),
    [
        (["a", "b"], ["b", "a"], 2),
        (["a b", "c"], ["a", "b", "c"], 2),
        (["a b", "c"], ["a", "b c"], 1),
        (["a", "b"], ["a"], 1),
        (["a b"], ["a"], 0),
        (["a", "+x"], ["a"], 2),
        (["a"], ["a", "+x"], 2),
        ([], ["a"], 0),
    ],
)
def test_passages(before: list[str], now: list[str], passages: int) -> None:
    assert len(pair_up(list(map(measure, before)), list(map(measure, now)))) == passages


def drop(qualities: list[tuple[float, float]]) -> tuple[list[Measure], list[Measure]]:
    """The measures before and now that have these qualities."""
    before = [measure(f"k{i}", a) for i, (a, _) in enumerate(qualities)]
    return before, [measure(f"k{i}", b) for i, (_, b) in enumerate(qualities)]


def test_a_drop_everywhere_is_significant() -> None:
    found = difference(pair_up(*drop([(0.9, 0.8)] * 12)), Figure.QUALITY, "less")
    assert (found.before, found.now, found.passages, found.differing) == (0.9, 0.8, 12, 12)
    # All 2^12 exchanges are tried: only the one that was found is as bad.
    assert found.p == pytest.approx(1 / 2**12, abs=1e-6)
    assert (found.low, found.high) == (-0.1, -0.1)


def test_ups_and_downs_are_chance() -> None:
    chance = random.Random(3)
    rows = [(0.5, 0.5 + chance.uniform(-0.2, 0.2)) for _ in range(60)]
    found = difference(pair_up(*drop(rows)), Figure.QUALITY, "less")
    assert found.p is not None
    assert found.p > SIGNIFICANCE
    assert found.low is not None
    assert found.high is not None
    assert found.low < found.now - found.before < found.high


@pytest.mark.parametrize(("differing", "told"), [(0, True), (1, False), (4, False), (5, True), (30, True)])
def test_too_few_differing_passages_tell_nothing(differing: int, told: bool) -> None:
    rows = [(0.9, 0.5)] * differing + [(0.9, 0.9)] * 30
    found = difference(pair_up(*drop(rows)), Figure.QUALITY, "less")
    assert (found.p is not None) is told
    assert found.differing == differing


def test_two_sides_need_one_passage_more() -> None:
    passages = pair_up(*drop([(0.9, 0.5)] * 5))
    assert difference(passages, Figure.QUALITY, "less").p is not None
    assert difference(passages, Figure.QUALITY, "two-sided").p is None


def test_mqm_and_coverage() -> None:
    before = result("p", "one two\nthree four\nfive six", "one two\nthree error\nfive six").measures
    now = result("p", "one two\nthree four\nfive six", "one two error\n-\nfive six").measures
    passages = pair_up(before, now)
    mqm = difference(passages, Figure.MQM, "greater")
    assert [mqm.before, mqm.now] == pytest.approx([833.3333, 1000.0], abs=1e-3)
    covered = difference(passages, Figure.COVERAGE, "less")
    assert [covered.before, covered.now] == pytest.approx([1.0, 0.6667])


def test_nothing_in_common() -> None:
    found = difference([], Figure.QUALITY, "less")
    assert (found.passages, found.p, found.low) == (0, None, None)


ROWS = st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), min_size=1, max_size=15)


@settings(max_examples=25)
@given(ROWS, st.randoms(use_true_random=False))
def test_the_order_of_passages_changes_no_digit(
    rows: list[tuple[float, float]], chance: random.Random
) -> None:
    before, now = drop(rows)
    first = difference(pair_up(before, now), Figure.QUALITY, "less")
    chance.shuffle(before)
    chance.shuffle(now)
    assert difference(pair_up(before, now), Figure.QUALITY, "less") == first


def test_resamples_are_stated() -> None:
    assert difference(pair_up(*drop([(0.9, 0.8)] * 3)), Figure.QUALITY, "less").resamples == RESAMPLES
