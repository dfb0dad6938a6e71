"""Whether a name of the translation is a wrong rendering of the original's, and which kind of wrong."""

from __future__ import annotations

from mtaudit.detectors import name_rules as rules
from mtaudit.detectors.name_matching import Side
from mtaudit.detectors.name_phrases import is_ordinary
from mtaudit.detectors.name_strays import ALIKE, Pair, Stray
from mtaudit.detectors.name_variants import near_in_meaning
from mtaudit.lexicon import places
from mtaudit.lexicon.frequency import zipf
from mtaudit.model import Rule
from mtaudit.mqm import Severity
from mtaudit.text.acronyms import is_acronym, letters
from mtaudit.text.translit import likeness, plain

ENOUGH, UNLIKE, DOUBTFUL, FOREIGN = 0.3, 0.4, 0.7, 0.9
"""How strong a pair must be: any; two known places of unlike kinds; one with a common word or an
abbreviation; a people against anything else (*the Labour government*, *the British government*).
"""
SHORT = 0.55
"""How strong a pair of two abbreviations must be."""
READABLE = 0.75
"""A garbled name this like the right one, from the first letter on, is still recognised."""


def is_wrong(pair: Pair, sides: tuple[Side, Side]) -> bool:
    """True when the two names of a pair are neither one name nor fair renderings of each other."""
    a, b = pair.original, pair.translation
    texts = sides[0].text(a.words), sides[1].text(b.words)
    if _may_be_one(a, b, texts, sides):
        return False
    if likeness(*texts) >= ALIKE:
        return True
    if any(c.isdigit() for text in texts for c in text):
        return False
    return pair.strength >= _needed(a, b, texts)


def verdict(pair: Pair, sides: tuple[Side, Side]) -> tuple[Rule, Severity]:
    """The rule that a wrong pair breaks, and how bad it is."""
    a, b = pair.original, pair.translation
    texts = sides[0].text(a.words), sides[1].text(b.words)
    if is_acronym(texts[0]) and is_acronym(texts[1]):
        return rules.ABBREVIATION, Severity.MAJOR
    alike = likeness(*texts)
    if alike >= ALIKE and not all(map(_known, texts)):
        readable = alike >= READABLE and plain(texts[0])[:1] == plain(texts[1])[:1]
        return rules.GARBLED, Severity.MINOR if readable else Severity.MAJOR
    if _common_words(a, sides[0]) != _common_words(b, sides[1]) and not all(map(_known, texts)):
        return rules.TRANSLATED, Severity.MAJOR
    return rules.CHANGED, Severity.MAJOR


def _common_words(stray: Stray, side: Side) -> bool:
    """True for a stray, of two words or more if it is a person or place, that could be common words."""
    several = len(stray.words) > 1 and all(is_ordinary(side.tokens[i]) for i in stray.words)
    return stray.generic or several


def _may_be_one(a: Stray, b: Stray, texts: tuple[str, str], sides: tuple[Side, Side]) -> bool:
    if a.generic and b.generic:
        return True
    if (a.generic or b.generic) and not (a.whole and b.whole):
        return True
    if _initial_of(*texts) or _initial_of(*reversed(texts)) or _typo_mended(texts):
        return True
    if not _settled(a, b, texts) and (_shortens(*texts) or _shortens(*reversed(texts))):
        return True
    if {a.kind, b.kind} & {"person", "place"} and a.whole and b.whole:
        return False
    first = tuple(sides[0].tokens[i] for i in a.words)
    return near_in_meaning(first, tuple(sides[1].tokens[j] for j in b.words))


def _initial_of(short: str, name: str) -> bool:
    """*W.* for *Walker*."""
    return len(plain(short)) == 1 and plain(name)[:1] == plain(short)


def _shortens(acronym: str, name: str) -> bool:
    """Whether it may: *VW* for *Volkswagen*, letters of one word in order; any for several words."""
    if not is_acronym(acronym) or is_acronym(name) or len(name.split()) > 1:
        return is_acronym(acronym) and not is_acronym(name)
    rest = iter(plain(name))
    return plain(name)[:1] == letters(acronym)[:1] and all(c in rest for c in letters(acronym))


def _typo_mended(texts: tuple[str, str]) -> bool:
    """True when the original's word is no word and the translation's is a common one much like it."""
    return likeness(*texts) >= ALIKE and zipf(texts[0]) == 0 and zipf(texts[1]) >= 4


def _needed(a: Stray, b: Stray, texts: tuple[str, str]) -> float:
    mixed = "people" in (a.kind, b.kind) and a.kind != b.kind
    if a.whole != b.whole and a.kind != b.kind:
        return DOUBTFUL
    known = all(map(_known, texts))
    if mixed:
        return UNLIKE if known and "place" in (a.kind, b.kind) else FOREIGN
    if known:
        return ENOUGH
    if all(map(is_acronym, texts)) and not (a.generic or b.generic):
        return SHORT
    return DOUBTFUL if a.generic or b.generic or any(map(is_acronym, texts)) else ENOUGH


def _settled(a: Stray, b: Stray, texts: tuple[str, str]) -> bool:
    """Whether an abbreviation and a name cannot be one: both are known, or one of them and a person."""
    known = [_known(text) for text in texts]
    return all(known) or (any(known) and "person" in (a.kind, b.kind))


def _known(text: str) -> bool:
    return places.same_place(text, text)
