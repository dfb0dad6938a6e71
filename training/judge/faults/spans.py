"""Phrases of a parsed text that can be left out or lent: what hangs on one word, without loose ends."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from training.judge.faults.word_tables import word_table

# Phrases that say little: leaving them out, or putting them in, changes no fact.
IDLE = word_table("spans", "idle")
# Nouns that mean little without what follows.
HOLLOW = word_table("spans", "hollow")
# Verbs and adjectives whose sense hangs on their prepositional phrase.
BOUND_VERBS = word_table("spans", "bound_verbs")


def subtree(token: Token) -> Span | None:
    """The phrase under a word, if its words stand together and quotation marks and brackets are whole."""
    words = list(token.subtree)
    if words[-1].i - words[0].i + 1 != len(words):
        return None
    span = token.doc[words[0].i : words[-1].i + 1]
    return span if balanced(span) and span.text.lower() not in IDLE else None


def balanced(span: Span) -> bool:
    """True when every bracket and quotation mark in the span has its partner there."""
    text = span.text
    pairs = (("(", ")"), ("[", "]"), ("“", "”"), ("«", "»"))
    return all(text.count(a) == text.count(b) for a, b in pairs) and text.count('"') % 2 == 0


def trimmed(span: Span) -> Span:
    """The span without punctuation at its ends."""
    start, end = span.start, span.end
    while start < end and span.doc[start].is_punct:
        start += 1
    while end > start and span.doc[end - 1].is_punct:
        end -= 1
    return span.doc[start:end]


def commas_around(span: Span) -> tuple[bool, bool]:
    """Whether a comma or dash stands right before and right after."""
    doc: Doc = span.doc
    before = span.start > 0 and doc[span.start - 1].text in (",", "—", "–")
    after = span.end < len(doc) and doc[span.end].text in (",", "—", "–")
    return before, after
