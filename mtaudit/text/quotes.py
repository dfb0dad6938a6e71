"""Quotations: what lies between quotation marks, also where a machine damaged the marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from mtaudit.model import Span
from mtaudit.text.marks import Mark, Role, find_marks
from mtaudit.text.tables import words

_SENTENCE_END = re.compile(r"[.!?…](?=\s|$)")
_GAP = re.compile(r"\A\s+[\w'’-]+(?:\s+[\w'’-]+){0,3}\s+")
_MIN_OUTER_WORDS = 4
_MAX_GAP = 80
_REACH = 2000

# A single mark opens after a space, bracket or double mark and before a word, and closes after a word or a
# stop and before anything but a word: an apostrophe does neither or only one of the two.
_SINGLE_OPEN = re.compile(r"(?:(?<=[\s(\[“\"„«—–])|(?<![\s\S]))['‘](?=[\w“\"])")
_SINGLE_CLOSE = re.compile(r"(?<=[\w.,!?…”\"])['’](?![\w'’])")
_ELISION = re.compile(r"['‘](?:\d0s|tis|twas|em|cause|til|till|bout|round|n)\b", re.IGNORECASE)
_MAX_SINGLE = 400
_CLOSERS = {"'": "'’", "‘": "’'"}


@dataclass(frozen=True, slots=True)
class Quotation:
    """The span between two marks, the marks themselves ("" for a missing one), whether one is damaged."""

    span: Span
    open_mark: str
    close_mark: str
    broken: bool


def quotations(text: str, base: int = 0) -> tuple[Span, ...]:
    """The spans between quotation marks, marks excluded, in order; `base` is added to every offset.

    Marks are best read in their whole document: in a part of it, a quotation that is cut off reaches to
    the end of the cut sentence.
    """
    return tuple(q.span.shifted(base) for q in find_quotations(text))


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """Every quotation of the text by its start, nested ones too; none is empty."""
    marks = find_marks(text)
    flat = list(_flattened(text, marks))
    parts = {m.at for first, close, opener, _ in flat for m in (first, opener)}
    found = [*_single(text), *(q for q in _double(text, marks) if q.span.start - 1 not in parts)]
    for first, close, opener, last in flat:
        found.append(Quotation(Span(first.at + 1, last.at), first.char, last.char, True))
        found.append(Quotation(_strip(text, close.at + 1, opener.at), close.char, opener.char, True))
    unique = {q.span: q for q in found if q.span.of(text).strip()}
    return tuple(unique[span] for span in sorted(unique))


def broken_marks(text: str) -> tuple[Span, ...]:
    """The quotation marks that are doubled, reversed, beside the wrong space or without a partner.

    Straight marks are never among them, nor single ones, which may be apostrophes.
    """
    marks = find_marks(text)
    at = {m.at for m in marks if m.broken}
    for _, close, opener, _ in _flattened(text, marks):
        at |= {m.at for m in (close, opener) if m.char != '"'}
    return tuple(Span(i, i + 1) for i in sorted(at))


def _double(text: str, marks: tuple[Mark, ...]) -> Iterator[Quotation]:
    by_place = {m.at: m for m in marks}
    for before, mark in zip((None, *marks), marks, strict=False):
        if mark.role is Role.OPEN and mark.partner is not None:
            close = by_place[mark.partner]
            yield Quotation(Span(mark.at + 1, close.at), mark.char, close.char, mark.broken or close.broken)
        elif mark.role is Role.OPEN:
            end = mark.block.end if not mark.broken else _sentence_end(text, mark)
            yield Quotation(Span(mark.at + 1, end), mark.char, "", mark.broken)
        elif (
            mark.role is Role.STRAY and (before is None or before.block != mark.block) and _closes(text, mark)
        ):
            yield Quotation(Span(_sentence_start(text, mark), mark.at), "", mark.char, True)


def _sentence_end(text: str, mark: Mark) -> int:
    limit = min(mark.block.end, mark.at + _REACH)
    end = _SENTENCE_END.search(text, mark.at + 1, limit)
    return end.end() if end else limit


def _sentence_start(text: str, mark: Mark) -> int:
    start = max(mark.block.start, mark.at - _REACH)
    ends = [m.end() for m in _SENTENCE_END.finditer(text, start, mark.at - 1)]
    return _strip(text, ends[-1] if ends else start, mark.at).start


def _closes(text: str, mark: Mark) -> bool:
    after = text[mark.at + 1 : mark.at + 2]
    before = text[mark.at - 1 : mark.at]
    straight = mark.char == '"' and before.strip() and not before.isdigit() and not after.isalnum()
    return mark.at > mark.block.start and (mark.char in "”»" or bool(straight))


def _strip(text: str, start: int, end: int) -> Span:
    part = text[start:end]
    left = len(part) - len(part.lstrip())
    return Span(start + left, start + max(left, len(part.rstrip())))


def _flattened(text: str, marks: tuple[Mark, ...]) -> Iterator[tuple[Mark, Mark, Mark, Mark]]:
    """Nested quotations whose inner marks were turned round: “the course of” double talk “of one side”.

    By form these are two quotations; but the first stops on a word that nothing stops on, and the second
    starts on one.
    """
    by_place = {m.at: m for m in marks}
    for close, opener in pairwise(marks):
        if close.role is not Role.CLOSE or opener.role is not Role.OPEN or close.block != opener.block:
            continue
        if close.partner is None or opener.partner is None or opener.at - close.at > _MAX_GAP:
            continue
        before, after = text[close.partner + 1 : close.at], text[opener.at + 1 : opener.partner]
        if _GAP.fullmatch(text[close.at + 1 : opener.at]) and _hangs(before, after):
            yield by_place[close.partner], close, opener, by_place[opener.partner]


def _hangs(before: str, after: str) -> bool:
    first, second = before[-_MAX_GAP:].split(), after[:_MAX_GAP].split()
    if len(first) < _MIN_OUTER_WORDS or not second:
        return False
    return first[-1].lower() in words("hanging") and second[0].lower() in words("hanging")


def _single(text: str) -> Iterator[Quotation]:
    """Quotations in single marks, where a closing mark follows before the paragraph or a new opening one."""
    at = 0
    while opener := _SINGLE_OPEN.search(text, at):
        at = opener.end()
        if _ELISION.match(text, opener.start()):
            continue
        limit = _single_limit(text, at)
        closers = [
            m for m in _SINGLE_CLOSE.finditer(text, at, limit) if text[m.start()] in _CLOSERS[opener[0]]
        ]
        close = _true_close(text, closers)
        if close is not None:
            yield Quotation(Span(at, close), opener[0], text[close], False)
            at = close + 1


def _single_limit(text: str, at: int) -> int:
    limit = min(len(text), at + _MAX_SINGLE)
    stops = (text.find("\n\n", at, limit), text.find("\r\n\r\n", at, limit))
    following = _SINGLE_OPEN.search(text, at, limit)
    return min([i for i in stops if i >= 0] + [following.start() if following else limit])


def _true_close(text: str, closers: list[re.Match[str]]) -> int | None:
    """The first closing mark that cannot be the apostrophe of a plural; else the last that can."""
    for match in closers:
        if text[match.start() - 1] not in "sS" or text[match.end() : match.end() + 1] in ("", *'.,;:!?)”"\n'):
            return match.start()
    return closers[-1].start() if closers else None
