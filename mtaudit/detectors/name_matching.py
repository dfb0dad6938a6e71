"""Which names of one side the other side accounts for: the same name in any form, or what stands for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from mtaudit.detectors.case import Story
from mtaudit.detectors.name_phrases import Name, names
from mtaudit.detectors.name_variants import listed_variants
from mtaudit.lexicon import places, wordnet
from mtaudit.lexicon.spelling import same_spelling
from mtaudit.model import Passage, Token
from mtaudit.text.acronyms import expansions, is_acronym, letters
from mtaudit.text.translit import plain, same_name

LONGEST_PLACE = 6
_ENDINGS = re.compile(r"(?:(?:[ie]?a)?n|ese|ish|ist|ism|ic|er|i|e|)s?")


class Side:
    """One side of a bead with its names and the forms in which they can be looked up."""

    def __init__(self, passage: Passage, story: Story) -> None:
        self.tokens = passage.tokens
        self.names = names(passage, story)
        self.texts = [t.text for t in passage.tokens]

    @cached_property
    def plains(self) -> frozenset[str]:
        """Every word in plain letters, its lemma, and two or three neighbours run together."""
        single = [plain(t) for t in self.texts]
        found = {*single, *(plain(t.lemma) for t in self.tokens)}
        for i in range(len(single)):
            found |= {"".join(single[i : i + n]) for n in (2, 3, 4)}
        return frozenset(found - {""})

    def text(self, words: Sequence[int]) -> str:
        """From the first of the words to the last, as written."""
        return _text(self.tokens[words[0] : words[-1] + 1])

    @cached_property
    def capitals(self) -> tuple[str, ...]:
        """The words that have a capital or that are tagged as names."""
        return tuple(
            t.text for t in self.tokens if t.is_word and (t.text != t.text.lower() or t.pos == "PROPN")
        )

    @cached_property
    def places(self) -> tuple[tuple[int, int, str], ...]:
        """Runs [start, end) of tokens that the table of places knows, with their text."""
        return tuple(_place_runs(self.tokens))

    @cached_property
    def acronyms(self) -> tuple[int, ...]:
        """The tokens that are abbreviations."""
        return tuple(i for i, t in enumerate(self.texts) if is_acronym(t))


def unexplained(name: Name, own: Side, other: Side) -> tuple[int, ...]:
    """The words of a name that the other side has in no form."""
    return tuple(i for i in name.words if not _explained(i, own, other))


def _explained(i: int, own: Side, other: Side) -> bool:
    if _same_place(i, own, other) or not other.plains.isdisjoint(listed_variants(own.texts[i])):
        return True
    if i in own.acronyms:
        return _same_acronym(i, own, other) or _written_out(own.texts[i], own, other)
    if any(start <= i < end for k in other.acronyms for start, end in expansions(other.texts[k], own.texts)):
        return True
    return has_word(i, own, other)


def _same_acronym(i: int, own: Side, other: Side) -> bool:
    mine = letters(own.texts[i])
    return plain(own.texts[i]) in other.plains or any(mine == letters(other.texts[k]) for k in other.acronyms)


def _written_out(acronym: str, own: Side, other: Side) -> bool:
    """Whether the words that an abbreviation stands for are on either side."""
    return any(True for side in (other, own) for _ in expansions(acronym, side.texts))


def has_word(i: int, own: Side, other: Side) -> bool:
    """Whether the other side has the word in any spelling, number or derivation."""
    text = own.texts[i]
    mine = plain(text)
    if mine in other.plains or plain(own.tokens[i].lemma) in other.plains:
        return True
    for start in range(max(0, i - 3), i + 1):
        for end in range(max(i + 1, start + 2), min(len(own.texts), start + 4) + 1):
            if plain("".join(own.texts[start:end])) in other.plains:
                return True
    if any(same_name(text, theirs) for theirs in other.capitals):
        return True
    if any(same_spelling(text, theirs) for theirs in other.texts):
        return True
    return any(_derived(mine, theirs) for theirs in other.plains)


def _derived(a: str, b: str) -> bool:
    """*Paris, Parisian*; *Islam, Islamist*; also through a dropped final vowel: *Asia, Asian*."""
    short, long = sorted((a, b), key=len)
    if len(short) < 4:
        return False
    for stem in (short, short[:-1] if short[-1] in "aeouys" else short):
        if long.startswith(stem) and _ENDINGS.fullmatch(long[len(stem) :]):
            return True
    return wordnet.load().derivationally_related(a, b)


def _same_place(i: int, own: Side, other: Side) -> bool:
    mine = [text for start, end, text in own.places if start <= i < end]
    return any(places.same_place(a, b) for a in mine for _, _, b in other.places)


def _place_runs(tokens: Sequence[Token]) -> Iterator[tuple[int, int, str]]:
    for start, token in enumerate(tokens):
        if not token.is_word or (token.text == token.text.lower() and token.pos != "PROPN"):
            continue
        for end in range(start + 1, min(len(tokens), start + LONGEST_PLACE) + 1):
            text = _text(tokens[start:end])
            if places.same_place(text, text):
                yield start, end, text


def _text(tokens: Sequence[Token]) -> str:
    """The tokens as written, spaces where the text has one."""
    out = ""
    last = None
    for t in tokens:
        out += (" " if last is not None and t.span.start > last else "") + t.text
        last = t.span.end
    return out
