"""NUM111: by how much something changed, or to what; and lengths of time that are part of a longer one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mtaudit.detectors.number_matching import Pairing
from mtaudit.detectors.number_rules import STEP
from mtaudit.model import Span, Suspicion
from mtaudit.text.numbers import Kind

CONFIDENCE = 0.7
VALUES = frozenset({Kind.NUMBER, Kind.PERCENT, Kind.MONEY, Kind.MEASURE})
# What one changes by is what one changes to (*half*), or the word is a verb.
FACTORS = frozenset({"half", "double", "triple", "treble", "quadruple"})
# What may stand between the preposition and its number.
_AMOUNT = (
    r"(?:\s+(?:as\s+(?:much|many|little|few)\s+as|about|around|roughly|some|only|just|nearly|almost|over"
    r"|more\s+than|less\s+than|at\s+least|an?|the))*"
)
_STEP = re.compile(rf"\b(by|to){_AMOUNT}\s*$", re.IGNORECASE)
_LONGER = re.compile(r"\b(?:years?|months?|weeks?|days?|hours?|minutes?)\s+and\s+(?:an?\s+)?$", re.IGNORECASE)
_BEFORE = 60


def find_steps(same: Sequence[Pairing], texts: tuple[str, str], trust: float) -> Iterator[Suspicion]:
    """A suspicion for every number that the one side says something changed by, the other that it changed to.

    `texts` are the whole documents, the original first.
    """
    for pairing in same:
        quantities = pairing.original.quantity, pairing.translation.quantity
        if not all(q.kinds & VALUES and q.text.lower() not in FACTORS for q in quantities):
            continue
        steps = [_STEP.search(_before(text, q.span)) for text, q in zip(texts, quantities, strict=True)]
        if steps[0] is None or steps[1] is None or steps[0][1].lower() == steps[1][1].lower():
            continue
        spans = [
            Span(q.span.start - len(step.string) + step.start(1), q.span.end)
            for step, q in zip(steps, quantities, strict=True)
            if step is not None
        ]
        right, wrong = (span.of(text) for span, text in zip(spans, texts, strict=True))
        said = "by how much it changes" if steps[0][1].lower() == "by" else "to what it changes"
        message = f"“{right}” says {said}; “{wrong}” does not."
        yield Suspicion(STEP, spans[0], spans[1], STEP.severity, CONFIDENCE * trust, message, right)


def ends_a_longer_time(text: str, span: Span) -> bool:
    """True for *five months* in *a year and five months*."""
    return bool(_LONGER.search(_before(text, span)))


def _before(text: str, span: Span) -> str:
    return text[max(0, span.start - _BEFORE) : span.start]
