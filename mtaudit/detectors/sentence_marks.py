"""FLU101 and FLU109: a sentence that has lost all its capitals, or the mark at its end."""

from __future__ import annotations

from collections.abc import Iterator

from mtaudit.detectors.fluency_context import FluencyCase
from mtaudit.detectors.fluency_rules import LOST_END_MARK, WRONG_CAPITALS
from mtaudit.model import Suspicion

_ENDS = (".", "!", "?", "…", ".”", "!”", "?”", '."', '!"', '?"', ".’", ".)")
CAPITALS_CONFIDENCE = 0.85
END_CONFIDENCE = 0.6


def find_sentence_marks(here: FluencyCase) -> Iterator[Suspicion]:
    """One suspicion for all capitals together, one for the end mark; only where the original has them.

    A headline needs neither.
    """
    words = [t for t in here.tokens if t.is_word]
    if not words or here.title_case or here.shouting:
        return
    if here.text.islower() and not here.text[:1].isdigit() and here.original_text[:1].isupper():
        usual = here.case.translation_text(words[0].span).capitalize()
        message = "The sentence is written without capitals."
        yield here.suspect(WRONG_CAPITALS, words[0].span, CAPITALS_CONFIDENCE, message, usual)
    last = here.tokens[-1]
    if here.original_text.endswith(_ENDS) and last.is_word and not last.text.endswith("."):
        wording = here.case.translation_text(last.span)
        mark = here.original_text.rstrip('”"’)')[-1]
        message = "The mark at the end of the sentence is missing."
        yield here.suspect(LOST_END_MARK, last.span, END_CONFIDENCE, message, f"{wording}{mark}")
