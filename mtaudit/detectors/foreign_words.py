"""Which words of a translation are not English, whatever the parser makes of them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from mtaudit.detectors.non_words import derived
from mtaudit.lexicon import wordnet
from mtaudit.lexicon.frequency import zipf
from mtaudit.lexicon.languages import best_language, script_of, zipf_in
from mtaudit.text.translit import unaccented

Sureness = Literal["", "likely", "sure"]

_MIN_LETTERS = 3  # one fewer with an accent
_ELIDED = re.compile(r"^(?:[cdjlmnst]|qu|un|(?:de|ne|da|a|su|que)ll)['’]")  # *l'auteur*, *dell'autore*
# Zipf values. A word is foreign that is in use elsewhere and that English hardly has, or has so much less
# often that its uses in English are quotations. Read off the translations of people and of machines.
_HARDLY_ENGLISH = 2.6
_IN_USE = 3.0
_RARE = 2.0
_FAR = 1.8
_SOMETIMES_ENGLISH = 3.7
_COMMON = 4.5
_FARTHER = 2.1
_OFTEN_ENGLISH = 3.96
_VERY_COMMON = 6.0
_FARTHEST = 3.0


def in_other_script(word: str) -> bool:
    """True for a word with letters of another script; a single one, as of a formula, must be an ideograph."""
    scripts = [s for char in word if (s := script_of(char))]
    return len(scripts) > 1 or (scripts == ["CJK"])


@lru_cache(maxsize=20_000)
def foreign(word: str) -> Sureness:
    """How sure it is that a lower-case word in Latin letters is not English, "" where it may well be."""
    word = _ELIDED.sub("", word)
    if len(word) < _MIN_LETTERS - (not word.isascii()) or not word.isalpha() or wordnet.load().known(word):
        return ""
    here, there = zipf(word), best_language(word)[1]
    apart = there - here
    if apart >= _FARTHEST and here < _HARDLY_ENGLISH and (there >= _COMMON or not here):
        return "sure"
    if derived(word) or wordnet.load().known(unaccented(word)):
        return ""
    if here < _HARDLY_ENGLISH and there >= _IN_USE and apart >= _FARTHER:
        return "sure"
    likely = (
        (here < _HARDLY_ENGLISH and there >= _IN_USE and apart >= _FAR)
        or (here < _SOMETIMES_ENGLISH and there >= _COMMON and apart >= _FARTHER)
        or (here < _OFTEN_ENGLISH and there >= _VERY_COMMON and apart >= _FARTHEST)
        or (not here and (there >= _RARE or not word.isascii()))
    )
    return "likely" if likely else ""


def fits_in(language: str, word: str) -> bool:
    """True for a word that is common in the language, and far more so than in English."""
    there = zipf_in(language, word)
    return there >= _COMMON and there >= zipf(word) + 1


def can_be(language: str, word: str) -> bool:
    """True for a word that is common in the language, however common it is in English."""
    return zipf_in(language, word) >= _COMMON
