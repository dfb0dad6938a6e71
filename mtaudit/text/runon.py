"""Sentences that run on without a stop between them, where the form leaves little doubt.

A page made into text often loses the line end behind a headline: headline and first sentence are one line.
Elsewhere a capital alone proves nothing, since machines scatter them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtaudit.model import Span
from mtaudit.text.tables import words

MIN_HEADLINE_WORDS, MAX_HEADLINE_WORDS = 4, 30
MIN_SENTENCE_WORDS = 6
TITLE_CASE_SHARE = 0.6
"""Share of capitalised words among those of four letters or more from which a line is in title case."""

_REACH = 600

# "There is" with a capital behind a plain word: the expletive is no name and stands in no title.
_EXPLETIVE = re.compile(r"(?<=[\w)] )There (?:is|are|was|were|has been|have been)\b")
_START = re.compile(r"(?<=[^\s,;:–—-] )([A-Z][a-z]+)(?= [a-z0-9])")
_DATELINE = re.compile(
    r"(?<=\S )(?:[A-Z]+(?: [A-Z]+){0,2}|[A-Z][\w’'.]+)"
    r"(?:, [A-Z][a-z]+\.? \d{1,2}\w{0,2})? \([A-Z]\w+\) ?[-–—]"
)
_SUBJECTS = frozenset(["the", "according", "it", "this", "there", "he", "she", "they", "we"])


def parts(text: str, span: Span, first: bool) -> Iterator[Span]:
    """The sentence, cut where another begins without a stop; `first` is true for the page's first."""
    start = span.start
    cuts = [m.start() for m in _EXPLETIVE.finditer(text, span.start, span.end)]
    headline = _headline_end(text, span) if first else None
    for at in sorted({*cuts, *([headline] if headline else [])}):
        if len(text[start:at].split(None, MIN_HEADLINE_WORDS - 1)) >= MIN_HEADLINE_WORDS:
            yield Span(start, start + len(text[start:at].rstrip()))
            start = at
    yield Span(start, span.end)


def _headline_end(text: str, span: Span) -> int | None:
    limit = min(span.end, span.start + _REACH)
    dateline = _DATELINE.search(text, span.start, limit)
    for match in _START.finditer(text, span.start, dateline.start() if dateline else limit):
        head = text[span.start : match.start()].split()
        tail = text[match.start() : span.end].split(None, MIN_SENTENCE_WORDS)
        if not MIN_HEADLINE_WORDS <= len(head) <= MAX_HEADLINE_WORDS or len(tail) < MIN_SENTENCE_WORDS:
            continue
        if head[-1].lower() in words("hanging") | words("saying") or _quoting(
            text[span.start : match.start()]
        ):
            continue
        if match[1].lower() in (words("starters") if _title_case(head) else _SUBJECTS):
            return match.start()
    return dateline.start() if dateline else None


def _quoting(head: str) -> bool:
    return head.count('"') % 2 == 1 or head.count("“") > head.count("”")


def _title_case(head: list[str]) -> bool:
    long = [word for word in head if len(word) > 3 and word.lower() not in words("hanging")]
    capitals = sum(not word.lstrip("\"'“‘(«")[:1].islower() for word in long)
    return len(long) > 2 and capitals >= TITLE_CASE_SHARE * len(long)
