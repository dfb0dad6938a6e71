"""Two translations side by side: figures, and where each finding is."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from line_audits import MISTAKES, run

from mtaudit.gate.compare import compare
from mtaudit.model.comparison import Comparison, Where
from mtaudit.model.result import Failure

LONG = "\n".join(f"number {i}" for i in range(12))
NAMES = ("old", "new")


def compared(old: str, new: str) -> Comparison:
    return compare(run(("p", LONG, old)), run(("p", LONG, new)), NAMES)


def test_where_each_finding_is() -> None:
    old = LONG.replace("number 0", "error").replace("number 1", "slip").replace("number 2", "mixup")
    new = LONG.replace("number 0", "error").replace("number 1", "slip2").replace("number 3", "blunder")
    found = compared(old, new).pairs[0]
    # "number 1" is in 10 and 11 as well: those words are slips, too.
    assert [
        (p.where.value, p.finding.translation_text)
        for p in found.findings
        if "slip" not in p.finding.translation_text
    ] == [
        ("both", "error"),
        ("new", "blunder"),
        ("old", "mixup"),
    ]
    assert {p.where for p in found.findings if "slip" in p.finding.translation_text} == {Where.CHANGED}


def test_figures() -> None:
    found = compared(LONG, LONG.replace("number", "error number")).overall
    assert (found.quality.before, found.quality.now) == (1.0, 0.9)
    assert found.quality.p is not None
    assert found.quality.p < 0.01
    assert found.quality.high is not None
    assert found.quality.high < 0
    assert found.mqm.low is not None
    assert found.mqm.low > 0
    assert (found.coverage.differing, found.coverage.p) == (0, 1.0)


def test_pairs_that_only_one_has_and_those_that_failed() -> None:
    old = run(("a", "one", "one"), ("b", "one", "one"), ("c", "one", "one"))
    new = replace(run(("a", "one", "one"), ("d", "one", "one")), failed=(Failure("b", "why"),))
    found = compare(old, new, NAMES)
    assert [pair.name for pair in found.pairs] == ["a"]
    assert (found.only_old, found.only_new) == (("c",), ("d",))
    assert found.failed == (Failure("new/b", "why"),)


LINES = st.lists(st.sampled_from(["sun", "rain slip", *MISTAKES]), min_size=1, max_size=6)


@settings(max_examples=30)
@given(LINES, LINES)
def test_either_way_round_says_the_same(old: list[str], new: list[str]) -> None:
    original = "\n".join(f"line {i}" for i in range(max(len(old), len(new))))
    a, b = (run(("p", original, "\n".join(lines))) for lines in (old, new))
    there, back = compare(a, b, NAMES).overall, compare(b, a, NAMES).overall
    assert (there.quality.before, there.quality.now) == (back.quality.now, back.quality.before)
    assert [there.count(w) for w in (Where.OLD, Where.NEW, Where.BOTH, Where.CHANGED)] == [
        back.count(w) for w in (Where.NEW, Where.OLD, Where.BOTH, Where.CHANGED)
    ]
