"""FLU107: an article before the name of a person: *said the Marta Velden*."""

from __future__ import annotations

from collections.abc import Iterator

from mtaudit.detectors.fluency_context import FluencyCase
from mtaudit.detectors.fluency_rules import MISSING_WORD
from mtaudit.model import Span, Suspicion, Token, cover

_PERSON = "PERSON"
# What gives a name an article: *the Velden family*, *the Anna I knew*, *the Kim of old*.
_FOLLOWS = frozenset({"NOUN", "ADJ", "NUM", "PRON", "PART", "PROPN"})
_JOINS = frozenset({"-", "‑", "/", "of", "who", "whom", "whose", "that"})


def find_name_articles(here: FluencyCase) -> Iterator[Suspicion]:
    """Articles before a person whom the original names without one."""
    for i, token in enumerate(here.tokens):
        if token.text.lower() != "the" or token.tag != "DT":
            continue
        name = _name(here, i + 1)
        if name and _bare(here, name) and not _goes_on(here, name[-1]):
            words = cover([here.tokens[k].span for k in name])
            span = Span(token.span.start, words.end)
            said = here.case.translation_text(words)
            yield here.suspect(MISSING_WORD, span, 0.75, f"The name “{said}” takes no article.", said)


def _name(here: FluencyCase, first: int) -> tuple[int, ...]:
    """The tokens of a person's name that begins here, two words or more with capitals."""
    at, sentence = first, here.sentence_of[first - 1]
    while at < len(here.tokens) and _part(here.tokens[at]) and here.sentence_of[at] == sentence:
        at += 1
    return tuple(range(first, at)) if at - first > 1 else ()


def _part(token: Token) -> bool:
    return token.entity == _PERSON and token.tag == "NNP" and token.text[:1].isupper()


def _bare(here: FluencyCase, name: tuple[int, ...]) -> bool:
    """True when the original has each word of the name, and before the first no article and no noun."""
    links = [(n, k) for n in name for k in here.links_of(n)]
    if {n for n, _ in links} != set(name):
        return False
    first = min(k for _, k in links)
    before = here.original_tokens[first - 1] if first else None
    named = before is not None and (before.pos == "NOUN" or before.text.lower() == "the")
    return not named and all(here.original_tokens[k].text == here.tokens[n].text for n, k in links)


def _goes_on(here: FluencyCase, last: int) -> bool:
    """True when the name only stands before another word that the article may belong to."""
    after = here.neighbour(last, 1)
    if after is None:
        return False
    if here.case.translation.text[here.tokens[last].span.end :][:1] in {"-", "‑", "/", "'", "’"}:
        return True
    return after.pos in _FOLLOWS or after.text.lower() in _JOINS or after.tag in {"POS", "VBN", "VBG"}
