"""What became of a number that changed: which rule, how bad, how sure, and the remark."""

from __future__ import annotations

from math import isclose, isfinite, log10

from mtaudit.detectors import number_rules as rules
from mtaudit.detectors.number_matching import CALENDAR, Pairing
from mtaudit.model import Rule, Suspicion
from mtaudit.mqm import Severity
from mtaudit.text.numbers import Kind, Quantity
from mtaudit.text.quantity import Amount, PartialDate, Period

LOOSE = 0.2  # how far two hedged numbers are apart at most to be one rough number
SHARE = 0.04  # how far a spelled fraction may be from the share it stands for
_TAILS = {
    rules.DATE.code: "another date",
    rules.UNIT.code: "the number is the same, what it counts is not",
    rules.PERCENT.code: "another share",
}


def changed(pairing: Pairing, trust: float) -> Suspicion:
    """The suspicion for two numbers of different value; `trust` in [0, 1] is that of the alignment."""
    a, b = pairing.original.quantity, pairing.translation.quantity
    rule = _rule(a, b)
    rough = _rounded(a, b) or _loose(a, b) or _less_exact(a, b)
    light = rough or (a.soft and b.soft and a.kind not in CALENDAR)
    confidence = min(0.97, 0.55 + 0.45 * pairing.score) * (0.85 if pairing.rivals else 1.0) * trust
    severity = Severity.MINOR if light else rule.severity
    return Suspicion(rule, a.span, b.span, severity, confidence, _remark(rule, a, b), a.text)


def _rule(a: Quantity, b: Quantity) -> Rule:
    """The most telling rule for two quantities that differ."""
    kinds, x, y = {a.kind, b.kind}, a.value, b.value
    if kinds & CALENDAR:
        return rules.TIME if Kind.TIME in kinds else rules.DATE
    if isinstance(x, Amount) and isinstance(y, Amount):
        if isclose(x.value, y.value) and x.unit and y.unit:
            return rules.PERCENT if kinds == {Kind.PERCENT} else _unit_rule(kinds)
        if x.unit == y.unit and _times(x, y) and kinds != {Kind.DURATION}:
            return rules.SCALE
    if Kind.DURATION in kinds:
        return rules.TIME
    return rules.PERCENT if Kind.PERCENT in kinds else rules.NUMBER


def _unit_rule(kinds: set[Kind]) -> Rule:
    return rules.TIME if kinds == {Kind.DURATION} else rules.UNIT


def _times(x: Amount, y: Amount) -> int:
    """How many times greater one is, when that is a power of ten and the numbers are large; else 0."""
    small, large = sorted((abs(x.value), abs(y.value)))
    if large < 1000 or small == 0 or not isfinite(large):
        return 0
    power = log10(large / small)
    return int(10 ** round(power)) if power > 0.5 and isclose(power, round(power), abs_tol=1e-6) else 0


def _rounded(a: Quantity, b: Quantity) -> bool:
    """True for "4.18 million" and "about 4.2 million": the translation rounds, and says so."""
    x, y = a.value, b.value
    if not b.approximate or not isinstance(x, Amount) or not isinstance(y, Amount) or x.unit != y.unit:
        return False
    digits = len(f"{y.value:.12g}".replace(".", "").strip("0"))
    return isclose(float(f"{x.value:.{max(1, digits)}g}"), y.value, rel_tol=1e-9)


def _loose(a: Quantity, b: Quantity) -> bool:
    """True where both say that they are not exact and hardly differ, and for "30%" and "a third"."""
    x, y = a.value, b.value
    if not isinstance(x, Amount) or not isinstance(y, Amount):
        return False
    if x.unit == y.unit and a.approximate and b.approximate:
        return isclose(x.value, y.value, rel_tol=LOOSE)
    share, part = (x, y) if x.unit == "percent" else (y, x)
    return (share.unit, part.unit) == ("percent", "") and isclose(
        share.value / 100, part.value, abs_tol=SHARE
    )


def _less_exact(a: Quantity, b: Quantity) -> bool:
    """True for "the 1980s" and "1980": only the first year of the period."""
    x, y = (a.value, b.value) if a.kind is Kind.PERIOD else (b.value, a.value)
    return isinstance(x, Period) and isinstance(y, PartialDate) and x.start == y.year


def _remark(rule: Rule, a: Quantity, b: Quantity) -> str:
    said = f"“{a.text}” became “{b.text}”"
    if rule is rules.SCALE and isinstance(a.value, Amount) and isinstance(b.value, Amount):
        more = "more" if b.value.value > a.value.value else "less"
        return f"{said}: {_times(a.value, b.value):,} times {more}."
    if _rounded(a, b):
        return f"{said}: rounded, where the original is exact."
    if rule is rules.TIME:
        return f"{said}: another {'length of time' if Kind.DURATION in (a.kind, b.kind) else 'time'}."
    return f"{said}: {_TAILS.get(rule.code, 'another number')}."
