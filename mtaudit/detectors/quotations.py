"""QUO: words inside quotation marks that are no longer the ones that were said."""

from __future__ import annotations

from collections.abc import Iterator

from mtaudit.detectors.case import Case
from mtaudit.detectors.terminology import (
    FALSE_FRIEND_CONFIDENCE,
    GRAVE,
    changes_nothing,
    false_friend,
    trust_in,
)
from mtaudit.detectors.terminology_rules import MISQUOTED
from mtaudit.judge.meaning import related
from mtaudit.lexicon.false_friends import FalseFriend
from mtaudit.model import Rule, Substitution, Suspicion
from mtaudit.mqm import Severity

RULES: tuple[Rule, ...] = (MISQUOTED,)

MAJOR_FROM = 0.5
BASE_CONFIDENCE = 0.55


def detect(case: Case) -> Iterator[Suspicion]:
    """A suspicion for every content word that differs inside a quotation both texts have."""
    for substitution, change in zip(case.bead.substitutions, case.changes, strict=True):
        original, translation = case.spans(substitution)
        quoted = case.bead.original.quoted(original) and case.bead.translation.quoted(translation)
        if quoted and (change or _particle(case, substitution)):
            known = false_friend(case, substitution) if case.in_speech(substitution) else None
            yield _misquoted(case, substitution, change, known)


def _misquoted(case: Case, s: Substitution, change: float, known: FalseFriend | None) -> Suspicion:
    original, translation = case.spans(s)
    right, wrong = case.original_text(original), case.translation_text(translation)
    trust = trust_in(case, s)
    sure = max(BASE_CONFIDENCE + 0.4 * change, FALSE_FRIEND_CONFIDENCE[known.kind] if known else 0.0)
    wrong_friend = known is not None and known.kind == GRAVE and not changes_nothing(case, s, change)
    grave = wrong_friend or (change >= MAJOR_FROM and not related(case.bead, s))
    meeting = f"; the two meet in {known.routes()}" if known else ""
    return Suspicion(
        rule=MISQUOTED,
        original=original,
        translation=translation,
        severity=Severity.MAJOR if grave else Severity.MINOR,
        confidence=round(sure * trust, 4),
        message=f"The quotation says “{right}” in the original, “{wrong}” here{meeting}.",
        suggestion=right,
    )


def _particle(case: Case, s: Substitution) -> bool:
    """True when one particle or adverb stands for another: *strung along* and *strung long*."""
    if len(s.original) != 1 or len(s.translation) != 1:
        return False
    first, second = case.bead.original.tokens[s.original[0]], case.bead.translation.tokens[s.translation[0]]
    return {first.pos, second.pos} <= {"ADP", "ADV"} and "ADV" in {first.pos, second.pos}
