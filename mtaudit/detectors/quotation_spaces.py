"""FLU103: straight quotation marks with a space on their inner side: " Well," he said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from mtaudit.detectors.fluency_context import FluencyCase
from mtaudit.detectors.fluency_rules import BROKEN_QUOTATION
from mtaudit.model import Span, Suspicion
from mtaudit.text.quotes import Quotation, find_quotations

_SPACED_WORD = re.compile(r"[ \u00a0]{1,3}([\w'’-]{1,40})")
_LAST_WORD = 40


@lru_cache(maxsize=8)
def _straight(text: str) -> tuple[Quotation, ...]:
    return tuple(q for q in find_quotations(text) if q.open_mark == q.close_mark == '"')


def find_quotation_spaces(here: FluencyCase) -> Iterator[Suspicion]:
    """Quotations of the bead that begin or end with a space, unless the original has such too."""
    passage, text = here.case.bead.translation.span, here.case.translation.text
    if any(
        q.span.of(here.original_text) != q.span.of(here.original_text).strip()
        for q in _straight(here.original_text)
    ):
        return
    for quotation in _straight(text):
        start, inner = quotation.span.start, quotation.span.of(text)
        word = _SPACED_WORD.match(inner)
        end = start + len(inner.rstrip())
        if word and passage.start < start <= passage.end:
            message = "No space stands after an opening quotation mark."
            span = Span(start - 1, start + word.end())
            yield here.suspect(BROKEN_QUOTATION, span, 0.65, message, f'"{word[1]}')
        elif inner.endswith((" ", "\u00a0")) and passage.start < end <= passage.end:
            tail = inner.rsplit(maxsplit=1)[-1].rstrip()[-_LAST_WORD:]
            message = "No space stands before a closing quotation mark."
            yield here.suspect(
                BROKEN_QUOTATION, Span(end - len(tail), quotation.span.end + 1), 0.65, message, f'{tail}"'
            )
