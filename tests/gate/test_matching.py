"""Which findings are the same, and what the others are."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from line_audits import MISTAKES, run

from mtaudit.gate.check import check, make_baseline, prune
from mtaudit.gate.limits import Limits
from mtaudit.gate.matching import match
from mtaudit.model import Status
from mtaudit.model.check import Verdict
from mtaudit.model.result import Failure, Result
from mtaudit.mqm import Severity

ORIGINAL = "one\ntwo\nthree"
STRICT = Limits(max_mqm_rise=0, max_score_drop=0, max_coverage_drop=0)

# What is done to the translation, then new, remaining, changed, fixed, stale. Line two has one error.
CHANGES = [
    ("one\ntwo error\nthree", (0, 1, 0, 0, 0)),
    ("one\nmoved on by words error\nthree", (0, 1, 0, 0, 0)),
    ("one\ntwo\nthree", (0, 0, 0, 1, 0)),
    ("one\ntwo error error\nthree", (1, 1, 0, 0, 0)),
    ("one\ntwo error2\nthree", (0, 0, 1, 0, 0)),
    ("one\ntwo mixup\nthree", (0, 0, 1, 0, 0)),
    ("one\ntwo slip\nthree", (1, 0, 0, 1, 0)),
    ("one\ntwo\nthree error", (1, 0, 0, 1, 0)),
    ("one\ntwo error error2\nthree", (1, 1, 0, 0, 0)),
    ("one\ntwo   error\nthree\nmore", (0, 1, 0, 0, 0)),
]


@pytest.mark.parametrize(("translation", "counts"), CHANGES)
def test_what_becomes_of_one_error(translation: str, counts: tuple[int, ...]) -> None:
    baseline = make_baseline(run(("p", ORIGINAL, "one\ntwo error\nthree")))
    m = match(run(("p", ORIGINAL, translation)), baseline)
    assert tuple(map(len, (m.new, m.remaining, m.changed, m.fixed, m.stale))) == counts


def test_a_sentence_that_the_original_lost_is_stale_not_fixed() -> None:
    baseline = make_baseline(run(("p", ORIGINAL, "one\ntwo error\nthree")))
    m = match(run(("p", "one\nthree", "one\nthree")), baseline)
    assert (len(m.stale), m.fixed, m.stale[0].entry.wording) == (1, (), "error")


def test_rules_of_one_family_are_one_kind_of_mistake() -> None:
    before = make_baseline(run(("p", "one", "error")))
    entry = replace(before.pairs[0].entries[0], rule="NUM777")
    renamed = replace(before, pairs=(replace(before.pairs[0], entries=(entry,)),))
    assert len(match(run(("p", "one", "error")), renamed).remaining) == 1


def test_what_became_more_severe_is_no_old_matter() -> None:
    baseline = make_baseline(run(("p", "one", "denial here")))
    found = check(run(("p", "one", "blunder here")), baseline, Limits())
    assert [k.worse for k in found.matches.changed] == [True]
    assert (found.verdict, [g.name for g in found.tripped]) == (Verdict.RED, ["fail-on"])
    assert "1 more severe than before" in found.tripped[0].said


def test_of_two_alike_the_less_severe_meets_its_own_entry() -> None:
    now = run(("p", "one", "denial"))
    twin = replace(now.pairs[0].findings[0], severity=Severity.CRITICAL)
    both = replace(now.pairs[0], findings=(twin, *now.pairs[0].findings), places=(0, 0))
    m = match(Result("s", (both,)), make_baseline(now))
    assert [f.severity for f in m.new] == [Severity.CRITICAL]
    assert [k.worse for k in m.remaining] == [False]


def test_what_was_dismissed_is_neither_new_nor_known() -> None:
    now = run(("p", "one", "error"))
    dismissed = replace(now.pairs[0].findings[0], status=Status.DISMISSED)
    cleared = Result("s", (replace(now.pairs[0], findings=(dismissed,)),))
    assert make_baseline(cleared).pairs[0].entries == ()
    assert match(cleared, make_baseline(run(("p", "one", "one")))).new == ()


def test_a_failed_pair_answers_to_nothing() -> None:
    baseline = make_baseline(run(("p", "one", "error"), ("q", "one", "one")))
    now = replace(run(("q", "one", "one")), failed=(Failure("p", "why"),))
    m = match(now, baseline)
    assert (m.new, m.fixed, m.stale, m.remaining) == ((), (), (), ())
    assert prune(now, baseline) == baseline
    assert check(now, baseline, Limits()).verdict is Verdict.FAILED


def test_prune_drops_what_is_gone_and_adds_nothing() -> None:
    before = make_baseline(
        run(("p", ORIGINAL, "error error\nerror\nthree"), ("gone", "one", "error"), ("same", "one", "slip"))
    )
    now = run(("p", ORIGINAL, "error\ntwo\nblunder"), ("same", "one", "slip"), ("extra", "one", "error"))
    after = prune(now, before)
    assert {pair.name: [e.wording for e in pair.entries] for pair in after.pairs} == {
        "p": ["error"],
        "same": ["slip"],
    }
    assert after.signature == before.signature


WORDS = st.sampled_from(["sun", "rain", *MISTAKES])
LINES = st.lists(st.lists(WORDS, min_size=1, max_size=4).map(" ".join), min_size=1, max_size=6)
PAIRS = st.dictionaries(st.sampled_from("abcde"), LINES, min_size=1, max_size=4)


def texts(pairs: dict[str, list[str]]) -> list[tuple[str, str, str]]:
    """Every pair with an original whose lines are numbered, so that they differ."""
    return [
        (name, "\n".join(f"line {i}" for i in range(len(lines))), "\n".join(lines))
        for name, lines in pairs.items()
    ]


@given(PAIRS)
def test_no_change_is_no_regression(pairs: dict[str, list[str]]) -> None:
    result = run(*texts(pairs))
    found = check(result, make_baseline(result), STRICT)
    m = found.matches
    assert (found.verdict, m.new, m.changed, m.fixed, m.stale) == (Verdict.GREEN, (), (), (), ())
    assert len(m.remaining) == sum(len(pair.findings) for pair in result.pairs)


@given(PAIRS, st.data())
def test_one_more_finding_is_one_new_one_whatever_the_order(
    pairs: dict[str, list[str]], data: st.DataObject
) -> None:
    name = data.draw(st.sampled_from(sorted(pairs)))
    line = data.draw(st.integers(0, len(pairs[name]) - 1))
    word = data.draw(st.sampled_from(sorted(MISTAKES)))
    baseline = make_baseline(run(*texts(pairs)))
    pairs[name][line] += f" {word}"
    shuffled = data.draw(st.permutations(texts(pairs)))
    found = check(Result("s", tuple(run(pair).pairs[0] for pair in shuffled)), baseline, Limits())
    m = found.matches
    assert ([f.translation_text for f in m.new], m.changed, m.fixed, m.stale) == ([word], (), (), ())
    assert found.verdict is Verdict.RED


@given(LINES, LINES, st.randoms(use_true_random=False))
def test_what_moves_around_a_finding_changes_nothing(
    lines: list[str], more: list[str], chance: random.Random
) -> None:
    """Lines shuffled together with their originals, others without mistakes put in between."""
    baseline = make_baseline(run(*texts({"p": lines})))
    both = [(f"line {i}", line) for i, line in enumerate(lines)]
    both += [(f"inserted {i}", f"inserted {i}") for i in range(len(more))]
    chance.shuffle(both)
    moved = ("p", "\n\n".join(a for a, _ in both), "\n".join(b for _, b in both))
    found = check(run(moved), baseline, STRICT)
    m = found.matches
    assert (found.verdict, m.new, m.changed, m.fixed, m.stale) == (Verdict.GREEN, (), (), (), ())


@given(PAIRS, st.randoms(use_true_random=False))
def test_the_order_of_pairs_changes_nothing(pairs: dict[str, list[str]], chance: random.Random) -> None:
    result = run(*texts(pairs))
    order = list(result.pairs)
    chance.shuffle(order)
    shuffled = replace(result, pairs=tuple(order))
    other = make_baseline(run(*texts({"a": ["sun"], "z": ["error"]})))
    assert check(shuffled, other, Limits()) == check(result, other, Limits())
    assert make_baseline(shuffled) == make_baseline(result)
