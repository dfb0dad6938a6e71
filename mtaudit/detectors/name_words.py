"""Names rendered by common words, and common words by names: *China* by *porcelain*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mtaudit.detectors.name_matching import Side
from mtaudit.detectors.name_strays import Pair, Stray, strength
from mtaudit.lexicon import wordnet
from mtaudit.model import AlignedBead
from mtaudit.text.acronyms import is_acronym

SURE = 0.7
PLACED = 0.4
"""How strong a pair must be: any, and one whose words share a meaning."""
_DESCRIPTIONS = (
    *("person", "group", "location", "structure", "time period", "day", "event"),
    *("body of water", "geological formation", "land", "communication", "vehicle"),
)
"""What people, places and bodies are in WordNet, and what bears their names."""


def translated_names(
    left: tuple[Sequence[Stray], Sequence[Stray]], sides: tuple[Side, Side], bead: AlignedBead
) -> Iterator[Pair]:
    """People and places of one word that stand where the other side has a common noun.

    Where the noun is what the name means (*Bush*, *shrub*) that place is enough; otherwise it must be
    nothing that could describe what the original names. A name for a noun always needs the meaning.
    """
    for stray in filter(_is_plain, left[0]):
        for j in _nouns(sides[1]):
            pair = _pair(stray, _noun(j), sides, bead)
            name, noun = sides[0].tokens[stray.words[0]], sides[1].tokens[j].lemma
            means = _means(name.text, noun)
            if pair.strength >= (PLACED if means else SURE) and (
                means or (stray.whole and not _describes(noun))
            ):
                yield pair
    for stray in filter(_is_plain, left[1]):
        for i in _nouns(sides[0]):
            pair = _pair(_noun(i), stray, sides, bead)
            if pair.strength >= PLACED and _means(sides[1].texts[stray.words[0]], sides[0].tokens[i].lemma):
                yield pair


def lowered_names(sides: tuple[Side, Side]) -> Iterator[Pair]:
    """People whose name became a common noun with its article: *Gale* and *the gale*."""
    mine, theirs = sides
    for name in mine.names:
        if len(name.words) != 1 or name.kind != "person" or _has_article(name.words[0], mine):
            continue
        word = mine.texts[name.words[0]].lower()
        same = [j for j, text in enumerate(theirs.texts) if text.lower() == word]
        if same and all(theirs.texts[j] == word and _has_article(j, theirs) for j in same):
            yield Pair(
                Stray(name.words, name.kind, True, False), Stray((same[0] - 1, same[0]), "", True, True), SURE
            )


def _has_article(i: int, side: Side) -> bool:
    return i > 0 and side.texts[i - 1].lower() in {"the", "a", "an"}


def _is_plain(stray: Stray) -> bool:
    return len(stray.words) == 1 and stray.kind in {"person", "place"}


def _nouns(side: Side) -> Iterator[int]:
    """The common nouns, with a capital only where a sentence begins."""
    named = {i for name in side.names for i in name.words}
    for i, token in enumerate(side.tokens):
        small = token.text == token.text.lower()
        if i not in named and (
            (token.pos == "NOUN" and small) or (i == 0 and token.pos in {"NOUN", "PROPN"})
        ):
            yield i


def _noun(i: int) -> Stray:
    return Stray((i,), "", True, True)


def _pair(a: Stray, b: Stray, sides: tuple[Side, Side], bead: AlignedBead) -> Pair:
    return Pair(a, b, strength(a, b, sides, bead, False))


def _means(name: str, noun: str) -> bool:
    """Whether the name, as a common word, is a synonym of the noun or a kind of it."""
    dictionary, word = wordnet.load(), name.lower()
    if is_acronym(name) or word == noun:
        return False
    if dictionary.are_synonyms(word, noun, "n"):
        return True
    return dictionary.is_hypernym(noun, word, "n", depth=2) and not _describes(noun)


def _describes(noun: str) -> bool:
    """True for what people and places can be called: *president*, *company*, *capital*."""
    dictionary = wordnet.load()
    return not dictionary.known(noun, "n") or any(
        dictionary.is_hypernym(above, noun, "n", depth=12) for above in _DESCRIPTIONS
    )
