"""TRM301: one term of the original, rendered in two ways."""

from __future__ import annotations

from collections.abc import Iterator

from mtaudit.detectors.case import Case
from mtaudit.detectors.terminology_rules import INCONSISTENT_TERM
from mtaudit.model import Rule, Suspicion

RULES: tuple[Rule, ...] = (INCONSISTENT_TERM,)

# Of those read in news, half were a change that a reviser would undo (benchmarks/RESULTS.md).
CONFIDENCE = 0.5


def detect(case: Case) -> Iterator[Suspicion]:
    """A suspicion for every rendering that departs from the usual one of its term."""
    for drift in case.drifts:
        right, wrong = case.original_text(drift.original), case.translation_text(drift.translation)
        usual = _cased(case.translation_text(drift.usual), right)
        trust = (0.5 + 0.5 * case.bead.bead.score) * min(1.0, 0.4 + 0.65 * drift.link)
        yield Suspicion(
            rule=INCONSISTENT_TERM,
            original=drift.original,
            translation=drift.translation,
            severity=INCONSISTENT_TERM.severity,
            confidence=round(CONFIDENCE * trust, 4),
            message=f"“{right}” is “{wrong}” here and “{usual}” elsewhere ({drift.times} times).",
            suggestion=usual,
        )


def _cased(wording: str, like: str) -> str:
    """The wording without the capital of a sentence's start, where what it stands for has none."""
    return wording if like[:1].isupper() or wording.isupper() else wording[:1].lower() + wording[1:]
