"""The gates: what trips each, what it says, and what stays silent."""

from __future__ import annotations

from pathlib import Path

import pytest
from line_audits import run

from mtaudit.errors import ConfigError
from mtaudit.gate.check import check, make_baseline
from mtaudit.gate.limits import Limits, load_limits
from mtaudit.model.check import Check, State, Verdict
from mtaudit.mqm import Severity

LONG = "\n".join(f"number {i}" for i in range(12))
CLEAN = LONG
WRONG = "\n".join(f"number {i} error" for i in range(12))
LOST = "\n".join("-" if i % 2 else f"number {i}" for i in range(12))
# Findings that are known already trip nothing; the figures may.
LENIENT = Limits(fail_on=Severity.CRITICAL, max_score_drop=None, max_coverage_drop=None)


def checked(before: str, now: str, limits: Limits, original: str = LONG) -> Check:
    """A pair's translation before and now under these limits."""
    return check(run(("p", original, now)), make_baseline(run(("p", original, before))), limits)


@pytest.mark.parametrize(
    ("limits", "before", "now", "tripped"),
    [
        (Limits(), CLEAN, CLEAN, []),
        (Limits(), WRONG, CLEAN, []),
        (LENIENT, CLEAN, WRONG, []),
        (Limits(max_score_drop=None), CLEAN, CLEAN + " slip", ["fail-on"]),
        (Limits(fail_on=Severity.MAJOR, max_score_drop=None), CLEAN, CLEAN + " slip", []),
        (Limits(fail_on=Severity.MAJOR, max_score_drop=None), CLEAN, CLEAN + " error", ["fail-on"]),
        (Limits(fail_on=Severity.CRITICAL), CLEAN, WRONG, ["max-score-drop"]),
        (Limits(fail_on=Severity.CRITICAL, max_score_drop=0.5), CLEAN, WRONG, []),
        (Limits(), CLEAN, LOST, ["max-coverage-drop"]),
        (Limits(max_coverage_drop=0.6), CLEAN, LOST, []),
        (Limits(), LOST, CLEAN, []),
        (Limits(max_mqm=1), WRONG, WRONG, ["max-mqm"]),
        (Limits(max_mqm=1), WRONG, CLEAN, []),
        (Limits(fail_on=Severity.CRITICAL, max_mqm_rise=9, max_score_drop=1), CLEAN, WRONG, ["max-mqm-rise"]),
        (Limits(max_mqm_rise=0), WRONG, WRONG, []),
        (Limits(max_mqm_rise=0), WRONG, CLEAN, []),
    ],
)
def test_what_trips(limits: Limits, before: str, now: str, tripped: list[str]) -> None:
    found = checked(before, now, limits)
    assert [gate.name for gate in found.tripped] == tripped
    assert found.verdict is (Verdict.RED if tripped else Verdict.GREEN)


def test_a_drop_that_few_passages_show_is_neither_passed_nor_failed_in_silence() -> None:
    now = LONG.replace("number 3", "error blunder").replace("number 4", "blunder blunder")
    found = checked(CLEAN, now, Limits(fail_on=Severity.CRITICAL))
    gate = next(g for g in found.gates if g.name == "max-score-drop")
    assert gate.state is State.UNSURE
    assert "not enough to tell: 2 of 12 passages differ" in gate.said
    assert gate.difference is not None
    assert gate.difference.p is None


def test_every_document_has_its_gate_and_all_of_them_too() -> None:
    before = make_baseline(run(("a", LONG, CLEAN), ("b", LONG, CLEAN)))
    found = check(run(("a", LONG, CLEAN), ("b", LONG, WRONG)), before, Limits(fail_on=Severity.CRITICAL))
    assert [(g.name, g.pair) for g in found.tripped] == [("max-score-drop", ""), ("max-score-drop", "b")]


def test_a_pair_that_is_missing_trips_and_one_that_is_new_counts_as_new() -> None:
    before = make_baseline(run(("a", "one", "one"), ("b", "one", "one")))
    found = check(run(("a", "one", "one"), ("c", "one", "error")), before, Limits(max_score_drop=None))
    assert [gate.name for gate in found.tripped] == ["fail-on", "missing-pairs"]
    assert [(p.name, p.state.value) for p in found.pairs] == [("a", "same"), ("b", "missing"), ("c", "added")]
    assert [f.pair for f in found.matches.new] == ["c"]


def test_what_differs_between_signatures() -> None:
    before = make_baseline(run(("a", "one", "one"), signature="judge:a|rules:x|old:C:\\m"))
    found = check(run(("a", "one", "one"), signature="judge:b|rules:x|new:1"), before, Limits())
    assert [(c.key, c.before, c.now) for c in found.signature_changes] == [
        ("judge", "a", "b"),
        ("new", "", "1"),
        ("old", "C:\\m", ""),
    ]


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("", Limits()),
        ('fail-on = "major"', Limits(fail_on=Severity.MAJOR)),
        ('fail-on = "major"\n[check]\nfail_on = "critical"', Limits(fail_on=Severity.CRITICAL)),
        ("[check]\nmax-mqm = 20\nmax-score-drop = 0.1", Limits(max_mqm=20.0, max_score_drop=0.1)),
    ],
)
def test_limits_from_a_file(tmp_path: Path, text: str, limits: Limits) -> None:
    from mtaudit.config import load_settings

    (tmp_path / "mtaudit.toml").write_text(text, encoding="utf-8")
    settings = load_settings(tmp_path, {})
    assert load_limits(tmp_path, settings.fail_on, {"max_mqm": None}) == limits


def test_limits_from_a_project_file_and_flags_above_them(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.mtaudit.check]\nmax-mqm = 20\n", encoding="utf-8")
    assert load_limits(tmp_path, None, {}).max_mqm == 20
    assert load_limits(tmp_path, None, {"max_mqm": 5.0, "fail_on": "major"}) == Limits(Severity.MAJOR, 5.0)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("check = 3", "check must be a table"),
        ("[check]\nmax-score-dorp = 1", "unknown key 'max-score-dorp' (did you mean 'max-score-drop'?)"),
        ("[check]\nmax-mqm = true", "max-mqm must be a number of at least 0, not True"),
        ("[check]\nmax-mqm = nan", "must be a number of at least 0"),
        ("[check]\nmax-mqm = -1", "must be a number of at least 0"),
        ("[check]\nmax-mqm = 1\nmax_mqm = 2", "max_mqm is set twice"),
        ('[check]\nfail-on = "bad"', "fail-on must be one of minor, major, critical"),
    ],
)
def test_bad_limits(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "mtaudit.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load_limits(tmp_path, None, {})
    assert said in str(caught.value)
