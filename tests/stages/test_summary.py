"""What an audit comes to, reckoned by hand."""

from __future__ import annotations

import pytest

from mtaudit.model import Bead, BeadScores, Finding, Pair, PairReport, Relation, Status
from mtaudit.mqm import Category, Severity
from mtaudit.stages.summary import side_text, summarise, summarise_all
from mtaudit.text.document import make_document

ORIGINAL = "The roof leaked all winter long. Nobody came. The mayor paid."
TRANSLATION = "The ceiling leaked all winter. The mayor paid the bill. Thanks."
BEADS = (Bead((0,), (0,), 0.9), Bead((1,), ()), Bead((2,), (1,), 0.8), Bead((), (2,)))
SCORES = (
    BeadScores(0.5, 0.9, 60.0, 40.0, 30.0),
    None,
    BeadScores(1.0, 0.6, 60.0, 40.0, 30.0),
    None,
)


def pair(name: str = "p", original: str = ORIGINAL, translation: str = TRANSLATION) -> Pair:
    """A pair of documents."""
    return Pair(name, make_document("o", original), make_document("t", translation))


def finding(rule: str, severity: Severity) -> Finding:
    """A finding of which only rule and severity matter."""
    return Finding(
        "p", "p:1", rule, "n", Category.TERMINOLOGY, severity, 0.9, Status.UNCONFIRMED, "", "", None, None,
        "", 0, 1, "T", None, 1, "", "", 0.5, 0.9, "f",
    )  # fmt: skip


FINDINGS = (
    finding("TRM101", Severity.MAJOR),
    finding("NUM101", Severity.CRITICAL),
    finding("TRM102", Severity.MINOR),
)


def test_one_pair() -> None:
    found = summarise(pair(), BEADS, SCORES, FINDINGS)
    assert found.relation is Relation.COMPARABLE
    assert (found.original_words, found.translation_words) == (11, 11)
    assert (found.original_sentences, found.translation_sentences) == (3, 3)
    assert found.aligned_beads == 2
    assert found.coverage_original == pytest.approx(9 / 11, abs=1e-4)
    assert found.coverage_translation == pytest.approx(10 / 11, abs=1e-4)
    # Means weighted by words of the original: six and three.
    assert found.similarity == pytest.approx((6 * 0.9 + 3 * 0.6) / 9, abs=1e-4)
    assert found.quality == pytest.approx((6 * 0.5 + 3 * 1.0) / 9, abs=1e-4)
    assert [c.name for c in found.corpus] == ["chrF", "BLEU", "TER"]
    assert found.mqm_per_thousand == pytest.approx(1000 * (5 + 25 + 1) / 10)
    assert found.findings == 3
    assert found.by_severity == {"critical": 1, "major": 1, "minor": 1}
    assert found.by_family == {"NUM": 1, "TRM": 2}


def test_nothing_aligned() -> None:
    found = summarise(pair(), (Bead((0,), ()), Bead((), (0,))), (None, None), ())
    assert found.relation is Relation.UNRELATED
    assert (found.aligned_beads, found.similarity, found.quality) == (0, 0.0, 0.0)
    assert (found.coverage_original, found.coverage_translation) == (0.0, 0.0)
    assert (found.corpus, found.mqm_per_thousand, found.findings) == ((), 0.0, 0)
    assert found.by_severity == {"critical": 0, "major": 0, "minor": 0}


def test_empty_texts() -> None:
    found = summarise(pair("p", "", ""), (), (), ())
    assert (found.original_words, found.coverage_original, found.quality) == (0, 0.0, 0.0)


def test_furniture_counts_for_nothing() -> None:
    plain, decorated = pair(), pair("p", ORIGINAL + "\n\nShare on Facebook\n")
    assert decorated.original.furniture
    assert summarise(plain, BEADS, SCORES, ()) == summarise(decorated, BEADS, SCORES, ())


def report(name: str) -> PairReport:
    """An audited pair."""
    return PairReport(pair(name), BEADS, SCORES, FINDINGS, summarise(pair(name), BEADS, SCORES, FINDINGS))


def test_all_pairs_as_one_text() -> None:
    one, two = summarise_all([report("a")]), summarise_all([report("a"), report("b")])
    assert one == summarise(pair("a"), BEADS, SCORES, FINDINGS)
    assert (two.original_words, two.aligned_beads, two.findings) == (22, 4, 6)
    assert two.by_family == {"NUM": 2, "TRM": 4}
    for name in ("coverage_original", "coverage_translation", "similarity", "quality", "mqm_per_thousand"):
        assert getattr(two, name) == getattr(one, name)


def test_a_long_pair_weighs_more() -> None:
    bad = pair("bad", "Bread rose.", "Bread fell.")
    worst = (BeadScores(0.0, 0.0, 1.0, 1.0, 1.0),)
    other = PairReport(
        bad, (Bead((0,), (0,), 0.1),), worst, (), summarise(bad, (Bead((0,), (0,), 0.1),), worst, ())
    )
    found = summarise_all([report("a"), other])
    # The loosest relation of all.
    assert found.relation is Relation.UNRELATED
    assert report("a").summary.relation is Relation.COMPARABLE
    assert found.quality == pytest.approx(6 / 11, abs=1e-4)


def test_no_pairs() -> None:
    found = summarise_all([])
    assert (found.original_words, found.findings, found.aligned_beads) == (0, 0, 0)


def test_side_text() -> None:
    assert side_text(pair().original, (0, 2)) == "The roof leaked all winter long. The mayor paid."
    assert side_text(pair().original, ()) == ""
