"""Writes docs/rules.md: the page of every rule, in the words of `mtaudit explain`.

python docs/make_rules.py
"""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

from mtaudit.detectors.measured import data, precision
from mtaudit.detectors.registry import RULES
from mtaudit.detectors.rule_page import body
from mtaudit.model import Rule

PAGE = Path(__file__).with_name("rules.md")
HEAD = """# The rules

Written by `docs/make_rules.py` from the rules themselves; `mtaudit explain CODE` prints the same. Severity is
the rule's own: a finding may be less severe, and `[severity]` in `mtaudit.toml` may say otherwise.

## How the figures were made

Precision is the share of a rule's remarks that are right, on texts that people marked; recall the
share of planted or listed faults of a family that a rule of the family meets. Remarks of at least the default
confidence count. In brackets: 95 % intervals (Wilson). Raters overlook faults, so a remark they did not mark
may still be right: precision is the share of marked remarks divided by the chance that a true fault is marked
(how often one rater's marks are met by the others'); the counts of the sets are as marked.
`benchmarks/measure_rules.py` makes the figures; [RESULTS.md](../benchmarks/RESULTS.md) says more.
"""


def page() -> str:
    """The whole document."""
    parts = [HEAD, _sets(), _overview()]
    for family, rules in groupby(RULES, key=lambda rule: rule.family):
        parts.append(f"## {family}\n")
        parts += [f"### {rule.code} {rule.name}\n\n{_facts(rule)}\n\n{body(rule)}\n" for rule in rules]
    return "\n".join(parts)


def _facts(rule: Rule) -> str:
    return f"{rule.category.value}, {rule.severity.value}"


def _sets() -> str:
    rows = [f"| {name} | {what} |" for name, what in data().items()]
    return "\n".join(["| data | is |", "|---|---|", *rows]) + "\n"


def _overview() -> str:
    rows = []
    for rule in RULES:
        share = precision(rule.code)
        cell = f"{share.value:.2f} of {share.of}" if share else ""
        link = f"[{rule.code}](#{rule.code.lower()}-{rule.name})"
        rows.append(f"| {link} | {rule.name} | {_facts(rule)} | {cell} |")
    return "\n".join(["| rule | name | category, severity | precision |", "|---|---|---|---|", *rows]) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
