"""FLU: what disturbs a reader of the translation, whatever it means.

Each idea has its own file; this one joins them and drops all that the original has in the same form. What
a sentence has lost is told by the original itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from mtaudit.detectors.agreement import find_agreement, find_plural_agreement
from mtaudit.detectors.articles import find_articles
from mtaudit.detectors.capitals import find_capitals
from mtaudit.detectors.case import Case
from mtaudit.detectors.counted_nouns import find_counted_nouns
from mtaudit.detectors.doubled_words import find_doubled_words
from mtaudit.detectors.fluency_context import FluencyCase
from mtaudit.detectors.fluency_rules import RULES
from mtaudit.detectors.foreign_punctuation import find_foreign_marks
from mtaudit.detectors.grammar import find_grammar
from mtaudit.detectors.missing_articles import find_missing_articles
from mtaudit.detectors.name_articles import find_name_articles
from mtaudit.detectors.non_words import find_non_words
from mtaudit.detectors.quotation_marks import find_quotation_marks
from mtaudit.detectors.quotation_spaces import find_quotation_spaces
from mtaudit.detectors.sentence_marks import find_sentence_marks
from mtaudit.detectors.sentence_starts import find_sentence_starts
from mtaudit.detectors.spacing import find_spacing
from mtaudit.model import Suspicion

__all__ = ["RULES", "detect"]

_FINDERS = (
    find_capitals,
    find_sentence_starts,
    find_spacing,
    find_quotation_marks,
    find_quotation_spaces,
    find_foreign_marks,
    find_doubled_words,
    find_non_words,
    find_articles,
    find_counted_nouns,
    find_agreement,
    find_plural_agreement,
    find_missing_articles,
    find_name_articles,
    find_grammar,
)


def detect(case: Case) -> Iterator[Suspicion]:
    """The fluency suspicions of a bead, idea by idea; none where the texts are the same."""
    here = FluencyCase(case)
    yield from find_sentence_marks(here)
    for suspicion in chain.from_iterable(find(here) for find in _FINDERS):
        if not here.as_in_original(suspicion.translation):
            yield suspicion
