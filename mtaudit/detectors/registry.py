"""The registry: every family with its detector. Adding a family is one line here."""

from __future__ import annotations

from collections.abc import Iterator

from mtaudit.detectors import (
    comparison,
    consistency,
    fluency,
    genitives,
    glossary,
    judged,
    lone_sentences,
    lost_bounds,
    names,
    negation,
    numbers,
    pronouns,
    quotations,
    roles,
    terminology,
    untranslated,
)
from mtaudit.detectors.case import Case, Detector
from mtaudit.model import Rule, Suspicion


def _numbers(case: Case) -> Iterator[Suspicion]:
    return numbers.detect(case.bead, case.original.text, case.translation.text, case.story.day)


_FAMILIES: tuple[tuple[tuple[Rule, ...], Detector], ...] = (
    (comparison.RULES, comparison.detect),
    (consistency.RULES, consistency.detect),
    (fluency.RULES, fluency.detect),
    (genitives.RULES, genitives.detect),
    (glossary.RULES, glossary.detect),
    (judged.RULES, judged.detect),
    (lost_bounds.RULES, lost_bounds.detect),
    (names.RULES, names.detect),
    (negation.RULES, negation.detect),
    (numbers.RULES, _numbers),
    (pronouns.RULES, pronouns.detect),
    (quotations.RULES, quotations.detect),
    (roles.RULES, roles.detect),
    (terminology.RULES, terminology.detect),
    (untranslated.RULES, untranslated.detect),
)

_FAMILIES_OF_FORM: tuple[Detector, ...] = (fluency.detect, untranslated.detect)

_RULES = (*(r for rules, _ in _FAMILIES for r in rules), *lone_sentences.RULES)
RULES: tuple[Rule, ...] = tuple(sorted(_RULES, key=lambda r: r.code))


def detect_all(case: Case) -> Iterator[Suspicion]:
    """What every family has to say of a case, but for what the user's glossary overrules."""
    yield from glossary.overrule(case, (s for _, detect in _FAMILIES for s in detect(case)))


def detect_form(case: Case) -> Iterator[Suspicion]:
    """What can be said of a sentence that only the translation has: its form, and nothing of its meaning."""
    for detect in _FAMILIES_OF_FORM if case.bead.bead.translation else ():
        yield from detect(case)


def detect_lone(case: Case) -> Iterator[Suspicion]:
    """That the sentence has no counterpart, where that is a mistake."""
    yield from lone_sentences.detect(case)
