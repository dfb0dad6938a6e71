"""NAM: people, places and organisations that became others, or lost their spelling.

Names that the other side accounts for in any form are set aside first; what is left over on both
sides is paired by links, grammar and place, and only then called a mistake.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtaudit.detectors import name_rules as rules
from mtaudit.detectors.case import Case
from mtaudit.detectors.name_added import added_names
from mtaudit.detectors.name_codes import changed_codes
from mtaudit.detectors.name_doubted import doubted_names
from mtaudit.detectors.name_literal import literal_places
from mtaudit.detectors.name_matching import Side
from mtaudit.detectors.name_numerals import renumbered_names
from mtaudit.detectors.name_parts import changed_abbreviations, incomplete_names
from mtaudit.detectors.name_rules import RULES
from mtaudit.detectors.name_strays import Pair, Stray, pair_up, strays
from mtaudit.detectors.name_verdict import is_wrong, verdict
from mtaudit.detectors.name_words import lowered_names, translated_names
from mtaudit.model import Document, Rule, Span, Suspicion
from mtaudit.mqm import Severity
from mtaudit.text.translit import plain

__all__ = ["RULES", "detect"]

_WORD = re.compile(r"[^\W_]+")
ADDED_TRUST = 0.4
"""How sure it is that a name which the original does not have is a mistake."""
NEAR = 2
"""Sentences before and after in which a name is near enough to have been moved from there."""


def detect(case: Case) -> Iterator[Suspicion]:
    """Yields the wrong names of one bead, in the order of the translation within each kind of evidence."""
    sides = Side(case.bead.original, case.story), Side(case.bead.translation, case.story)
    lost, strange = strays(*sides), strays(sides[1], sides[0])
    wrong = [p for p in pair_up(lost, strange, sides, case.bead) if is_wrong(p, sides)]
    for pair in wrong:
        rule, severity = verdict(pair, sides)
        yield _suspicion(rule, severity, pair, case)
    left = _left(lost, wrong), _left(strange, wrong)
    yield from _added(left[1], sides, case)
    for pair in changed_abbreviations(left[1], sides, case.bead):
        yield _suspicion(rules.ABBREVIATION, Severity.MAJOR, pair, case)
    for pair in incomplete_names(sides):
        yield _suspicion(rules.INCOMPLETE, Severity.MAJOR, pair, case)
    for pair in (*renumbered_names(sides), *changed_codes(sides)):
        yield _suspicion(rules.CHANGED, Severity.MAJOR, pair, case)
    for pair in (*translated_names(left, sides, case.bead), *lowered_names(sides)):
        yield _suspicion(rules.TRANSLATED, Severity.MAJOR, pair, case)
    told = {j for p in wrong for j in p.translation.words}
    for pair, severity in doubted_names(sides, case.bead, case.verdict):
        if told.isdisjoint(pair.translation.words):
            yield _suspicion(verdict(pair, sides)[0], severity, pair, case)
    for pair in literal_places(sides):
        if told.isdisjoint(pair.translation.words):
            yield _suspicion(rules.TRANSLATED, Severity.MAJOR, pair, case)


def _added(left: tuple[Stray, ...], sides: tuple[Side, Side], case: Case) -> Iterator[Suspicion]:
    for stray in added_names(left, sides[1], case.original.text):
        span = case.bead.translation.span_of(stray.words)
        message = f"The original does not mention “{case.translation_text(span)}” anywhere."
        trust = ADDED_TRUST * (0.5 + 0.5 * case.bead.bead.score)
        yield Suspicion(rules.ADDED, None, span, rules.ADDED.severity, round(trust, 3), message)


def _left(found: tuple[Stray, ...], wrong: list[Pair]) -> tuple[Stray, ...]:
    return tuple(s for s in found if all(s not in (p.original, p.translation) for p in wrong))


def _suspicion(rule: Rule, severity: Severity, pair: Pair, case: Case) -> Suspicion:
    original = case.bead.original.span_of(pair.original.words)
    translation = case.bead.translation.span_of(pair.translation.words)
    wording = case.original_text(original)
    return Suspicion(
        rule=rule,
        original=original,
        translation=translation,
        severity=severity,
        confidence=round(_confidence(rule, pair.strength, original, translation, case), 3),
        message=_MESSAGES[rule.code].format(wording, case.translation_text(translation)),
        suggestion=wording,
    )


_MESSAGES = {
    rules.CHANGED.code: "The original names “{0}” here, not “{1}”.",
    rules.GARBLED.code: "The name is misspelt: “{1}” for “{0}”.",
    rules.TRANSLATED.code: "A name is a name: the original has “{0}” where this says “{1}”.",
    rules.ABBREVIATION.code: "The original's abbreviation is “{0}”; “{1}” stands for nothing here.",
    rules.INCOMPLETE.code: "A word of the name is missing: “{1}” for “{0}”.",
}


def _confidence(rule: Rule, strength: float, original: Span, translation: Span, case: Case) -> float:
    """Lower for a weak pair or bead, and when another name stands nearby on the side it is strange to."""
    trust = (0.2 + 0.75 * strength) * (0.5 + 0.5 * case.bead.bead.score)
    if rule is not rules.CHANGED:
        return min(0.95, trust)
    nearby = (
        _mentions(case.translation_text(translation), case.original, case.bead.bead.original),
        _mentions(case.original_text(original), case.translation, case.bead.bead.translation),
    )
    return min(0.95, trust) * (1.0, 0.6, 0.4)[sum(nearby)]


def _mentions(name: str, document: Document, sentences: tuple[int, ...]) -> bool:
    """Whether the last word of a name stands in the sentences around, though not in these."""
    word = plain(_WORD.findall(name)[-1])
    around = range(max(0, sentences[0] - NEAR), min(len(document.sentences), sentences[-1] + NEAR + 1))
    texts = [document.sentences[i].text for i in around if i not in sentences]
    return any(w[0].isupper() and plain(w) == word for text in texts for w in _WORD.findall(text))
