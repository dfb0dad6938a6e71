"""Numbers without a partner: lost or added, unless other words tell them or their clause is missing too."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from mtaudit.detectors import number_rules as rules
from mtaudit.detectors.number_context import CONTEXT, Neighbourhood, Side, Word
from mtaudit.detectors.number_matching import CALENDAR, MEASURED, Matcher, Matching
from mtaudit.model import Span, Suspicion
from mtaudit.mqm import Severity
from mtaudit.text.numbers import Kind, Quantity
from mtaudit.text.quantity import Amount

PRESENT = 0.6  # share of a number's surroundings that must be there before its absence is a fault
FEW = 5  # counts up to this are often told by naming the things
_CONVERSION = re.compile(r"[(\[] ?\Z")  # "10 miles (16 km)"
_RELATIVE_TIME = re.compile(rf"\b(?:{'|'.join(sorted(CONTEXT['relative_time']))})\b", re.IGNORECASE)


def leftovers(matcher: Matcher, found: Matching, trust: float, texts: tuple[str, str]) -> Iterator[Suspicion]:
    """Suspicions for the numbers that only one side has; `trust` in [0, 1] is that of the alignment.

    The texts are those of the whole documents, the original's first.
    """
    for lost in found.lost:
        if lost.quantity.kind in MEASURED and _bracketed(lost.quantity, texts[0]):
            continue
        place = _place(lost, matcher.translation, matcher.stands_for)
        if place and _missed(lost.quantity, matcher.translation, found.added):
            quantity = lost.quantity
            message = f"“{quantity.text}” of the original is missing here."
            sure = _likely(quantity) * trust
            yield Suspicion(
                rules.LOST, quantity.span, place, _severity(quantity), sure, message, quantity.text
            )
    for added in found.added:
        if _bracketed(added.quantity, texts[1]):
            continue
        place = _place(added, matcher.original, lambda a, b: matcher.stands_for(b, a))
        if place and _missed(added.quantity, matcher.original, found.lost):
            quantity = added.quantity
            message = f"“{quantity.text}” has nothing behind it in the original."
            yield Suspicion(
                rules.ADDED, None, quantity.span, _severity(quantity), _likely(quantity) * trust, message
            )


def _bracketed(quantity: Quantity, text: str) -> bool:
    """True for a number that a bracket adds, as a conversion does."""
    start = quantity.span.start
    return bool(_CONVERSION.search(text[max(0, start - 2) : start]))


def _place(one: Neighbourhood, other: Side, same: Callable[[Word, Word], bool]) -> Span | None:
    """Where the words around a number stand on the other side; None unless most of them do."""
    weight, place = 0.0, None
    for word in one.words:
        twin = next((v.span for v in other.words if same(word, v)), None)
        weight += word.weight if twin else 0.0
        place = place or twin
    total = sum(word.weight for word in one.words)
    return place if total and weight / total >= PRESENT else None


def _missed(quantity: Quantity, other: Side, unmatched: Sequence[Neighbourhood]) -> bool:
    """True when nothing on the other side tells the number in its own way."""
    value = quantity.value
    if quantity.soft or (isinstance(value, Amount) and (value.vague or abs(value.value) <= 2)):
        return False
    if other.states(quantity):
        return False
    timely = bool(quantity.kinds & (CALENDAR | {Kind.DURATION}))
    told = any(n.quantity.kind in CALENDAR for n in unmatched) or bool(_RELATIVE_TIME.search(other.text))
    return not (timely and told)


def _severity(quantity: Quantity) -> Severity:
    return Severity.MAJOR if quantity.kind in MEASURED else Severity.MINOR


def _likely(quantity: Quantity) -> float:
    """How likely a number without a partner is a fault.

    Small counts are often told by a list, and when something happened is often left to the context.
    """
    value = quantity.value
    if quantity.kind in CALENDAR:
        return 0.25
    small = isinstance(value, Amount) and not value.unit and abs(value.value) <= FEW
    return 0.3 if small else 0.5
