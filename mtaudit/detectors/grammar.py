"""FLU106 and FLU107 by pattern: the rows of `data/grammar.tsv`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from mtaudit.detectors.fluency_context import FluencyCase
from mtaudit.detectors.fluency_rules import RULES
from mtaudit.detectors.fluency_tables import rows
from mtaudit.detectors.patterns import Element, compile_pattern, fill, find
from mtaudit.model import Rule, Suspicion

_COLUMNS = ("rule", "confidence", "pattern", "message", "suggestion", "example", "near_miss")


@dataclass(frozen=True)
class GrammarRow:
    """One row: the rule, how sure, the pattern, what to say and to put there."""

    rule: Rule
    confidence: float
    elements: tuple[Element, ...]
    message: str
    suggestion: str
    example: str
    near_misses: tuple[str, ...]


@cache
def grammar_rows() -> tuple[GrammarRow, ...]:
    """The rows of the table in order."""
    rules = {rule.code: rule for rule in RULES}
    return tuple(
        GrammarRow(
            rules[code],
            float(sure),
            compile_pattern(pattern),
            message,
            text,
            example,
            tuple(misses.split(" | ")),
        )
        for code, sure, pattern, message, text, example, misses in rows("grammar.tsv", _COLUMNS)
    )


def find_grammar(here: FluencyCase) -> Iterator[Suspicion]:
    """Matches of the rows in the bead; a row that fits the original too is silent."""
    for row in grammar_rows():
        for match in find(row.elements, here.keys):
            if next(find(row.elements, here.original_keys), None) is not None:
                break
            span = here.case.bead.translation.span_of(match.reported)
            suggestion = fill(row.suggestion, match, here.tokens)
            if here.case.translation_text(span)[:1].isupper():
                suggestion = suggestion[:1].upper() + suggestion[1:]
            yield here.suspect(row.rule, span, row.confidence, row.message, suggestion)
