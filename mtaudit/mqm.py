"""MQM: error categories, severities and their weights.

Categories follow the MQM-Core typology (https://themqm.org); weights 1/5/25 for minor, major and
critical are the ones of the MQM scoring models of 2021 and later.
"""

from __future__ import annotations

from enum import StrEnum


class Category(StrEnum):
    """An MQM error type, written `Dimension/Type` as raters' tools write it."""

    TERMINOLOGY = "Terminology"
    MISTRANSLATION = "Accuracy/Mistranslation"
    OMISSION = "Accuracy/Omission"
    ADDITION = "Accuracy/Addition"
    UNTRANSLATED = "Accuracy/Untranslated"
    FLUENCY = "Fluency"


class Severity(StrEnum):
    """How bad a mistake is if it is one."""

    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"

    @property
    def weight(self) -> int:
        """Penalty points: 1, 5 or 25."""
        return _WEIGHTS[self]

    def at_least(self, other: Severity) -> bool:
        """True when this severity is as bad as the other one or worse."""
        return self.weight >= other.weight


_WEIGHTS = {Severity.MINOR: 1, Severity.MAJOR: 5, Severity.CRITICAL: 25}


def errors_per_thousand(severities: list[Severity], words: int) -> float:
    """MQM penalty points per 1000 words of the translation; 0 for an empty text."""
    return 1000 * sum(s.weight for s in severities) / words if words else 0.0
