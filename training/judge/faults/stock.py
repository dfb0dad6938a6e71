"""What a corpus says of its nouns: the adjectives before them and the phrases after, to lend to others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from training.judge.faults.spans import subtree
from training.judge.faults.word_tables import word_table

LONGEST = 6  # words
IDLE = word_table("dropped_word", "idle")
# What these point to stands in the sentence that the phrase comes from.
POINTING = ("PRON", "PUNCT", "NUM", "SYM", "X", "VERB", "AUX")


@dataclass(frozen=True)
class Stock:
    """By the lemma of a noun: the adjectives, and the prepositional phrases, that stood with it."""

    adjectives: Mapping[str, tuple[str, ...]]
    phrases: Mapping[str, tuple[str, ...]]


def build_stock(docs: Iterable[Doc]) -> Stock:
    """Collects from parsed texts; some thousand sentences give most nouns something."""
    adjectives: dict[str, set[str]] = defaultdict(set)
    phrases: dict[str, set[str]] = defaultdict(set)
    for token in (t for doc in docs for t in doc if t.pos_ == "NOUN" and not t.ent_type_):
        for child in token.children:
            if child.dep_ == "amod" and _says_something(child):
                adjectives[token.lemma_].add(child.text)
            elif child.dep_ == "prep" and child.i == token.i + 1 and (phrase := _phrase(child)):
                phrases[token.lemma_].add(phrase)
    return Stock(
        {noun: tuple(sorted(found)) for noun, found in adjectives.items()},
        {noun: tuple(sorted(found)) for noun, found in phrases.items()},
    )


def _says_something(token: Token) -> bool:
    plain = token.tag_ == "JJ" and token.is_lower and token.is_alpha and not list(token.children)
    return plain and not token.is_stop and token.text not in IDLE


def _phrase(token: Token) -> str | None:
    span = subtree(token)
    if span is None or not 2 <= len(span) <= LONGEST or span[-1].pos_ not in ("NOUN", "PROPN"):
        return None
    whole = all(t.pos_ not in POINTING and (t.is_lower or t.pos_ == "PROPN") for t in span)
    return span.text if whole and span[0].is_lower else None
