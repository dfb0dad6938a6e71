"""Whether two words mean the same, opposites, or neither is known."""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from mtaudit.detectors.negation_prefixes import bare, lemmas
from mtaudit.detectors.negation_tables import converse_axes, poles, unopposed
from mtaudit.lexicon import wordnet
from mtaudit.model import Token

POS = {"VERB": "v", "AUX": "v", "NOUN": "n", "PROPN": "n", "ADJ": "a", "ADV": "r", "ADP": "p", "SCONJ": "p"}
SHARED_SENSE = 0.15
NEAR_SENSE = 0.4
ALIKE = {"v": "va", "a": "avr", "r": "rap", "p": "pr"}
POS_ORDER = "nvar"
POSSIBLE = ("able", "ible")
LACKING = "less"


class Word(NamedTuple):
    """A word as it is looked up; its part of speech is "" where it has no meaning of its own."""

    lemma: str
    form: str
    pos: str


class Relation(IntEnum):
    """What one word says against another."""

    OPPOSITE = -1
    UNKNOWN = 0
    SAME = 1


def relation(a: Token, b: Token) -> Relation:
    """How the meanings of two words stand to each other, out of context and without their negations."""
    return _relation(_word(a), _word(b))


def converse(a: Token, b: Token) -> bool:
    """True for opposites that tell one event from its two sides: *buy*, *sell*."""
    return bool(_facing(_word(a), _word(b)) & converse_axes())


def _word(token: Token) -> Word:
    # Capitals alone are an abbreviation or a Roman numeral.
    capitals = len(token.text) > 1 and token.text.isupper()
    pos = "p" if token.tag == "RP" else "" if capitals else POS.get(token.pos, "")
    return Word(token.lemma.lower(), token.text.lower(), pos)


@lru_cache(maxsize=50_000)
def _relation(a: Word, b: Word) -> Relation:
    if {a.lemma, *lemmas(a.form)} & {b.lemma, *lemmas(b.form)} or a.form == b.form:
        return Relation.SAME
    known = a.pos and b.pos and a.form.isalpha() and b.form.isalpha()
    if not known or frozenset((a.lemma, b.lemma)) in unopposed():
        return Relation.UNKNOWN
    return _by_table(a, b) or _by_wordnet(a, b) or _by_prefix(a, b)


def _by_table(a: Word, b: Word) -> Relation:
    if _facing(a, b):
        return Relation.OPPOSITE
    return Relation.SAME if _poles(a) & _poles(b) else Relation.UNKNOWN


def _facing(a: Word, b: Word) -> frozenset[int]:
    """The axes at whose two ends the words stand, unless they also stand together at one."""
    at_a, at_b = _poles(a), _poles(b)
    if at_a & at_b:
        return frozenset()
    return frozenset(axis for axis, end in at_a if (axis, not end) in at_b)


def _poles(word: Word) -> frozenset[tuple[int, bool]]:
    """Where a word stands; participles are verbs and adjectives, and an adverb may be called an adjective."""
    found = (poles().get((word.lemma, pos), frozenset()) for pos in ALIKE.get(word.pos, word.pos))
    return frozenset().union(*found)


def _by_wordnet(a: Word, b: Word) -> Relation:
    words = wordnet.load()
    pos = a.pos if a.pos == b.pos and a.pos in POS_ORDER else None
    if words.sense_overlap(a.lemma, b.lemma, pos) >= SHARED_SENSE:
        return Relation.SAME
    if words.are_antonyms(a.lemma, b.lemma):
        return Relation.OPPOSITE if "p" not in (a.pos, b.pos) else Relation.UNKNOWN
    if _near(a.lemma, b.lemma, pos) or _one_family(a, b):
        return Relation.SAME
    return Relation.OPPOSITE if pos and _by_synonym(a.lemma, b.lemma, pos) else Relation.UNKNOWN


def _near(a: str, b: str, pos: str | None) -> bool:
    """True for words of one family or group, and for one that is right above the other."""
    words = wordnet.load()
    related = words.similar(a, b) or words.derivationally_related(a, b) or words.verb_group(a, b)
    return related or words.is_hypernym(a, b, pos, depth=1) or words.is_hypernym(b, a, pos, depth=1)


def _one_family(a: Word, b: Word) -> bool:
    """True for words that derive from each other once their endings are off: *frustration*, *frustrated*."""
    words = wordnet.load()
    return any(words.derivationally_related(x, y) for x in lemmas(a.form) for y in lemmas(b.form))


def _by_synonym(a: str, b: str, pos: str) -> bool:
    """True when a near synonym of one word is an opposite of the other: *elevate* (promote), *demote*."""
    words = wordnet.load()
    for x, y in ((a, b), (b, a)):
        near = (s for s in words.synonyms(x, pos) if words.sense_overlap(x, s, pos) >= NEAR_SENSE)
        if any(words.are_antonyms(s, y) for s in near):
            return True
    return False


def _by_prefix(a: Word, b: Word) -> Relation:
    """The opposite of what holds for the bare words, where one has a negative prefix or *-less*."""
    bare_a, bare_b = bare(a.form), bare(b.form)
    if bare_a and bare_b:
        if bare_a == bare_b:
            return Relation.SAME
        crossed = _alike((a.lemma,), lemmas(bare_b)) or _alike(lemmas(bare_a), (b.lemma,))
        return Relation.OPPOSITE if crossed else Relation.UNKNOWN
    if bare_a or bare_b:
        first = lemmas(bare_a) if bare_a else (a.lemma,)
        second = lemmas(bare_b) if bare_b else (b.lemma,)
        return Relation.OPPOSITE if _alike(first, second) else Relation.UNKNOWN
    return Relation.OPPOSITE if _lacks(a, b) or _lacks(b, a) else Relation.UNKNOWN


def _alike(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """True where a word of one row is near one of the other, or their verbs are.

    *Breakable* and *destructible* say of near deeds that they can be done.
    """
    words = wordnet.load()
    return any(
        x == y or words.sense_overlap(x, y) >= SHARED_SENSE or _near(x, y, None) or _one_deed(x, y)
        for x in first
        for y in second
    )


def _one_deed(a: str, b: str) -> bool:
    """True for adjectives in *-able* and *-ible* of verbs that are near."""
    if not (a.endswith(POSSIBLE) and b.endswith(POSSIBLE)):
        return False
    words = wordnet.load()
    verbs = [[v for v in words.derived(x) if words.known(v, "v")] for x in (a, b)]
    return any(
        words.are_synonyms(x, y, "v") or words.is_hypernym(x, y, "v", 1) or words.is_hypernym(y, x, "v", 1)
        for x in verbs[0]
        for y in verbs[1]
    )


def _lacks(a: Word, b: Word) -> bool:
    """True when the first says that something is lacking which the second has: *harmless*, *damaging*."""
    describes = b.pos == "a" or (b.pos == "v" and b.form.endswith("ing"))
    if a.pos != "a" or not describes or not a.form.endswith(LACKING) or b.form.endswith(LACKING):
        return False
    thing, words = a.form.removesuffix(LACKING), wordnet.load()
    if not words.known(thing, "n"):
        return False
    has = {y for x in (b.lemma, *lemmas(b.form)) for y in (x, *words.derived(x)) if words.known(y, "n")}
    return any(words.sense_overlap(thing, y, "n") >= NEAR_SENSE for y in has) or thing in has
