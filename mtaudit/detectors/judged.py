"""MIS, TRM105, OMI, ADD: what the judge model doubts, put into words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from mtaudit.detectors.case import Case
from mtaudit.detectors.doubts import Doubt, find_doubts, token_probabilities
from mtaudit.detectors.fluency_context import word_forms
from mtaudit.detectors.judged_rules import ADDED, DOUBTED_TERM, LEFT_OUT, MEANING_CHANGED
from mtaudit.detectors.paraphrase import (
    Kind,
    content_of,
    denies_as_well,
    denies_the_opposite,
    kinds,
    says_the_same,
    spells_out,
)
from mtaudit.detectors.unsaid import find_unsaid, with_new_modifiers
from mtaudit.judge.calibration import confidence
from mtaudit.model import Passage, Rule, Span, Suspicion, Verdict
from mtaudit.mqm import Severity

RULES: tuple[Rule, ...] = (MEANING_CHANGED, DOUBTED_TERM, LEFT_OUT, ADDED)

# Where a run of doubtful words begins, and where it is called major: set on annotated news, the latter for
# what is left out on human round trips, for what is added on articles (benchmarks/RESULTS.md).
ERROR_FROM = {"MIS": 0.3, "ADD": 0.35, "OMI": 0.3}
MAJOR_FROM = {"MIS": 0.6, "ADD": 0.7, "OMI": 0.5}
# Entities that are a matter of value.
FIGURES = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "PERCENT", "QUANTITY", "MONEY"})
# Words that no word of content stands for.
EMPTY = frozenset({"DET", "CCONJ", "SCONJ", "PUNCT", "PART"})


@dataclass(frozen=True)
class Judged:
    """A run of words that the judge doubts: the rule, and how likely it is a fault of its severity."""

    rule: Rule
    severity: Severity
    probability: float
    original: Span | None
    translation: Span
    message: str

    @property
    def curve(self) -> str:
        """The family whose curve tells how often this is right."""
        return _curve(self.rule)


def detect(case: Case) -> Iterator[Suspicion]:
    """A suspicion for every run of words that the judge doubts; nothing where it was not asked."""
    for found in judged(case):
        sure = confidence(found.curve, found.severity, found.probability)
        yield Suspicion(
            rule=found.rule,
            original=found.original,
            translation=found.translation,
            severity=found.severity,
            confidence=round(sure * (0.5 + 0.5 * case.bead.bead.score), 4),
            message=found.message,
            suggestion=case.original_text(found.original) if found.original else "",
        )


def judged(case: Case) -> Iterator[Judged]:
    """What the judge doubts, before its probabilities are calibrated."""
    if case.verdict is not None:
        yield from _changed(case, case.verdict)
        yield from _left_out(case, case.verdict)


def _changed(case: Case, verdict: Verdict) -> Iterator[Judged]:
    passage = case.bead.translation
    probabilities = token_probabilities(passage, verdict.translation_pieces, verdict.errors)
    probabilities = with_new_modifiers(case.bead, probabilities)
    for doubt in find_doubts(passage, probabilities, ERROR_FROM["MIS"]):
        if _only_figures(passage, doubt) or says_the_same(case.bead, doubt.tokens):
            continue
        span = passage.span_of(doubt.tokens)
        original = _counterpart(case, doubt)
        if original is not None:
            yield _instead(case, doubt, original, span)
        elif doubt.error >= ERROR_FROM["ADD"] and _says_more(case, doubt):
            message = f"Nothing in the original stands behind “{case.translation_text(span)}”."
            yield Judged(ADDED, *_measure(ADDED, doubt), None, span, message)


def _instead(case: Case, doubt: Doubt, original: Span, span: Span) -> Judged:
    """Words for other words: a term without the articles and prepositions around it, or a meaning."""
    rule = _rule(case, original, span)
    severity, probability = _measure(rule, doubt)
    fair = denies_as_well(case.bead, original, span) or denies_the_opposite(case.bead, original, span)
    if fair or not _says_something(case.bead.translation, doubt):
        severity, probability = Severity.MINOR, doubt.error
    if rule is DOUBTED_TERM:
        original, span = content_of(case.bead.original, original), content_of(case.bead.translation, span)
    message = f"“{case.translation_text(span)}” may not mean what “{case.original_text(original)}” does."
    return Judged(rule, severity, probability, original, span, message)


def _left_out(case: Case, verdict: Verdict) -> Iterator[Judged]:
    passage = case.bead.original
    probabilities = token_probabilities(passage, verdict.original_pieces, verdict.missing)
    sure = tuple(find_doubts(passage, probabilities, ERROR_FROM["OMI"]))
    for doubt in (*sure, *find_unsaid(case.bead, probabilities, sure)):
        if _says_something(passage, doubt):
            span = passage.span_of(doubt.tokens)
            message = f"“{case.original_text(span)}” is left out."
            yield Judged(LEFT_OUT, *_measure(LEFT_OUT, doubt), span, _place(case, doubt), message)


def _rule(case: Case, original: Span, translation: Span) -> Rule:
    """The rule that speaks: a word for another of its kind is a term, other words are a meaning."""
    first, second = kinds(case.bead.original, original), kinds(case.bead.translation, translation)
    # A common noun that the parser takes for a name is a noun; what stands for a name is no term.
    other = Kind.OTHER in first | second or Kind.NAME in first
    alike = first & second or (Kind.THING in first and Kind.NAME in second)
    return DOUBTED_TERM if alike and not other else MEANING_CHANGED


def _curve(rule: Rule) -> str:
    return MEANING_CHANGED.family if rule is DOUBTED_TERM else rule.family


def _measure(rule: Rule, doubt: Doubt) -> tuple[Severity, float]:
    if doubt.major >= MAJOR_FROM[_curve(rule)]:
        return Severity.MAJOR, doubt.major
    return Severity.MINOR, doubt.error


def _says_something(passage: Passage, doubt: Doubt) -> bool:
    """True for a run with a content word; a pronoun or article alone is a matter of grammar."""
    return any(passage.tokens[i].is_content for i in doubt.tokens)


def _only_figures(passage: Passage, doubt: Doubt) -> bool:
    """True for numbers, dates and times, whose values the judge cannot work out; the NUM rules do."""
    content = [t for i in doubt.tokens if (t := passage.tokens[i]).is_content]
    return bool(content) and all(t.entity in FIGURES or t.pos == "NUM" for t in content)


def _says_more(case: Case, doubt: Doubt) -> bool:
    """True when a content word of the run stands nowhere in the original: it does more than spell out."""
    if spells_out(case.bead, doubt.tokens):
        return False
    said = _words(case.original.text)
    tokens = [case.bead.translation.tokens[i] for i in doubt.tokens]
    return any(t.is_content and not {t.text.lower(), t.lemma.lower()} & said for t in tokens)


@lru_cache(maxsize=8)
def _words(text: str) -> frozenset[str]:
    return frozenset(w.lower() for w in word_forms(text))


def _counterpart(case: Case, doubt: Doubt) -> Span | None:
    """The words of the original that the doubtful words are linked to; None where no content word is.

    A word of content does not stand for an article or a conjunction.
    """
    tokens = case.bead.translation.tokens
    content = {j for j in doubt.tokens if tokens[j].is_content}
    behind = [link.original for link in case.bead.links if link.translation in (content or doubt.tokens)]
    if all(content and case.bead.original.tokens[i].pos in EMPTY for i in behind):
        return None
    linked = sorted({link.original for link in case.bead.links if link.translation in doubt.tokens})
    return case.bead.original.span_of(tuple(linked))


def _place(case: Case, doubt: Doubt) -> Span:
    """Where the missing words would stand: after what the word before them is linked to."""
    tokens = case.bead.translation.tokens
    before = [link for link in case.bead.links if link.original < doubt.tokens[0]]
    if not before:
        start = tokens[0].span.start if tokens else 0
        return Span(start, start)
    last = max(before, key=lambda link: (link.original, link.translation))
    end = tokens[last.translation].span.end
    return Span(end, end)
