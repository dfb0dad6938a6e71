"""Which changes of mood count, how grave they are, and what is said of them."""

from __future__ import annotations

from dataclasses import dataclass

from mtaudit.detectors.case import Case
from mtaudit.detectors.negation_moods import Mood
from mtaudit.detectors.negation_rules import MODALITY
from mtaudit.model import Span, Suspicion
from mtaudit.mqm import Severity


@dataclass(frozen=True, slots=True)
class Shift:
    """A change of mood that counts, with its severity, confidence, and what to say of it."""

    severity: Severity
    confidence: float
    said: str


FACT = Shift(Severity.MAJOR, 0.7, "one is a fact, the other is not")
TIME = Shift(Severity.MAJOR, 0.6, "one lies ahead, the other is done")
DUTY = Shift(Severity.MAJOR, 0.7, "one is a duty, the other a possibility")
FORBIDDEN = Shift(Severity.MAJOR, 0.7, "one forbids it, the other leaves it open")
ADVICE = Shift(Severity.MINOR, 0.5, "the one binds more than the other")
SURENESS = Shift(Severity.MINOR, 0.45, "the one is surer than the other")
CERTAINTY = Shift(Severity.MAJOR, 0.7, SURENESS.said)
NEARLY = Shift(Severity.MAJOR, 0.65, "one came about, the other only nearly")
HEARSAY = Shift(Severity.MINOR, 0.55, "the one is hearsay, the other is stated")
WILLING = Shift(Severity.MINOR, 0.5, "one tells of what can be, the other of what is wanted")
ATTITUDE = Shift(Severity.MAJOR, 0.65, "the one commits to more than the other")
STATED: tuple[Mood, ...] = ("past", "perfect", "")
SHIFTS: dict[frozenset[Mood], Shift] = {
    frozenset({"unreal", "past"}): FACT,
    frozenset({"unreal", "perfect"}): FACT,
    **{frozenset({"attempted", done}): FACT for done in ("past", "perfect", "will")},
    **{frozenset({"wished", done}): FACT for done in ("past", "perfect")},
    frozenset({"duty", "possible"}): DUTY,
    frozenset({"duty", "able"}): DUTY,
    frozenset({"duty", "allowed"}): DUTY,
    frozenset({"duty", "wished"}): DUTY,
    frozenset({"duty", "advice"}): ADVICE,
    frozenset({"advice", "possible"}): ADVICE,
    frozenset({"duty", "awaited"}): ADVICE,
    **{frozenset({ahead, done}): TIME for ahead in ("will", "awaited") for done in ("past", "perfect")},
    **{frozenset({"possible", stated}): SURENESS for stated in (*STATED, "will")},
    **{frozenset({"thought", stated}): HEARSAY for stated in STATED},
    frozenset({"thought", "awaited"}): SURENESS,
    frozenset({"wished", "will"}): SURENESS,
    frozenset({"wished", "able"}): WILLING,
}
# Moods of which the other side may say in another word that they are no facts.
UNSURE: frozenset[Mood] = frozenset({"unreal", "possible", "thought", "wished", "attempted"})


def remark(case: Case, original: Span, translation: Span, shift: Shift, trust: float) -> Suspicion:
    """A remark on words whose mood is another one; `trust` in [0, 1] weighs how sure the shift is."""
    right, wrong = case.original_text(original), case.translation_text(translation)
    return Suspicion(
        rule=MODALITY,
        original=original,
        translation=translation,
        severity=shift.severity,
        confidence=round(shift.confidence * trust, 4),
        message=f"“{wrong}” stands for “{right}”: {shift.said}.",
        suggestion=right,
    )
