"""Rewrites of stretches that a regular expression finds: numbers, dates and the like."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from spacy.tokens import Doc

from training.judge.change import Change
from training.judge.rewrites.words import capital, fair, fitting_article, is_initial, put

Rule = tuple[re.Pattern[str], Callable[[re.Match[str]], list[str]]]


def pattern_changes(doc: Doc, kind: str, rules: tuple[Rule, ...]) -> Iterator[Change]:
    """Every stretch that a rule finds, put in every form that the rule gives it.

    A stretch ends at the edges of tokens, or the change keeps the rest of the token as it is.
    """
    for pattern, forms in rules:
        for match in pattern.finditer(doc.text):
            for text in forms(match):
                yield from _change(doc, kind, match, text)


def _change(doc: Doc, kind: str, match: re.Match[str], text: str) -> Iterator[Change]:
    span = doc.char_span(match.start(), match.end(), alignment_mode="expand")
    if (
        span is None
        or text == match[0]
        or "@" in span.text
        or ("/" in span.text + text and "/" not in match[0])
    ):
        return
    first = doc[span.start]
    head, tail = doc.text[first.idx : match.start()], doc.text[match.end() : span.end_char]
    if first.idx == match.start() and is_initial(first):
        text = capital(text)
    words = head + text + tail
    if tail.strip(".") or (head and head[-1].isalnum()):
        return
    yield fair(kind, *fitting_article(doc, span.start, words), *put(doc, span.start, span.end, words)[-1:])
