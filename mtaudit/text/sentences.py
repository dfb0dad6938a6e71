"""Sentences with exact offsets, by rules: no model, no change to the text, linear in its length."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mtaudit.model import Sentence, Span
from mtaudit.text import runon
from mtaudit.text.boundary import Stop, ends_sentence
from mtaudit.text.layout import blocks
from mtaudit.text.marks import Role, find_marks

MAX_SENTENCE_CHARS = 5000
"""A longer sentence is cut at its last clause mark or space, so that nothing later works on more at once."""

_REACH = 80
_MAX_NUMBER = 6
_WORD = re.compile(r"[^\W_]")
_STOP = re.compile(r"[.!?…؟۔।]+(?: [.!?…]+(?=\s|\Z))*|[。！？｡]+")
_WIDE = frozenset("。！？｡।")
_CLOSER = frozenset(")]}’'”»」』›")
_NOTE = re.compile(r"\[\d{1,3}\]")
_TOKEN_BEFORE = re.compile(r"(?<!\S)\S*\Z")
_TOKEN_AFTER = re.compile(r"\S*")
_RUN_ON = re.compile(r"(?<![^\W\d_A-Z])[^\W\d_A-Z]{2,}\Z")
_RUN_ON_AFTER = re.compile(r"[A-Z](?:[a-z]+|(?=\s))")
_ADDRESS = re.compile(r"[/@_=&#\\]|www\.|http", re.IGNORECASE)
_DOMAIN_END = re.compile(r"(?:com|org|net|gov|edu|io|info|js|py)\b", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[;:,—–]\s")


def split_sentences(text: str, skip: Sequence[Span] = ()) -> tuple[Sentence, ...]:
    """The sentences, headlines and list items of a text outside `skip`, in order.

    They are disjoint, have no outer whitespace, hold at most `MAX_SENTENCE_CHARS` characters, and every
    other character that is not whitespace is in exactly one of them.
    """
    roles = {m.at: m.role for m in find_marks(text)}
    stopped = (s for part in _outside(blocks(text), skip) for s in _split(text, part, roles))
    spans = (
        piece
        for i, sentence in enumerate(stopped)
        for part in runon.parts(text, sentence, first=i == 0)
        for piece in _cut(text, part)
    )
    return tuple(Sentence(i, span, span.of(text)) for i, span in enumerate(spans))


def _outside(parts: Sequence[Span], skip: Sequence[Span]) -> Iterator[Span]:
    """What is left of the parts, both given in order, without the skipped spans."""
    gaps = sorted(s for s in skip if len(s))
    first = 0
    for part in parts:
        at = part.start
        while first < len(gaps) and gaps[first].end <= at:
            first += 1
        i = first
        while i < len(gaps) and gaps[i].start < part.end:
            if gaps[i].start > at:
                yield Span(at, gaps[i].start)
            at = max(at, gaps[i].end)
            i += 1
        if at < part.end:
            yield Span(at, part.end)


def _split(text: str, part: Span, roles: dict[int, Role]) -> Iterator[Span]:
    """The sentences of one block; a stretch without a word goes with the sentence before it, or the next."""
    start, word = part.start, _WORD.search(text, part.start, part.end)
    for match in _STOP.finditer(text, part.start, part.end):
        if match.start() < start or not word or match.start() < word.start():
            continue
        end = _closed(text, match.end(), part.end, roles)
        if end == part.end or not _ends(text, match, end, Span(start, part.end), roles):
            continue
        following = _WORD.search(text, end, part.end)
        if not following:
            break
        yield _strip(text, start, end)
        start, word = end, following
    rest = _strip(text, start, part.end)
    if len(rest):
        yield rest


def _closed(text: str, at: int, limit: int, roles: dict[int, Role]) -> int:
    """Where the sentence ends whose stop ends at `at`: behind closing marks and note numbers."""
    while at < limit:
        note = _NOTE.match(text, at, limit)
        if note:
            at = note.end()
        elif _is_closer(text, at, limit, roles.get(at)):
            at += 1
        elif text[at] == " " and roles.get(at + 1) is Role.CLOSE:
            at += 2
        else:
            break
    return at


def _is_closer(text: str, at: int, limit: int, role: Role | None) -> bool:
    """True for closing marks, and for any quotation mark between the stop and a space."""
    if role in (Role.CLOSE, Role.DOUBLED) or (role is not Role.OPEN and text[at] in _CLOSER):
        return True
    return role is not None and not text[at - 1].isspace() and (at + 1 == limit or text[at + 1].isspace())


def _ends(text: str, match: re.Match[str], end: int, part: Span, roles: dict[int, Role]) -> bool:
    if text[end - 1] in _WIDE or match[0][-1] in _WIDE:
        return True
    before = text[max(part.start, match.end() - _REACH) : match.end()]
    if not text[end].isspace():
        return _run_on(text, match, end, part, roles)
    after = _after(text, end, part.end)
    closers = text[match.end() : end].strip()
    first = part.start <= match.start() <= part.start + _MAX_NUMBER
    return ends_sentence(Stop(match[0], closers, before, after, first))


def _after(text: str, at: int, limit: int) -> str:
    while at < limit and text[at].isspace():
        at += 1
    return text[at : min(limit, at + _REACH)]


def _run_on(text: str, match: re.Match[str], end: int, part: Span, roles: dict[int, Role]) -> bool:
    """True where a space is missing between two sentences: a word, a stop, and a capitalised word."""
    if roles.get(end) is Role.OPEN:
        return True
    before = text[max(part.start, match.start() - _REACH) : match.start()]
    if not _RUN_ON.search(before) or not _RUN_ON_AFTER.match(text, end, part.end):
        return False
    token = _TOKEN_BEFORE.search(before), _TOKEN_AFTER.match(text, end, min(part.end, end + _REACH))
    left, right = (t[0] if t else "" for t in token)
    return not (
        _ADDRESS.search(left + right) or "." in left or "." in right.rstrip(".") or _DOMAIN_END.match(right)
    )


def _cut(text: str, span: Span) -> Iterator[Span]:
    """The span in pieces of at most `MAX_SENTENCE_CHARS` characters."""
    while len(span) > MAX_SENTENCE_CHARS:
        limit = span.start + MAX_SENTENCE_CHARS
        middle = span.start + MAX_SENTENCE_CHARS // 2
        clauses = [m.end() for m in _CLAUSE_END.finditer(text, middle, limit)]
        spaces = [i for i in (limit, *range(limit - 1, middle, -1)) if text[i].isspace()][:1]
        at = (clauses[-1:] or spaces or [limit])[0]
        yield _strip(text, span.start, at)
        span = _strip(text, at, span.end)
    if len(span):
        yield span


def _strip(text: str, start: int, end: int) -> Span:
    """The stretch without outer whitespace; empty at its end if it holds nothing else."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
