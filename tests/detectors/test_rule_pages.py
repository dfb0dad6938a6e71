"""The pages of the rules: complete, and the document made of them current."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest

from mtaudit.detectors.measured import data, precision, recall
from mtaudit.detectors.registry import RULES
from mtaudit.detectors.rule_page import WIDTH, body, title
from mtaudit.model import Rule

DOCS = Path(__file__).parents[2] / "docs"
CODES = {rule.code for rule in RULES}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_page_says_all_that_it_should(rule: Rule) -> None:
    text = body(rule)
    assert re.search(r"\n\n(Leaves|Left) alone: \S", text)
    assert re.search("[*“„]", text) or rule.code in {"OMI201", "ADD201"}
    assert "\n\nMeasured precision: " in text
    assert f"\n\nMeasured recall of all {rule.family} rules: " in text
    assert max(map(len, text.splitlines())) <= WIDTH
    assert title(rule).startswith(f"{rule.code} {rule.name} (")


def test_the_document_is_current() -> None:
    made = runpy.run_path(str(DOCS / "make_rules.py"))["page"]()
    assert (DOCS / "rules.md").read_text(encoding="utf-8") == made, "run python docs/make_rules.py"
    assert set(re.findall(r"^### ([A-Z]{3}\d{3}) ", made, re.MULTILINE)) == CODES


def test_what_was_measured_is_within_its_interval() -> None:
    shares = [precision(code) for code in CODES] + [recall(code[:3]) for code in CODES]
    measured = [share for share in shares if share]
    assert measured
    for share in measured:
        assert 0 <= share.low <= share.value <= share.high <= 1
        assert share.of > 0
        assert {name for name, _ in share.sets} <= set(data())
