"""FLU104: words that stand twice."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from mtaudit.detectors.fluency_context import FluencyCase, word_list
from mtaudit.detectors.fluency_rules import DOUBLED_WORD
from mtaudit.model import Span, Suspicion, Token

# Particles of a verb that may meet the same word as a preposition: *went on on foot*.
_PARTICLES = frozenset({"on", "in", "out"})
_INTENSIFIED = frozenset({"ADJ", "ADV", "INTJ", "NUM"})


def find_doubled_words(here: FluencyCase) -> Iterator[Suspicion]:
    """Neighbours that are one word, once a run, but for words and names that may stand twice."""
    in_original = {a.lemma for a, b in pairwise(here.original_tokens) if a.text.lower() == b.text.lower()}
    end = -1
    for first, second in pairwise(here.tokens):
        if not _doubled(here, first, second) or first.lemma in in_original:
            continue
        if first.span.end != end:
            span = Span(first.span.start, second.span.end)
            confidence = 0.5 if first.pos in _INTENSIFIED else 0.9
            yield here.suspect(DOUBLED_WORD, span, confidence, "The word stands twice.", first.text)
        end = second.span.end


def _doubled(here: FluencyCase, first: Token, second: Token) -> bool:
    """The same word in small letters, a space between; hyphens make a name or compound of it."""
    word = second.text
    if first.text.lower() != word.lower() or not word.isalpha() or len(word) < 2 or not word[0].islower():
        return False
    between = here.case.translation.text[first.span.end : second.span.start]
    if not between or between.strip() or "\n" in between:
        return False
    both = Span(first.span.start, second.span.end)
    return not _may_double(here, word.lower()) and not here.attached(both)


def _may_double(here: FluencyCase, word: str) -> bool:
    """True for a word that may stand twice; a particle only if the original has it as often."""
    if word in _PARTICLES:
        times = [sum(t.text.lower() == word for t in side) for side in (here.tokens, here.original_tokens)]
        return times[0] <= times[1]
    return word in word_list("doubles")
