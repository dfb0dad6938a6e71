"""FLU106: a singular noun after a number above one: *two country*."""

from __future__ import annotations

from collections.abc import Iterator

from mtaudit.detectors.fluency_context import FluencyCase, word_list
from mtaudit.detectors.fluency_rules import AGREEMENT
from mtaudit.lexicon import wordnet
from mtaudit.lexicon.frequency import zipf
from mtaudit.lexicon.plural import plural
from mtaudit.model import Span, Suspicion, Token

_SEVERAL = frozenset({"several", "many", "few", "both", "various", "numerous"})
_NUMBERS = frozenset({"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve"})
_NAMING = frozenset({"PROPN", "NOUN", "NUM", "ADJ", "SYM"})
_NOT_COUNTING = frozenset({"no", "no.", "top", "a", "an", "one", "every"})
_GOES_ON = frozenset({"-", "‑", "/", "and", "or"})
_KNOWN_NOUN = 3.0
_KNOWN_PLURAL = 2.5


def find_counted_nouns(here: FluencyCase) -> Iterator[Suspicion]:
    """Numbers and *several*, *many* right before the singular noun phrase that they count."""
    for i, noun in enumerate(here.tokens):
        at = _number_of(here, i)
        if at is None or noun.tag != "NN" or not _countable(here, noun) or not _whole_phrase(here, at, i):
            continue
        backed = any(here.original_tokens[k].tag == "NNS" for k in here.links_of(i))
        if not backed and i - at > 1:
            continue  # "four player match": the number may count the first noun
        first = here.tokens[at].span.start
        before = here.case.translation_text(Span(first, noun.span.start))
        yield here.suspect(
            AGREEMENT,
            Span(first, noun.span.end),
            0.7 if backed else 0.5,
            "The noun after this number is singular.",
            before + plural(noun.text),
        )


def _number_of(here: FluencyCase, index: int) -> int | None:
    """The number right before a noun, or before the noun that forms a compound with it."""
    at = index - 1
    if at >= 0 and here.tokens[at].dep == "compound" and here.tokens[at].head == index:
        at -= 1
    if at >= 0 and here.tokens[at].head == index and _above_one(here.tokens[at]):
        return at
    return None


def _above_one(number: Token) -> bool:
    """Numbers above one that are no years."""
    word = number.text.lower()
    if word.isdecimal():
        return number.dep == "nummod" and len(word) < 7 and int(word) > 1 and not 1000 <= int(word) <= 2100
    return word in _SEVERAL or (number.dep == "nummod" and word in _NUMBERS)


def _countable(here: FluencyCase, noun: Token) -> bool:
    """A common noun, written small, whose plural is in use."""
    if (
        noun.lemma in word_list("unmarked_plurals")
        or noun.text != noun.text.lower()
        or here.attached(noun.span)
    ):
        return False
    known = zipf(noun.lemma) >= _KNOWN_NOUN and wordnet.load().known(noun.lemma, "n")
    return known and zipf(plural(noun.text)) >= _KNOWN_PLURAL


def _whole_phrase(here: FluencyCase, number: int, noun: int) -> bool:
    """True when the phrase begins with the number and ends with the noun: no *page 5*, no *two goal lead*."""
    before, after = here.neighbour(number, -1), here.neighbour(noun, 1)
    if here.attached(here.tokens[number].span):
        return False
    if before is not None and (before.pos in _NAMING or not before.is_word or before.lemma in _NOT_COUNTING):
        return False
    if after is None:
        return True
    misread = after.tag == "VBZ" and wordnet.load().known(after.lemma, "n")
    return not (misread or after.pos in {"NOUN", "PROPN", "ADJ", "NUM"} or after.text in _GOES_ON)
