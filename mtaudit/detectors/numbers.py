"""NUM: numbers, scale words, dates, times, units, currencies and percentages that are no longer the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import isclose, log10

from mtaudit.detectors import number_rules as rules
from mtaudit.detectors.number_matching import (
    CALENDAR,
    MEASURED,
    Matcher,
    Neighbourhood,
    Pairing,
    neighbourhood_present,
)
from mtaudit.detectors.number_rules import RULES
from mtaudit.model import AlignedBead, Rule, Span, Suspicion
from mtaudit.mqm import Severity
from mtaudit.text.numbers import Kind, Quantity
from mtaudit.text.quantity import Amount, PartialDate, same_reading

__all__ = ["RULES", "detect"]

ROUNDING = 0.05  # a number this close, with fewer digits, is rounded rather than wrong
_RELATIVE_TIME = re.compile(
    r"\b(?:yesterday|today|tomorrow|tonight|last|next|ago|earlier|later|since|now|recent\w*|current\w*|same|week\w*"
    r"|month\w*|year\w*|day\w*|morning|afternoon|evening|night|daily|annual\w*)\b",
    re.IGNORECASE,
)


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
        yield _changed(pairing, trust)
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
            yield _lost(lost, place, trust, original_text)
    for added in found.added:
        place = neighbourhood_present(matcher, added, matcher.original_words)
        if (
            place
            and not matcher.repeats(added, matcher.original)
            and _missed(added, original_text, bead.original.span)
        ):
            yield _added(added, trust)


def _changed(pairing: Pairing, trust: float) -> Suspicion:
    a, b = pairing.original.quantity, pairing.translation.quantity
    rule = _rule(a, b)
    severity = (
        Severity.MINOR if _rounded(a, b) or (a.soft and b.soft and a.kind not in CALENDAR) else rule.severity
    )
    confidence = min(0.97, 0.55 + 0.45 * pairing.score) * (0.85 if pairing.rivals else 1.0) * trust
    return Suspicion(rule, a.span, b.span, severity, confidence, _remark(rule, a, b), a.text)


def _rule(a: Quantity, b: Quantity) -> Rule:
    """The most telling rule for two quantities that differ."""
    kinds = {a.kind, b.kind}
    x, y = a.value, b.value
    if kinds & CALENDAR:
        return rules.TIME if Kind.TIME in kinds else rules.DATE
    if isinstance(x, Amount) and isinstance(y, Amount):
        if isclose(x.value, y.value) and x.unit and y.unit:
            return rules.PERCENT if kinds == {Kind.PERCENT} else rules.UNIT
        if x.unit == y.unit and _times(x, y) and kinds != {Kind.DURATION}:
            return rules.SCALE
    if Kind.DURATION in kinds:
        return rules.TIME
    return rules.PERCENT if Kind.PERCENT in kinds else rules.NUMBER


def _times(x: Amount, y: Amount) -> int:
    """How many times greater one is, when that is a power of ten and the numbers are large; else 0."""
    small, large = sorted((abs(x.value), abs(y.value)))
    if large < 1000 or small == 0:
        return 0
    power = log10(large / small)
    return 10 ** round(power) if power > 0.5 and isclose(power, round(power), abs_tol=1e-6) else 0


def _rounded(a: Quantity, b: Quantity) -> bool:
    """True for "4.18 million" and "4.2 million": the same but for the last digits."""
    x, y = a.value, b.value
    if not isinstance(x, Amount) or not isinstance(y, Amount) or x.unit != y.unit or x.ordinal or y.ordinal:
        return False
    close = isclose(x.value, y.value, rel_tol=ROUNDING) and x.value != y.value
    return close and _digits(x.value) != _digits(y.value) and _agree(x.value, y.value)


def _digits(value: float) -> int:
    return len(f"{value:.6g}".replace(".", "").strip("0").split("e")[0])


def _agree(x: float, y: float) -> bool:
    """True when the one with fewer digits is the other rounded to them."""
    coarse, fine = sorted((x, y), key=_digits)
    return isclose(float(f"{fine:.{_digits(coarse)}g}"), coarse, rel_tol=1e-9)


def _remark(rule: Rule, a: Quantity, b: Quantity) -> str:
    said = f"“{a.text}” became “{b.text}”"
    if rule is rules.SCALE and isinstance(a.value, Amount) and isinstance(b.value, Amount):
        more = "more" if b.value.value > a.value.value else "less"
        return f"{said}: {_times(a.value, b.value):,} times {more}."
    tails = {
        rules.DATE: "another date",
        rules.TIME: "another time",
        rules.UNIT: "the number is the same, what it counts is not",
        rules.PERCENT: "another share",
    }
    if _rounded(a, b):
        return f"{said}: rounded, where the original is exact."
    if Kind.DURATION in (a.kind, b.kind) and rule is rules.TIME:
        return f"{said}: another length of time."
    return f"{said}: {tails.get(rule, 'another number')}."


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
    """Equal values whose surroundings fit each other's place better than their own."""
    for n, one in enumerate(pairs):
        for other in pairs[n + 1 :]:
            if not _exchangeable(one, other):
                continue
            straight = min(matcher.context(p.original, p.translation) for p in (one, other))
            crossed = min(
                matcher.context(one.original, other.translation),
                matcher.context(other.original, one.translation),
            )
            if crossed - straight >= 0.35:
                a, b = one.original.quantity, one.translation.quantity
                c = other.original.quantity
                message = (
                    f"“{a.text}” and “{c.text}” changed places: “{b.text}” stands where “{c.text}” belongs."
                )
                confidence = min(0.9, 0.4 + 0.6 * (crossed - straight)) * trust
                yield Suspicion(
                    rules.SWAPPED, c.span, b.span, rules.SWAPPED.severity, confidence, message, c.text
                )


def _exchangeable(one: Pairing, other: Pairing) -> bool:
    """True when the two stand in opposite orders on the two sides and count the same kind of thing."""
    a, b = one.original.quantity, one.translation.quantity
    c, d = other.original.quantity, other.translation.quantity
    turned = (a.span < c.span) != (b.span < d.span)
    units = {q.value.unit if isinstance(q.value, Amount) else q.kind for q in (a, b, c, d)}
    return turned and len(units) == 1 and not (a.soft and c.soft)


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


def _lost(lost: Neighbourhood, place: Span, trust: float, original_text: str) -> Suspicion:
    quantity = lost.quantity
    message = f"“{quantity.text}” of the original is missing here."
    return Suspicion(rules.LOST, quantity.span, place, _weight(quantity), 0.5 * trust, message, quantity.text)


def _added(added: Neighbourhood, trust: float) -> Suspicion:
    quantity = added.quantity
    message = f"“{quantity.text}” has nothing behind it in the original."
    return Suspicion(rules.ADDED, None, quantity.span, _weight(quantity), 0.5 * trust, message)
