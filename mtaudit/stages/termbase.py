"""From a glossary as written to one that can be looked up: every phrase parsed for its lemmas."""

from __future__ import annotations

from mtaudit.detectors.termbase import Entry, Termbase, make_phrase, make_termbase
from mtaudit.model import Glossary
from mtaudit.parser import Parser


def prepare(glossary: Glossary, parser: Parser) -> Termbase:
    """The termbase of a glossary; every distinct phrase is parsed once, on its own."""
    texts = list(dict.fromkeys(x for t in glossary.terms for x in (t.term, *t.allowed, *t.forbidden)))
    parsed = zip(texts, parser.parse(texts), strict=True)
    phrases = {text: make_phrase(tokens, text) for text, tokens in parsed}
    return make_termbase(
        [
            Entry(
                term,
                phrases[term.term],
                tuple(phrases[text] for text in term.allowed),
                tuple(phrases[text] for text in term.forbidden),
            )
            for term in glossary.terms
        ]
    )
