"""FLU107: an article that the original has and the translation lost: *the council made plan*."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from mtaudit.detectors.articles import starts_with_vowel_sound
from mtaudit.detectors.fluency_context import FluencyCase
from mtaudit.detectors.fluency_rules import MISSING_WORD
from mtaudit.model import Span, Suspicion, Token

_SUBJECT_OR_OBJECT = frozenset({"nsubj", "nsubjpass", "dobj"})
_MODIFIERS = frozenset({"amod", "compound", "advmod", "punct"})
_NO_NEIGHBOUR = frozenset({"DET", "NUM", "CCONJ", "ADJ", "NOUN", "PROPN"})


def find_missing_articles(here: FluencyCase) -> Iterator[Suspicion]:
    """Bare singular subjects and objects whose counterpart is the same noun with *a* or *an*.

    The original shows that the noun is counted here; headlines, which drop articles, are skipped.
    """
    for i, noun in enumerate(here.tokens):
        if noun.tag != "NN" or noun.dep not in _SUBJECT_OR_OBJECT or not _in_prose(here, i):
            continue
        first = _first_word(here, i)
        if first is not None and any(_has_article(here, k, noun) for k in here.links_of(i)):
            span = Span(here.tokens[first].span.start, noun.span.end)
            words = here.case.translation_text(span)
            article = "an" if starts_with_vowel_sound(here.tokens[first].text) else "a"
            suggestion = f"{article} {words[0].lower()}{words[1:]}"
            yield here.suspect(MISSING_WORD, span, 0.5, "The article is missing.", suggestion)


def _has_article(here: FluencyCase, index: int, noun: Token) -> bool:
    """True when the word of the original is the same noun and has *a* or *an*."""
    if here.original_tokens[index].lemma != noun.lemma:
        return False
    below = [here.original_tokens[k] for k in here.original_children.get(index, ())]
    return any(t.dep == "det" and t.text.lower() in {"a", "an"} for t in below)


def _first_word(here: FluencyCase, index: int) -> int | None:
    """Where the bare noun phrase begins; None for one that is determined, counted or joined to another."""
    children = here.children.get(index, ())
    before = [k for k in children if k < index]
    first = min([index, *before])
    left = here.neighbour(first, -1)
    determined = any(here.tokens[k].dep not in _MODIFIERS for k in before)
    joined = any(here.tokens[k].dep in {"cc", "conj"} for k in children)
    if determined or joined or here.attached(here.tokens[first].span):
        return None
    return None if left is not None and (left.pos in _NO_NEIGHBOUR or left.tag in {"POS", "PRP$"}) else first


def _in_prose(here: FluencyCase, index: int) -> bool:
    """True in a sentence with a full stop that is no headline."""
    last = bisect_right(here.sentence_of, here.sentence_of[index])
    ended = any(t.text in {".", "!", "?"} for t in here.tokens[max(0, last - 3) : last])
    return ended and index not in here.title_case
