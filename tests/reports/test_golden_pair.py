"""Every format of the audit of a pair in `pairs/`: golden files, and that the audit they show is one of it.

To renew them: UPDATE_GOLDEN=1 pytest tests/pairs/test_pairs_audit.py tests/reports/test_golden_pair.py
"""

from __future__ import annotations

import audited
import machine
import pytest

from mtaudit.detectors.registry import RULES
from mtaudit.gate.decisions import decide
from mtaudit.model import Finding, Status
from mtaudit.model.decision import decision_on
from mtaudit.reports import FORMATS, Look

AUDIT = audited.report(audited.FILE.read_text(encoding="utf-8"))
DISMISSED = decision_on(AUDIT.findings[0], Status.DISMISSED, "fair here", "Ada", "2024-05-31T09:30:00Z")


@pytest.fixture(autouse=True)
def _fixed(monkeypatch: pytest.MonkeyPatch) -> None:
    """What changes without the formats: the version, and the help of the rules."""
    for module in ("json", "sarif", "html.page"):
        monkeypatch.setattr(f"mtaudit.reports.{module}.version", lambda: "1.2.3")
    monkeypatch.setattr("mtaudit.detectors.registry.RULES", machine.RULES)


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "json-v1"])
def test_golden(name: str) -> None:
    """With one finding dismissed."""
    text = machine.render(name, decide(AUDIT, [DISMISSED]), Look(width=100))
    file = f"report{FORMATS[name].suffix}" if FORMATS[name].suffix else f"{name}.txt"
    machine.check_golden(f"{audited.NAME}/{file}", machine.without_assets(text) if name == "html" else text)


def test_every_sentence_is_in_one_bead() -> None:
    (audit,) = AUDIT.pairs
    for side, document in (("original", audit.pair.original), ("translation", audit.pair.translation)):
        inside = [index for bead in audit.beads for index in getattr(bead, side)]
        assert sorted(inside) == [sentence.index for sentence in document.sentences]
    assert [bead.is_gap for bead in audit.beads] == [scores is None for scores in audit.scores]


@pytest.mark.parametrize("finding", AUDIT.findings, ids=lambda finding: finding.id)
def test_a_finding_is_where_its_words_are_and_of_a_rule(finding: Finding) -> None:
    pair = AUDIT.pairs[0].pair
    for side, document in (("original", pair.original), ("translation", pair.translation)):
        start, end, words = (getattr(finding, f"{side}_{what}") for what in ("start", "end", "text"))
        assert (document.text[start:end] if start is not None else "") == words
        assert start is None or document.line(start) == getattr(finding, f"{side}_line")
    assert (finding.rule, finding.name, finding.category) in {(r.code, r.name, r.category) for r in RULES}


def test_it_has_what_a_report_can_show() -> None:
    (audit,) = AUDIT.pairs
    assert len({finding.severity for finding in audit.findings}) > 1
    assert audit.ledger.terms
    assert audit.ledger.people
    assert any(bead.is_gap for bead in audit.beads)
    assert audit.pair.translation.furniture
