"""Common words that a misspelling was meant to be."""

from __future__ import annotations

import string
from collections.abc import Iterator
from functools import lru_cache

from mtaudit.lexicon import wordnet
from mtaudit.lexicon.frequency import zipf

# Misspellings are in use too, but a thirtieth or less as often as the word: *goverment* has a Zipf
# frequency of 2.7, *government* of 5.3. Shorter words have neighbours by chance. In 2,950 different words of
# news by people and machines two were found, *assention* and *beteen*.
RARE_UP_TO = 3.1
COMMON_FROM = 3.3
RARER_BY = 1.5
SHORTEST = 6


@lru_cache(maxsize=20_000)
def meant_word(word: str) -> str:
    """The common word that is one letter away from a rare and unknown one in small letters, or "".

    One letter is left out, doubled, added, exchanged, or has changed places with the next.
    """
    used = zipf(word)
    if len(word) < SHORTEST or used > RARE_UP_TO or _known(word):
        return ""
    best, found = max((zipf(w), w) for w in set(_one_away(word)))
    return found if best >= max(COMMON_FROM, used + RARER_BY) and _known(found) else ""


def _known(word: str) -> bool:
    """True for a word of WordNet and for its regular forms."""
    stems = [word.removesuffix(e) for e in ("", "s", "es", "d", "ed", "ing") if word.endswith(e)]
    more = [stem + "e" for stem in stems] + [stem[:-1] for stem in stems if stem[-1:] == stem[-2:-1]]
    ies = [word.removesuffix(e) + "y" for e in ("ies", "ied") if word.endswith(e)]
    return any(wordnet.load().known(stem) for stem in (*stems, *more, *ies) if stem)


def _one_away(word: str) -> Iterator[str]:
    for i in range(1, len(word) + 1):
        head, tail = word[:i], word[i:]
        yield head[:-1] + tail
        if tail:
            yield head[:-1] + tail[0] + head[-1] + tail[1:]
        for letter in string.ascii_lowercase:
            yield head + letter + tail
            yield head[:-1] + letter + tail
