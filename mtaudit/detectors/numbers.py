"""NUM: numbers, scale words, dates, times, units, currencies and percentages that are no longer the same."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from mtaudit.detectors import number_rules as rules
from mtaudit.detectors.number_change import changed
from mtaudit.detectors.number_leftovers import leftovers
from mtaudit.detectors.number_matching import Matcher, Matching, Pairing
from mtaudit.detectors.number_rules import RULES
from mtaudit.detectors.number_steps import ends_a_longer_time, find_steps
from mtaudit.detectors.number_swaps import displaced
from mtaudit.model import AlignedBead, Suspicion
from mtaudit.mqm import Severity
from mtaudit.text.quantity import Amount, Clock, same_reading

__all__ = ["RULES", "detect"]

HALF_CONFIDENCE = 0.45  # of a half of the day that the original does not name: a note


def detect(
    bead: AlignedBead, original_text: str, translation_text: str, day: date | None = None
) -> Iterator[Suspicion]:
    """Yields what is wrong with the numbers of one bead, in the order of the rules.

    The texts are those of the whole documents, which the spans of the bead index; `day` is the one they
    speak on, by which a weekday and a date can be compared.
    """
    matcher = Matcher(bead, original_text, translation_text, day)
    found = matcher.match()
    trust = 0.5 + 0.5 * bead.bead.score
    texts = original_text, translation_text
    for pairing in found.changed:
        if not _part_of_longer(pairing, texts):
            yield changed(pairing, trust)
    for pairing in found.same:
        if _misformatted(pairing):
            yield _format(pairing, trust)
        elif _halved(pairing):
            yield _half(pairing, trust)
    yield from _swapped(matcher, found, bead, trust)
    yield from find_steps(found.same, texts, trust)
    yield from leftovers(matcher, found, trust, texts)


def _part_of_longer(pairing: Pairing, texts: tuple[str, str]) -> bool:
    """True for a length of time that only one side tells in two units: *a year and five months*."""
    quantities = pairing.original.quantity, pairing.translation.quantity
    parts = [ends_a_longer_time(text, q.span) for text, q in zip(texts, quantities, strict=True)]
    return parts[0] != parts[1]


def _misformatted(pairing: Pairing) -> bool:
    """True when the values meet, but not as an English reader reads the translation's digits."""
    a, b = pairing.original.quantity, pairing.translation.quantity
    if b.irregular and not a.irregular:
        return True
    x, y = a.value, b.value
    if not isinstance(x, Amount) or not isinstance(y, Amount) or len(b.readings) < 2:
        return False
    if not any(mark in b.text for mark in ".,"):
        return False
    # "3.6 million pounds" is first of all a weight; only the number matters here
    english = [r for r in b.readings if isinstance(r, Amount) and r.value == y.value]
    meets = any(same_reading(r, e) for r in a.readings for e in english)
    return not meets and all(same_reading(x, e) is False for e in english)


def _format(pairing: Pairing, trust: float) -> Suspicion:
    a, b = pairing.original.quantity, pairing.translation.quantity
    misleads = same_reading(a.value, b.value) is False and not b.text.endswith("?")
    severity = Severity.MAJOR if misleads else Severity.MINOR
    effect = "which English readers take for another number" if misleads else "not the English way"
    message = f"“{a.text}” is written “{b.text}”, {effect}."
    return Suspicion(rules.FORMAT, a.span, b.span, severity, 0.8 * trust, message, a.text)


def _halved(pairing: Pairing) -> bool:
    """True for *3:20* that became *3:20 pm*: who means that writes so, or *15:20*."""
    a, b = pairing.original.quantity, pairing.translation.quantity
    if not isinstance(a.value, Clock) or not isinstance(b.value, Clock) or ":" not in a.text:
        return False
    return a.value != b.value and len(a.readings) > len(b.readings)


def _half(pairing: Pairing, trust: float) -> Suspicion:
    a, b = pairing.original.quantity, pairing.translation.quantity
    message = f"“{a.text}” became “{b.text}”, which the original does not say."
    sure = HALF_CONFIDENCE * trust
    return Suspicion(rules.TIME, a.span, b.span, Severity.MINOR, sure, message, a.text)


def _swapped(matcher: Matcher, found: Matching, bead: AlignedBead, trust: float) -> Iterator[Suspicion]:
    """Equal values that count each other's things."""
    for belongs, stands in displaced(matcher, found.same, bead):
        a, b = belongs.quantity, stands.quantity
        message = f"Numbers changed places: “{b.text}” stands where “{a.text}” belongs."
        yield Suspicion(rules.SWAPPED, a.span, b.span, rules.SWAPPED.severity, 0.75 * trust, message, a.text)
