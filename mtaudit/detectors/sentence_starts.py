"""FLU101: sentences that begin in lower case."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from mtaudit.detectors.fluency_context import FluencyCase, word_list
from mtaudit.detectors.fluency_rules import WRONG_CAPITALS
from mtaudit.lexicon.places import place
from mtaudit.model import Suspicion, Token
from mtaudit.text.tables import words

# After a full stop that ends no abbreviation, or on a line of its own; the window is searched only.
_SENTENCE_END = re.compile(r"(?:[^\W\d_]{4,40}\.|\n[ \t]{0,20}\r?\n)\s{0,20}$")
_WINDOW = 60


def find_sentence_starts(here: FluencyCase) -> Iterator[Suspicion]:
    """First words in lower case where the original has a capital and the sentence before has ended."""
    text = here.case.translation.text
    if not _has_capitals(text) or not _starts_with_capital(here):
        return
    for number, sentence in enumerate(
        here.case.translation.sentences[i] for i in here.case.bead.bead.translation
    ):
        first = _first_token(here, number)
        if first is None or first.span.start != sentence.span.start or not _is_small(first.text):
            continue
        after = text[first.span.end : first.span.end + 1]
        if (not after or after.isspace()) and _ended(text, sentence.span.start) and place(first.text) is None:
            full = sentence.text.rstrip('”"’) ').endswith((".", "!", "?"))
            yield here.suspect(
                WRONG_CAPITALS,
                first.span,
                0.7 if full else 0.5,
                "The sentence begins in lower case.",
                first.text[0].upper() + first.text[1:],
            )


@lru_cache(maxsize=8)
def _has_capitals(text: str) -> bool:
    """True for a text that has capitals at all; asked for every bead of it."""
    return any(map(str.isupper, text))


def _first_token(here: FluencyCase, number: int) -> Token | None:
    """The first token of a sentence of the bead."""
    at = bisect_left(here.sentence_of, number)
    return here.tokens[at] if at < len(here.tokens) and here.sentence_of[at] == number else None


def _starts_with_capital(here: FluencyCase) -> bool:
    first = next((t.text for t in here.original_tokens if t.is_word), "")
    return first[:1].isupper()


def _is_small(word: str) -> bool:
    return (
        word.isalpha()
        and word.islower()
        and len(word) > 1
        and word not in word_list("name_particles") | words("saying")
    )


def _ended(text: str, start: int) -> bool:
    """True when a sentence or paragraph really ends before `start`, not an abbreviation or a quotation."""
    before = text[max(0, start - _WINDOW) : start]
    return not before.strip() or bool(_SENTENCE_END.search(before))
