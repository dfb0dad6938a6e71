"""The page of a rule: what it does in its own words, and how well, for the terminal and for docs/rules.md."""

from __future__ import annotations

import re
import textwrap

from mtaudit.detectors.measured import Share, precision, recall
from mtaudit.model import Rule

WIDTH = 100
# What begins a paragraph of its own, wherever the rule's text breaks its lines.
_PART = re.compile(r"(?<!\s)\s+(?=(?:Example|Leaves alone|Left alone):)")


def title(rule: Rule) -> str:
    """Code, name, category and default severity."""
    return f"{rule.code} {rule.name} ({rule.category.value}, {rule.severity.value})"


def body(rule: Rule) -> str:
    """What the rule catches, examples, what it leaves alone, and its measured precision and recall."""
    said = _PART.sub("\n\n", rule.text.strip()).split("\n\n")
    return "\n\n".join(_wrapped(part) for part in (*said, *_measures(rule)))


def _wrapped(paragraph: str) -> str:
    return textwrap.fill(paragraph, WIDTH, break_on_hyphens=False, break_long_words=False)


def _measures(rule: Rule) -> list[str]:
    right, found = precision(rule.code), recall(rule.family)
    return [
        "Measured precision: "
        + (f"{_value(right)} of {right.of} remarks are right; {_sets(right)}." if right else "not measured."),
        f"Measured recall of all {rule.family} rules: "
        + (f"{_value(found)} of {found.of} faults are met; {_sets(found)}." if found else "not measured."),
    ]


def _value(share: Share) -> str:
    return f"{share.value:.2f} ({share.low:.2f} to {share.high:.2f})"


def _sets(share: Share) -> str:
    return ", ".join(f"{name} {counts}" for name, counts in share.sets)
