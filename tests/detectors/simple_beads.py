"""Aligned beads without models: tokens by a regular expression, links between equal words."""

from __future__ import annotations

import re

from mtaudit.model import AlignedBead, Bead, Link, Passage, Span, Token

_TOKEN = re.compile(r"\w+|[^\w\s]")


def passage(text: str, start: int = 0, end: int | None = None) -> Passage:
    """The tokens of `text[start:end]`, without any analysis."""
    tokens = tuple(
        Token(Span(*m.span()), m[0], m[0].lower(), "X", "XX", "dep", i, "", "")
        for i, m in enumerate(_TOKEN.finditer(text, start, len(text) if end is None else end))
    )
    return Passage(tokens)


def aligned(original: str, translation: str, *, score: float = 0.95, links: bool = True) -> AlignedBead:
    """A bead of two texts; the n-th occurrence of a word is linked to the n-th of the same word."""
    left, right = passage(original), passage(translation)
    found = []
    if links:
        places: dict[str, list[int]] = {}
        for j, token in enumerate(right.tokens):
            places.setdefault(token.lemma, []).append(j)
        for i, token in enumerate(left.tokens):
            if token.is_word and places.get(token.lemma):
                found.append(Link(i, places[token.lemma].pop(0), 0.9))
    return AlignedBead(Bead((0,), (0,), score), left, right, tuple(found), (), 0.9)
