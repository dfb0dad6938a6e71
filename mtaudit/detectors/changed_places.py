"""What MIS201 and MIS202 say of words that changed places."""

from __future__ import annotations

from mtaudit.detectors.case import Case
from mtaudit.model import Rule, Span, Suspicion


def turned_round(case: Case, rule: Rule, places: tuple[Span, Span], sure: float, what: str) -> Suspicion:
    """A suspicion that the words of the translation turn those of the original round.

    `places` has the original's first; `sure` in [0, 1] is weighed by the trust in the alignment; `what` has
    changed places.
    """
    said, stands = case.original_text(places[0]), case.translation_text(places[1])
    return Suspicion(
        rule,
        *places,
        rule.severity,
        round(sure * (0.5 + 0.5 * case.bead.bead.score), 4),
        f"“{stands}” turns “{said}” round: {what} have changed places.",
        said,
    )
