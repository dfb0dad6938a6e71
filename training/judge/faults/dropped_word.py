"""A word left out: an adjective, an adverb or a noun before a noun, so that what it said is lost."""

from __future__ import annotations

import random
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from mtaudit.lexicon.frequency import zipf
from training.judge.change import Change, Severity
from training.judge.faults.word_tables import word_table
from training.judge.faults.words import POS, without

KIND = "word-dropped"
# Adverbs and adjectives that add next to nothing, or that the text says another time.
IDLE = word_table("dropped_word", "idle")
# Without these the statement is another one.
WEIGHTY = word_table("dropped_word", "weighty")


def word_dropped(doc: Doc, rng: random.Random) -> Iterator[Change]:
    """Modifiers that stand alone left out; minor where the thing stays the same, major where it does not."""
    places = [t for t in doc if _can_go(t)]
    rng.shuffle(places)
    for token in places:
        edits = without(doc, token.i, token.i + 1)
        if edits and _reads_on(token):
            yield Change(KIND, _severity(token), edits)


def _can_go(token: Token) -> bool:
    pos, word = POS.get(token.pos_), token.lower_
    if word in WEIGHTY and token.dep_ in ("amod", "advmod") and token.is_lower:
        return not list(token.children) and _alone(token)
    if (
        pos is None
        or not token.is_lower
        or not token.is_alpha
        or len(token) < 3
        or token.is_stop
        or word in IDLE
    ):
        return False
    if list(token.children) or token.ent_type_ or not _alone(token):
        return False
    if token.dep_ in ("amod", "compound"):
        return pos in "nav" and _before_noun(token)
    return token.dep_ == "advmod" and pos == "r" and token.head.pos_ in ("VERB", "ADJ") and zipf(word) > 3.0


def _before_noun(token: Token) -> bool:
    """True when only other modifiers stand between the word and its noun, and no list of them."""
    head, doc = token.head, token.doc
    between = doc[token.i + 1 : head.i]
    if head.i <= token.i or head.pos_ != "NOUN" or head.ent_type_:
        return False
    return all(t.dep_ in ("amod", "compound") and t.is_alpha for t in between) and not _fixed(token)


def _fixed(token: Token) -> bool:
    """True when the noun says too little alone, or cannot stand alone after "a few", "two" and the like."""
    return token.tag_ in ("JJS", "JJR", "RBS", "RBR") or token.head.lower_ in ("one", "ones", "way", "thing")


def _alone(token: Token) -> bool:
    """True when spaces stand on both sides and no coordination or list touches the word."""
    doc = token.doc
    if token.i == 0 or token.i + 1 >= len(doc) or not token.whitespace_ or token.is_sent_start:
        return False
    before, after = doc[token.i - 1], doc[token.i + 1]
    joined = (
        before.pos_ == "CCONJ" or after.pos_ == "CCONJ" or before.text in (",", "-", "/") or after.is_punct
    )
    return (
        bool(before.whitespace_)
        and not joined
        and before.lower_ not in ("as", "so", "how", "very", "more", "most")
    )


def _reads_on(token: Token) -> bool:
    """False where the words around would clash: *had been recently had*, *the the*."""
    before, after = token.doc[token.i - 1], token.doc[token.i + 1]
    return before.lower_ != after.lower_ and not (
        before.lower_ in ("the", "a", "an") and after.pos_ in ("ADP", "VERB")
    )


def _severity(token: Token) -> Severity:
    return "minor" if token.dep_ == "advmod" and token.lower_ not in WEIGHTY else "major"
