"""Names rendered by common words, and common words by names: *China* by *porcelain*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mtaudit.detectors.name_matching import Side
from mtaudit.detectors.name_strays import Pair, Stray, strength
from mtaudit.lexicon import wordnet
from mtaudit.model import AlignedBead, Token
from mtaudit.text.acronyms import is_acronym

SURE = 0.7
PLACED = 0.4
"""How strong a pair must be: any, and one whose words share a meaning."""
_DESCRIPTIONS = ("person", "group", "location", "structure", "animal", "time period", "day", "event")


def translated_names(
    left: tuple[Sequence[Stray], Sequence[Stray]], sides: tuple[Side, Side], bead: AlignedBead
) -> Iterator[Pair]:
    """People and places of one word that stand where the other side has a common noun.

    Where the two share a meaning (*Bush*, *shrub*) that place is enough; otherwise the noun must be
    nothing that could describe what the original names. A name for a noun needs a shared meaning.
    """
    for stray in filter(_plain_name, left[0]):
        for j in _nouns(sides[1]):
            pair = _pair(stray, _noun(j), sides, bead)
            name, noun = sides[0].tokens[stray.words[0]], sides[1].tokens[j]
            meant = _share_meaning(name, noun)
            if pair.strength >= (PLACED if meant else SURE) and (meant or not _describes(noun.lemma)):
                yield pair
    for stray in filter(_plain_name, left[1]):
        for i in _nouns(sides[0]):
            pair = _pair(_noun(i), stray, sides, bead)
            if pair.strength >= PLACED and _share_meaning(
                sides[1].tokens[stray.words[0]], sides[0].tokens[i]
            ):
                yield pair


def _plain_name(stray: Stray) -> bool:
    return stray.whole and len(stray.words) == 1 and stray.kind in {"person", "place"}


def _nouns(side: Side) -> Iterator[int]:
    return (i for i, t in enumerate(side.tokens) if t.pos == "NOUN" and t.text == t.text.lower())


def _noun(i: int) -> Stray:
    return Stray((i,), "", True, True)


def _pair(a: Stray, b: Stray, sides: tuple[Side, Side], bead: AlignedBead) -> Pair:
    return Pair(a, b, strength(a, b, sides, bead, False))


def _share_meaning(name: Token, noun: Token) -> bool:
    word = name.text.lower()
    return not is_acronym(name.text) and wordnet.load().are_synonyms(word, noun.lemma, "n")


def _describes(noun: str) -> bool:
    """True for what people and places can be called: *president*, *company*, *capital*."""
    dictionary = wordnet.load()
    return not dictionary.known(noun, "n") or any(
        dictionary.is_hypernym(above, noun, "n", depth=12) for above in _DESCRIPTIONS
    )
