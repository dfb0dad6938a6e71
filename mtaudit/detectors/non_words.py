"""FLU105: words that English does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from mtaudit.detectors.fluency_context import FluencyCase, word_list
from mtaudit.detectors.fluency_rules import NON_WORD
from mtaudit.lexicon import wordnet
from mtaudit.lexicon.frequency import zipf
from mtaudit.lexicon.misspelling import meant_word
from mtaudit.model import Suspicion

IN_USE = 1.2
"""Zipf frequency from which a word counts as used, whatever WordNet knows: one in 60 million."""

# Chemistry and medicine coin words freely; a word in these endings may well be one.
_LEARNED = re.compile(
    r"(?:(?:an|en|yn|at|id|it|in|ol|on|as|al|yl|os)es?|yls?|ols?|emi[ac]|uria|oma|osis|itis|genetic|genic|ectomy)$"
)
_OF_VERBS = frozenset({"ed", "ing", "ings"})
_MIN_PART = 3
_MIN_COMPOUND = 4
_COMMON_PART = 3.0


def find_non_words(here: FluencyCase) -> Iterator[Suspicion]:
    """Words in small letters that are neither known nor used nor built out of known words."""
    original = {form.lower() for form in here.original_forms}
    for token in here.tokens:
        word = token.text
        if not re.fullmatch(r"[a-z]{5,40}", word) or word in original or here.attached(token.span):
            continue
        if meant := meant_word(word):
            yield here.suspect(NON_WORD, token.span, 0.7, f"“{word}” is a misspelling.", meant)
        elif not is_word(word):
            confidence = 0.35 if learned(word) else 0.6
            yield here.suspect(NON_WORD, token.span, confidence, "English has no such word.")


def learned(word: str) -> bool:
    """True for a word that may be a coinage of chemistry or medicine."""
    return bool(_LEARNED.search(word))


@lru_cache(maxsize=20_000)
def is_word(word: str) -> bool:
    """True for a lower-case word that is known or in use, or built from such words by rules of English."""
    return _known(word) or derived(word) or _compound(word)


def _known(word: str) -> bool:
    return zipf(word) >= IN_USE or wordnet.load().known(word)


def derived(word: str) -> bool:
    """True for a known word with a prefix, with a suffix, or with both."""
    stems = {word} | {
        stem
        for end in range(_MIN_PART, len(word))
        for stem in _stems(word[:end])
        if word[end:] in word_list("suffixes") and (word[end:] not in _OF_VERBS or _verb(stem))
    }
    bare = {stem[cut:] for stem in stems for cut in range(2, 8) if stem[:cut] in word_list("prefixes")}
    return any(len(stem) > _MIN_PART and _known(stem) for stem in (stems - {word}) | bare)


def _stems(cut: str) -> Iterator[str]:
    """What a word may have been before its suffix: *mak, make*; *stopp, stop*; *happi, happy*."""
    yield from (cut, cut + "e", cut + "y", cut + "ate")
    if cut[-1] == cut[-2]:
        yield cut[:-1]
    if cut[-1] == "i":
        yield cut[:-1] + "y"


def _verb(stem: str) -> bool:
    known = wordnet.load()
    return known.known(stem, "v") or not known.known(stem)


def _compound(word: str) -> bool:
    """Two common words in one, also in the plural: *powerbank*, *waterbottles*."""
    cuts = range(_MIN_COMPOUND, len(word) - _MIN_COMPOUND + 1)
    return any(_part(word[:cut]) and _part(word[cut:]) for cut in cuts)


def _part(word: str) -> bool:
    return zipf(word) >= _COMMON_PART and wordnet.load().known(word.removesuffix("s"))
