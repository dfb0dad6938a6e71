"""FLU103 and FLU108: quotation marks that are broken, and punctuation of other languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from mtaudit.detectors.fluency_context import FluencyCase, foreign_marks
from mtaudit.detectors.fluency_rules import BROKEN_QUOTATION, FOREIGN_MARK
from mtaudit.model import Span, Suspicion
from mtaudit.text.marks import Mark, Role, find_marks
from mtaudit.text.quotes import Quotation, broken_marks, find_quotations

_WORD_AFTER = re.compile(r"[\w'’-]{1,40}")
_WORD_BEFORE = re.compile(r"[\w'’-]{1,40}[.,!?]?\s?$")


@lru_cache(maxsize=8)
def _broken(text: str) -> tuple[Span, ...]:
    return broken_marks(text)


@lru_cache(maxsize=8)
def _roles(text: str) -> dict[int, Mark]:
    return {m.at: m for m in find_marks(text)}


@lru_cache(maxsize=8)
def _straight(text: str) -> tuple[Quotation, ...]:
    return tuple(q for q in find_quotations(text) if q.open_mark == q.close_mark == '"')


def find_quotation_marks(here: FluencyCase) -> Iterator[Suspicion]:
    """Broken marks of the bead, unless the original's bead has a broken mark of the same kind."""
    passage, text = here.case.bead.translation.span, here.case.translation.text
    original = here.case.bead.original.span
    alike = {s.of(here.case.original.text) for s in _broken(here.case.original.text) if original.contains(s)}
    odd = sum(c in '"“”„«»' for c in here.original_text) % 2  # cut off in the original as well
    for mark in _broken(text):
        char = mark.of(text)
        alone = _roles(text)[mark.start].partner is None
        if passage.contains(mark) and char not in alike and char not in "„«»" and not (alone and odd):
            yield _broken_mark(here, mark, text)
    if '"' not in alike and not _spaced_inside(here.original_text):
        yield from _spaced_straight(here, passage, text)


def _broken_mark(here: FluencyCase, mark: Span, text: str) -> Suspicion:
    """The mark, with the words whose space is wrong, and how it should be."""
    role = _roles(text)[mark.start].role
    right = {Role.OPEN: "“", Role.CLOSE: "”"}.get(role, "")
    before, after = text[max(0, mark.start - 1) : mark.start], text[mark.end : mark.end + 1]
    span, suggestion, message = mark, right, "The quotation mark points the wrong way."
    if _roles(text)[mark.start].partner is None:
        suggestion, message = "", "The quotation mark has no partner."
    elif right == mark.of(text):
        message, suggestion = "The quotation marks do not fit each other here.", ""
    if role is Role.CLOSE:
        if before.isspace() and (word := _WORD_BEFORE.search(text[max(0, mark.start - 42) : mark.start])):
            first = word.group().rstrip()
            span = Span(mark.start - len(word.group()), span.end)
            suggestion, message = first + right, "The space is on the wrong side of the quotation mark."
        following = _WORD_AFTER.match(text, mark.end)
        if following and not after.isspace():
            span = Span(span.start, following.end())
            suggestion = f"{suggestion or right} {following.group()}"
            message = "A space is missing after the quotation mark."
    elif (
        role is Role.OPEN
        and after.isspace()
        and (following := re.compile(r"\s*([\w'’-]{1,40})").match(text, mark.end))
    ):
        span, suggestion = Span(mark.start, following.end()), right + following[1]
        message = "No space stands after an opening quotation mark."
    return here.suspect(BROKEN_QUOTATION, span, 0.75, message, suggestion)


def _spaced_inside(text: str) -> bool:
    return any(q.span.of(text) != q.span.of(text).strip() for q in _straight(text))


def _spaced_straight(here: FluencyCase, passage: Span, text: str) -> Iterator[Suspicion]:
    """Straight marks with a space on the inner side: " Well," he said."""
    for quotation in _straight(text):
        inner = quotation.span.of(text)
        opening = Span(quotation.span.start - 1, quotation.span.start)
        word = re.match(r"[ \u00a0]+([\w'’-]{1,40})", inner)
        if word and "\n" not in inner and passage.contains(opening):
            span = Span(opening.start, quotation.span.start + word.end())
            message = "No space stands after an opening quotation mark."
            yield here.suspect(BROKEN_QUOTATION, span, 0.65, message, f'"{word[1]}')
        elif inner.endswith((" ", "\u00a0")) and _ends_inside(
            passage, quotation.span.start + len(inner.rstrip())
        ):
            stripped = inner.rstrip()
            tail = stripped.rsplit(maxsplit=1)[-1][-40:] if stripped else ""
            span = Span(quotation.span.start + len(stripped) - len(tail), quotation.span.end + 1)
            message = "No space stands before a closing quotation mark."
            yield here.suspect(BROKEN_QUOTATION, span, 0.65, message, f'{tail}"')


def _ends_inside(passage: Span, end: int) -> bool:
    return passage.start < end <= passage.end


def find_foreign_marks(here: FluencyCase) -> Iterator[Suspicion]:
    """Marks of other languages in English words, one finding for every mark that opens or stands alone."""
    original, marks = here.case.original.text, foreign_marks()
    start = here.case.bead.translation.span.start
    for at, char in enumerate(here.text):
        if char not in marks or (char == "»" and "«" in here.text) or char in original:
            continue
        around = here.text[max(0, at - 2) : at + 3]
        if any("\u2e80" <= c <= "\u9fff" and c not in marks for c in around):
            continue  # inside words of that language
        span = Span(start + at, start + at + 1)
        message = "This punctuation mark belongs to another language."
        yield here.suspect(FOREIGN_MARK, span, 0.8, message, marks[char])
