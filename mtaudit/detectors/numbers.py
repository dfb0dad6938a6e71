"""NUM: numbers, scale words, dates, times, units, currencies and percentages that are no longer the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from mtaudit.detectors import number_rules as rules
from mtaudit.detectors.number_change import changed
from mtaudit.detectors.number_matching import (
    CALENDAR,
    CONTEXT,
    MEASURED,
    Matcher,
    Neighbourhood,
    Pairing,
    neighbourhood_present,
)
from mtaudit.detectors.number_rules import RULES
from mtaudit.model import AlignedBead, Span, Suspicion
from mtaudit.mqm import Severity
from mtaudit.text.numbers import Kind, Quantity, same_value
from mtaudit.text.quantity import Amount, PartialDate, same_reading

__all__ = ["RULES", "detect"]

FEW = 5  # counts up to this are often told by naming the things
_CONVERSION = re.compile(r"[(\[] ?\Z")  # "10 miles (16 km)"
_RELATIVE_TIME = re.compile(rf"\b(?:{'|'.join(sorted(CONTEXT['relative_time']))})\b", re.IGNORECASE)


def detect(bead: AlignedBead, original_text: str, translation_text: str) -> Iterator[Suspicion]:
    """Yields what is wrong with the numbers of one bead, in the order of the rules.

    The texts are those of the whole documents, which the spans of the bead index.
    """
    matcher = Matcher(bead, original_text, translation_text)
    if not matcher.original and not matcher.translation:
        return
    found = matcher.match()
    trust = 0.5 + 0.5 * bead.bead.score
    for pairing in found.changed:
        yield changed(pairing, trust)
    for pairing in found.same:
        if _misformatted(pairing):
            yield _format(pairing, trust)
    yield from _swapped(matcher, found.same, trust)
    for lost in found.lost:
        place = neighbourhood_present(matcher, lost, matcher.translation_words)
        if (
            place
            and not matcher.repeats(lost, matcher.translation)
            and _missed(lost, translation_text, bead.translation.span)
        ):
            yield _lost(lost, place, trust)
    for added in found.added:
        place = neighbourhood_present(matcher, added, matcher.original_words)
        if (
            place
            and not matcher.repeats(added, matcher.original)
            and _missed(added, original_text, bead.original.span)
        ):
            yield _added(added, trust)


def _misformatted(pairing: Pairing) -> bool:
    """True when the values meet, but not as an English reader reads the translation's digits."""
    a, b = pairing.original.quantity, pairing.translation.quantity
    if b.irregular and not a.irregular:
        return True
    x, y = a.value, b.value
    if not isinstance(x, Amount) or not isinstance(y, Amount) or len(b.readings) < 2:
        return False
    separated = any(mark in b.text for mark in ".,")
    return separated and not any(same_reading(r, y) for r in a.readings) and same_reading(x, y) is False


def _format(pairing: Pairing, trust: float) -> Suspicion:
    a, b = pairing.original.quantity, pairing.translation.quantity
    severity = Severity.MINOR if b.irregular else Severity.MAJOR
    message = f"“{a.text}” is written “{b.text}”, which English readers take for another number."
    return Suspicion(rules.FORMAT, a.span, b.span, severity, 0.8 * trust, message, a.text)


def _swapped(matcher: Matcher, pairs: tuple[Pairing, ...], trust: float) -> Iterator[Suspicion]:
    """Equal values that count each other's things: what follows one follows the other in the translation."""
    for one, other in combinations(pairs, 2):
        if not _exchangeable(one, other) or not _crossed(matcher, one, other):
            continue
        a, b, c = one.original.quantity, one.translation.quantity, other.original.quantity
        message = f"“{a.text}” and “{c.text}” changed places: “{b.text}” stands where “{c.text}” belongs."
        yield Suspicion(rules.SWAPPED, c.span, b.span, rules.SWAPPED.severity, 0.75 * trust, message, c.text)


def _crossed(matcher: Matcher, one: Pairing, other: Pairing) -> bool:
    a, b, c, d = (n.head for p in (one, other) for n in (p.original, p.translation))
    if a is None or b is None or c is None or d is None or matcher.same_word(a, b) or matcher.same_word(c, d):
        return False
    return matcher.same_word(a, d) and matcher.same_word(c, b)


def _exchangeable(one: Pairing, other: Pairing) -> bool:
    """True for two different values in the same unit, not both small words."""
    a, b = one.original.quantity, one.translation.quantity
    c, d = other.original.quantity, other.translation.quantity
    units = {q.value.unit if isinstance(q.value, Amount) else q.kind for q in (a, b, c, d)} - {""}
    return len(units) <= 1 and not (a.soft and c.soft) and same_value(a, c) is False


def _missed(one: Neighbourhood, other_text: str, other: Span) -> bool:
    """True when the absence of the number on the other side cannot be explained by other words."""
    quantity = one.quantity
    value = quantity.value
    if quantity.soft or (isinstance(value, Amount) and (value.vague or abs(value.value) <= 2)):
        return False
    told = (
        quantity.kind in CALENDAR
        or quantity.kind is Kind.DURATION
        or isinstance(quantity.readings[-1], PartialDate)
    )
    return not (told and _RELATIVE_TIME.search(other_text, other.start, other.end))


def _weight(quantity: Quantity) -> Severity:
    return Severity.MAJOR if quantity.kind in MEASURED else Severity.MINOR


def _likely(quantity: Quantity) -> float:
    """How likely a number without a partner is a fault: small counts are often told by a list."""
    value = quantity.value
    small = isinstance(value, Amount) and not value.unit and abs(value.value) <= FEW
    return 0.3 if small else 0.5


def _lost(lost: Neighbourhood, place: Span, trust: float) -> Suspicion:
    quantity = lost.quantity
    message = f"“{quantity.text}” of the original is missing here."
    return Suspicion(
        rules.LOST, quantity.span, place, _weight(quantity), _likely(quantity) * trust, message, quantity.text
    )


def _added(added: Neighbourhood, trust: float) -> Suspicion:
    quantity = added.quantity
    message = f"“{quantity.text}” has nothing behind it in the original."
    return Suspicion(rules.ADDED, None, quantity.span, _weight(quantity), _likely(quantity) * trust, message)
