"""QUO: words inside quotation marks that are no longer the ones that were said."""

from __future__ import annotations

from collections.abc import Iterator

from mtaudit.detectors.case import Case
from mtaudit.detectors.terminology_rules import MISQUOTED
from mtaudit.model import Rule, Suspicion
from mtaudit.mqm import Severity

RULES: tuple[Rule, ...] = (MISQUOTED,)

MAJOR_FROM = 0.5
BASE_CONFIDENCE = 0.55


def detect(case: Case) -> Iterator[Suspicion]:
    """A suspicion for every content word that differs inside a quotation both texts have."""
    for substitution, change in zip(case.bead.substitutions, case.changes, strict=True):
        original, translation = case.spans(substitution)
        quoted = case.bead.original.quoted(original) and case.bead.translation.quoted(translation)
        if change and quoted:
            right, wrong = case.original_text(original), case.translation_text(translation)
            trust = (0.5 + 0.5 * case.bead.bead.score) * min(1.0, 0.4 + 0.65 * substitution.score)
            yield Suspicion(
                rule=MISQUOTED,
                original=original,
                translation=translation,
                severity=Severity.MAJOR if change >= MAJOR_FROM else Severity.MINOR,
                confidence=round((BASE_CONFIDENCE + 0.4 * change) * trust, 4),
                message=f"The quotation says “{right}” in the original, “{wrong}” here.",
                suggestion=right,
            )
