"""FLU106: “a” and “an” by the sound that follows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtaudit.detectors.fluency_context import FluencyCase, word_list
from mtaudit.detectors.fluency_rules import AGREEMENT
from mtaudit.lexicon.frequency import zipf
from mtaudit.model import Span, Suspicion

_NEXT = re.compile(r"(?<!\s)\s+[“\"‘'(]?((?:[^\W_]|[.,](?=\d)){1,40})")
_YOU_SOUND = re.compile(
    r"uni(?!n|m|d(?:ent|e)|gn|ss|rr)|us(?:e|a|u)|ut(?:e|i|o)|ur(?:an|o|e|i|u)|ub(?:i)|uk|ufo|ug(?:a)|ul(?:u)|eu|ew(?:e|er)"
    r"|one(?!i|r)|once|oui|ouij|u$"
)
_SILENT_H = re.compile(r"hour|honest|honou?r|heir")
_VOWEL_LETTERS = frozenset("AEFHILMNORSX")
_READABLE = re.compile(r"[AEIOUY].{2}|.[AEIOUY][^AEIOUY]|.{3}[AEIOUY]")
_NUMBER = re.compile(r"(?:8[\d.,]*|(?:11|18)(?:[,.]?\d{3})*)")


def find_articles(here: FluencyCase) -> Iterator[Suspicion]:
    """Articles of the other form than the sound after them asks for."""
    text = here.case.translation.text
    for i, token in enumerate(here.tokens):
        if token.text.lower() not in {"a", "an"} or token.tag != "DT" or here.attached(token.span):
            continue
        if (token.text == "A" and i not in here.starts) or token.text == "AN":
            continue
        following = _NEXT.match(text, token.span.end)
        if following is None:
            continue
        vowel = starts_with_vowel_sound(following[1])
        if vowel is not None and vowel != (token.text.lower() == "an"):
            right = token.text[0] + ("n" if vowel else "")
            sound = "vowel" if vowel else "consonant"
            span = Span(token.span.start, following.end())
            message = f"Before a {sound} sound stands “{right.lower()}”."
            yield here.suspect(AGREEMENT, span, 0.85, message, right + text[token.span.end : following.end()])


def starts_with_vowel_sound(word: str) -> bool | None:
    """Whether a word, number or abbreviation begins with a vowel when it is said; None where that is open."""
    if word[0].isdigit():
        return _number(word)
    if word.lower() in word_list("both_articles"):
        return None
    return _letters(word.upper()) if len(word) == 1 or word.isupper() else _word(word)


def _word(word: str) -> bool | None:
    small = word.lower()
    if small[0] == "h":
        return bool(_SILENT_H.match(small))
    if small[0] in "aeiou":
        if word[0].isupper() and zipf(small) < 3 and small[0] in "eou":
            return None
        return not _YOU_SOUND.match(small)
    if not word.isascii() or word[1:] != small[1:] or not any(c in "aeiouy" for c in small):
        return None
    return small[0] == "y" and small[1] not in "aeiou"


def _number(word: str) -> bool | None:
    if not word.replace(",", "").replace(".", "").isdigit():
        return None
    if word.startswith(("11", "18")) and not _NUMBER.fullmatch(word):
        return None  # eleven hundred or one thousand one hundred
    return bool(_NUMBER.fullmatch(word))


def _letters(word: str) -> bool | None:
    """Abbreviations are spelled out letter by letter, or read as a word where they have vowels enough."""
    if len(word) == 1:
        return word in _VOWEL_LETTERS
    spelled = word[0] in _VOWEL_LETTERS
    if word[0] == "U" or not spelled:
        return False
    return True if len(word) == 2 or word[0] in "AI" or not _READABLE.search(word) else None
