"""Whether a name of the translation is a wrong rendering of the original's, and which kind of wrong."""

from __future__ import annotations

from mtaudit.detectors import name_rules as rules
from mtaudit.detectors.name_matching import Side
from mtaudit.detectors.name_strays import ALIKE, Pair, Stray
from mtaudit.detectors.name_variants import near_in_meaning
from mtaudit.lexicon import places
from mtaudit.lexicon.frequency import zipf
from mtaudit.model import Rule
from mtaudit.mqm import Severity
from mtaudit.text.acronyms import is_acronym
from mtaudit.text.translit import likeness, plain

ENOUGH, UNLIKE, DOUBTFUL = 0.3, 0.4, 0.7
"""How strong a pair must be: any; known places of two kinds; one with a common word or an abbreviation."""
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
    if a.generic != b.generic:
        return rules.TRANSLATED, Severity.MAJOR
    return rules.CHANGED, Severity.MAJOR


def _may_be_one(a: Stray, b: Stray, texts: tuple[str, str], sides: tuple[Side, Side]) -> bool:
    if a.generic and b.generic:
        return True
    if (a.generic or b.generic) and not (a.whole and b.whole):
        return True
    if _initial_of(*texts) or _initial_of(*reversed(texts)) or _typo_mended(texts):
        return True
    short, long = sorted(texts, key=lambda text: len(text.split()))
    if is_acronym(short) and len(long.split()) > 1 and not _settled(a, b, texts):
        return True
    if {a.kind, b.kind} & {"person", "place"} and a.whole and b.whole:
        return False
    first = tuple(sides[0].tokens[i] for i in a.words)
    return near_in_meaning(first, tuple(sides[1].tokens[j] for j in b.words))


def _initial_of(short: str, name: str) -> bool:
    """*W.* for *Walker*."""
    return len(plain(short)) == 1 and plain(name)[:1] == plain(short)


def _typo_mended(texts: tuple[str, str]) -> bool:
    """True when the original's word is no word and the translation's is a common one much like it."""
    return likeness(*texts) >= ALIKE and zipf(texts[0]) == 0 and zipf(texts[1]) >= 4


def _needed(a: Stray, b: Stray, texts: tuple[str, str]) -> float:
    mixed = "people" in (a.kind, b.kind) and a.kind != b.kind
    if all(map(_known, texts)):
        return UNLIKE if mixed else ENOUGH
    return DOUBTFUL if a.generic or b.generic or mixed or any(map(is_acronym, texts)) else ENOUGH


def _settled(a: Stray, b: Stray, texts: tuple[str, str]) -> bool:
    """Whether an abbreviation and a name cannot be one: both are known, or one of them and a person."""
    known = [_known(text) for text in texts]
    return all(known) or (any(known) and "person" in (a.kind, b.kind))


def _known(text: str) -> bool:
    return places.same_place(text, text)
