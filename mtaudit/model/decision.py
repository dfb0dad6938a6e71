"""Decisions: what a person said of a finding, filed under its exact wording."""

from __future__ import annotations

from dataclasses import dataclass

from mtaudit.model.finding import Finding, Status

IDENTITY = (
    "pair",
    "rule",
    "fingerprint",
    "original_sentence",
    "translation_sentence",
    "original_text",
    "translation_text",
)
"""The fields of a finding that a decision about it is filed under: it is about nothing else."""

Identity = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """A verdict, `CONFIRMED` or `DISMISSED`, with its reason, who gave it, and when (ISO 8601)."""

    pair: str
    rule: str
    fingerprint: str
    original_sentence: str
    translation_sentence: str
    original_text: str
    translation_text: str
    verdict: Status
    reason: str
    by: str
    date: str

    @property
    def identity(self) -> Identity:
        """What it is filed under."""
        return tuple(getattr(self, name) for name in IDENTITY)


def decision_on(finding: Finding, verdict: Status, reason: str, by: str, date: str) -> Decision:
    """A decision on a finding."""
    filed = {name: getattr(finding, name) for name in IDENTITY}
    return Decision(**filed, verdict=verdict, reason=reason, by=by, date=date)


def identity(finding: Finding) -> Identity:
    """What decisions about the finding are filed under; fields in the order of `IDENTITY`."""
    return tuple(getattr(finding, name) for name in IDENTITY)
