"""FLU103: double quotation marks turned round, doubled, without a partner or beside a wrong space."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from mtaudit.detectors.fluency_context import FluencyCase
from mtaudit.detectors.fluency_rules import BROKEN_QUOTATION
from mtaudit.model import Span, Suspicion
from mtaudit.text.marks import Mark, Role, find_marks
from mtaudit.text.quotes import broken_marks

_ALL = '"“”„«»'
_OTHER_LANGUAGES = "„«»"
_GAP = re.compile(r"\s{1,3}[\w'’-]{1,40}(?:\s[\w'’-]{1,40}){0,4}\s{1,3}")
_WORD_AFTER = re.compile(r"(\s{0,3})([\w'’-]{1,40})")
_WORD_BEFORE = re.compile(r"([\w'’-]{1,40}[.,!?]?)\s$")
_WINDOW = 44
_POINTS_WRONG = "The quotation mark points the wrong way."
_UNFIT = "The quotation marks do not fit each other here."
_NO_PARTNER = "The quotation mark has no partner."
_SPACE_INSIDE = "The space is on the wrong side of the quotation mark."
_SPACE_MISSING = "A space is missing after the quotation mark."
_GOES_ON = "In the original the quotation goes on here."


@lru_cache(maxsize=8)
def _broken(text: str) -> tuple[Span, ...]:
    return broken_marks(text)


@lru_cache(maxsize=8)
def _marks(text: str) -> dict[int, Mark]:
    return {m.at: m for m in find_marks(text)}


def find_quotation_marks(here: FluencyCase) -> Iterator[Suspicion]:
    """Broken marks of the bead, unless the original's bead has a broken mark of the same kind."""
    text, original = here.case.translation.text, here.case.original.text
    before, after = here.case.bead.original.span, here.case.bead.translation.span
    alike = {s.of(original) for s in _broken(original) if before.contains(s)}
    cut_off = sum(c in _ALL for c in here.original_text) % 2 == 1
    for span in _broken(text):
        char, mark = span.of(text), _marks(text)[span.start]
        alone = mark.partner is None
        if (
            after.contains(span)
            and char not in alike
            and char not in _OTHER_LANGUAGES
            and not (alone and cut_off)
        ):
            place, suggestion, message = (span, "", _NO_PARTNER) if alone else _repair(mark, text)
            yield here.suspect(BROKEN_QUOTATION, place, 0.75, message, suggestion)
    yield from _inside_out(here)


def _repair(mark: Mark, text: str) -> tuple[Span, str, str]:
    """What to replace by what, and why: the mark, with the word beside it where a space is wrong."""
    right = "“" if mark.role is Role.OPEN else "”"
    start, end, put = mark.at, mark.at + 1, right
    message = _POINTS_WRONG if right != mark.char else _UNFIT
    following = _WORD_AFTER.match(text, end)
    if mark.role is Role.OPEN and following and following[1]:
        end, put, message = following.end(), put + following[2], _SPACE_INSIDE
    elif mark.role is Role.CLOSE:
        word = _WORD_BEFORE.search(text[max(0, start - _WINDOW) : start])
        if word:
            start, put, message = start - len(word[0]), word[1] + put, _SPACE_INSIDE
        if following and not following[1]:
            end, put, message = following.end(), f"{put} {following[2]}", _SPACE_MISSING
    return Span(start, end), "" if message is _UNFIT else put, message


def _inside_out(here: FluencyCase) -> Iterator[Suspicion]:
    """“We hold” the regular “talks on it”: few words between two quotations, that the original quotes too."""
    text = here.case.translation.text
    for first, second in pairwise(here.case.bead.translation.quotations):
        close, opener = Span(first.end, first.end + 1), second.start - 1
        if opener <= close.end or close in _broken(text):
            continue
        gap = Span(close.end, opener)
        if close.of(text) in '”»"' and text[opener] in '“«"' and _GAP.fullmatch(text, close.end, opener):
            behind = [_behind(here, part) for part in (first, gap, second)]
            if all(behind) and _in_one_quotation(here, [s for spans in behind for s in spans]):
                for mark in (close, Span(opener, opener + 1)):
                    yield here.suspect(BROKEN_QUOTATION, mark, 0.65, _GOES_ON)


def _behind(here: FluencyCase, part: Span) -> list[Span]:
    """The words of the original that stand behind the content words of a part of the translation."""
    inside = [i for i in here.tokens_in(part) if here.tokens[i].is_content]
    return [here.original_tokens[k].span for i in inside for k in here.links_of(i)]


def _in_one_quotation(here: FluencyCase, words: list[Span]) -> bool:
    return any(all(q.contains(w) for w in words) for q in here.case.bead.original.quotations)
