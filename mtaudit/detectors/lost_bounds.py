"""OMI102: bounds of a number that the translation leaves out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mtaudit.detectors.case import Case
from mtaudit.detectors.judged_rules import LOST_BOUND
from mtaudit.detectors.negation_quantity import LEAST_LINK, bound_of
from mtaudit.detectors.negation_tables import bounds, words
from mtaudit.model import Rule, Suspicion, Token
from mtaudit.mqm import Severity

RULES: tuple[Rule, ...] = (LOST_BOUND,)

# How sure it is that the bound is missed: one that says on which side of the number the amount lies is more
# than *about*, which a language may say in the number itself.
BOUND, ABOUT = 0.6, 0.45


def detect(case: Case) -> Iterator[Suspicion]:
    """A suspicion for every bounded number whose counterpart has no bound, where no other word is one."""
    first, second = case.bead.original, case.bead.translation
    trust = 0.5 + 0.5 * case.bead.bead.score
    for link in case.bead.links:
        a, b = first.tokens[link.original], second.tokens[link.translation]
        if not a.pos == b.pos == "NUM" or link.score < LEAST_LINK:
            continue
        found = _bound(first.tokens, link.original)
        if found and not _bound(second.tokens, link.translation):
            if _bounded_anew(second.tokens, first.tokens):
                return
            place, sure = found
            original = first.span_of(place)
            said = case.original_text(original)
            yield Suspicion(
                rule=LOST_BOUND,
                original=original,
                translation=b.span,
                severity=Severity.MINOR,
                confidence=round(sure * trust, 4),
                message=f"“{said}” is left out before “{case.translation_text(b.span)}”.",
                suggestion=f"{said} {case.translation_text(b.span)}",
            )


def _bound(tokens: Sequence[Token], number: int) -> tuple[tuple[int, ...], float] | None:
    """The words that bound a number, and how much their loss matters."""
    found = bound_of(tokens, number)
    if found:
        return found[0], ABOUT if found[1].near else BOUND
    before = number - 1
    about = before >= 0 and tokens[before].text.lower() in words("approximate")
    return ((before,), ABOUT) if about else None


def _bounded_anew(tokens: Sequence[Token], others: Sequence[Token]) -> bool:
    """True where a side has words that make an amount inexact and that the other has not."""
    rows = [tuple(t.text.lower().replace("’", "'") for t in side) for side in (tokens, others)]
    phrases = {b.words for b in bounds()} | {(word,) for word in words("approximate") | words("inexact")}
    return any(_count(rows[0], phrase) > _count(rows[1], phrase) for phrase in phrases)


def _count(row: tuple[str, ...], phrase: tuple[str, ...]) -> int:
    return sum(row[at : at + len(phrase)] == phrase for at in range(len(row)))
