"""Decisions: which findings they are about, when they expire, and which of two counts."""

from __future__ import annotations

from dataclasses import replace

import pytest
import sample

from mtaudit.gate.decisions import decide, expired, merge
from mtaudit.model import Decision, Document, Finding, Pair, Report, Status
from mtaudit.model.decision import decision_on

TERM, PRONOUN, NUMBER = sample.ferry().findings


def dismissed(finding: Finding, **changed: str) -> Decision:
    decision = decision_on(finding, Status.DISMISSED, "as agreed", "Ada", "2024-05-31T09:30:00Z")
    return replace(decision, **changed)  # type: ignore[arg-type]


def test_a_finding_gets_the_status_that_was_decided() -> None:
    confirmed = replace(dismissed(NUMBER), verdict=Status.CONFIRMED)
    report = decide(sample.FULL, [dismissed(TERM), confirmed])
    assert [f.status.value for f in report.findings[:3]] == ["dismissed", "confirmed", "confirmed"]
    assert [f.status for f in report.findings[3:]] == [f.status for f in sample.FULL.findings[3:]]


def test_a_pair_holds_the_decisions_on_its_findings() -> None:
    other = replace(dismissed(NUMBER), pair="elsewhere")
    report = decide(sample.FULL, [dismissed(TERM), other, dismissed(PRONOUN, by="Bo")])
    assert [pair.decisions for pair in report.pairs] == [
        (dismissed(TERM), dismissed(PRONOUN, by="Bo")),
        (),
        (),
    ]


def test_dismissed_findings_count_nowhere() -> None:
    before, after = sample.SMALL.summary, decide(sample.SMALL, [dismissed(NUMBER)]).summary
    assert (before.findings, after.findings) == (3, 2)
    assert after.by_severity == {"critical": 0, "major": 1, "minor": 1}
    assert after.by_family == {"PRN": 1, "TRM": 1}
    # 1 minor and 1 major on the 30 words of the three aligned sentences of the translation.
    assert after.mqm_per_thousand == pytest.approx(200.0)
    assert after.quality == before.quality


def test_pair_and_whole_are_counted_alike() -> None:
    report = decide(sample.FULL, [dismissed(NUMBER)])
    assert [pair.summary.findings for pair in report.pairs] == [2, 2, 0]
    assert report.summary.findings == 4


def test_a_confirmed_finding_still_counts() -> None:
    report = decide(sample.SMALL, [replace(dismissed(NUMBER), verdict=Status.CONFIRMED)])
    assert report.summary.findings == 3


def test_no_decisions_change_nothing() -> None:
    assert decide(sample.FULL, []) is sample.FULL


@pytest.mark.parametrize(
    "field",
    [
        "pair",
        "rule",
        "fingerprint",
        "original_sentence",
        "translation_sentence",
        "original_text",
        "translation_text",
    ],
)
def test_a_decision_is_about_this_very_wording(field: str) -> None:
    other = dismissed(NUMBER, **{field: getattr(NUMBER, field) + " "})
    assert NUMBER.status is not Status.DISMISSED
    assert decide(sample.SMALL, [other]).findings == sample.SMALL.findings


def test_a_decision_expires_when_either_wording_changes() -> None:
    kept = dismissed(TERM)
    assert expired(sample.SMALL, [kept]) == ()
    for field in ("original_sentence", "translation_sentence"):
        gone = dismissed(TERM, **{field: "The ferry sank."})
        assert expired(sample.SMALL, [kept, gone]) == (gone,)


def test_a_decision_waits_while_its_wording_is_there() -> None:
    other_rule = dismissed(TERM, rule="TRM999")
    elsewhere = dismissed(TERM, pair="another", original_sentence="Not here.")
    assert expired(sample.SMALL, [other_rule, elsewhere]) == ()


def test_sentences_joined_from_two_lines_are_still_there() -> None:
    pair = sample.pair_report(Pair("p", Document("a", "One.\r\n  Two."), Document("b", "Eins.")), ())
    report = Report((pair,), pair.summary, "")
    joined = dismissed(TERM, pair="p", original_sentence="One. Two.", translation_sentence="Eins.")
    assert expired(report, [joined]) == ()
    assert expired(report, [replace(joined, original_sentence="One. Three.")]) != ()


@pytest.mark.parametrize(
    ("first", "second", "counts"),
    [
        ("2024-05-31T09:30:00Z", "2024-05-31T09:30:01Z", "second"),
        ("2024-05-31T09:30:01Z", "2024-05-31T09:30:00Z", "first"),
        ("2024-05-31T09:30:00Z", "2024-05-31T09:30:00Z", "second"),
        ("2024-05-31T11:30:00+02:00", "2024-05-31T09:29:59.5Z", "first"),
        ("2024-05-31", "2024-05-31T00:00:00Z", "second"),
        ("2024-06-01", "2024-05-31T23:59:59Z", "first"),
    ],
)
def test_the_later_decision_counts(first: str, second: str, counts: str) -> None:
    one, two = (dismissed(TERM, date=date, by=by) for date, by in ((first, "first"), (second, "second")))
    merged = merge([one], [two])
    assert [decision.by for decision in merged.decisions] == [counts]
    assert (merged.new, merged.replaced, merged.older) == (0, counts == "second", counts == "first")


def test_merging_keeps_what_is_there_and_counts_what_is_new() -> None:
    merged = merge([dismissed(TERM), dismissed(NUMBER)], [dismissed(PRONOUN), dismissed(TERM)])
    assert (len(merged.decisions), merged.new, merged.replaced, merged.older) == (3, 1, 0, 0)
    assert merged.decisions == merge(merged.decisions[::-1], []).decisions, "the order is that of the filing"
