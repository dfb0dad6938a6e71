"""Names that fell short: another letter in an abbreviation, a word missing from the middle of a name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from mtaudit.detectors.name_matching import Side
from mtaudit.detectors.name_strays import Pair, Stray, strength
from mtaudit.lexicon import places
from mtaudit.model import AlignedBead
from mtaudit.text.acronyms import expansions, initials, is_acronym, letters
from mtaudit.text.translit import likeness, plain

SHARED = 0.5
"""How alike the letters of two abbreviations are that are meant to be one."""
_IDLE = frozenset({"region", "province", "state", "city", "county", "inc", "co", "ltd", "group", "north"})
"""Words that a name can do without."""
MISSING = 0.6
"""How sure it is that a shortened name is a mistake."""


def changed_abbreviations(
    strange: Sequence[Stray], sides: tuple[Side, Side], bead: AlignedBead
) -> Iterator[Pair]:
    """Strange abbreviations with the one of the original that they garble.

    The original's may be written out in the translation, which then abbreviates it wrongly: *the
    National Health Board (NHP)*; or the original may only have the words.
    """
    mine, theirs = sides
    for stray in strange:
        text = theirs.text(stray.words)
        if not is_acronym(text) or len(letters(text)) < 3 or places.same_place(text, text):
            continue
        gone = [i for i in mine.acronyms if plain(mine.texts[i]) not in theirs.plains]
        alike = [(likeness(letters(mine.texts[i]), letters(text)), -i) for i in gone]
        if alike and max(alike)[0] >= SHARED:
            at = -max(alike)[1]
            partner = Stray((at,), stray.kind, True, False)
            yield Pair(partner, stray, max(MISSING, strength(partner, stray, sides, bead, False)))
            continue
        run = _almost_spelt(letters(text), mine)
        if run:
            yield Pair(Stray(run, stray.kind, True, False), stray, MISSING)


def _almost_spelt(wanted: str, side: Side) -> tuple[int, ...]:
    """The words of a name whose initials are the letters but for one, if their number is the same."""
    for name in side.names:
        found = initials([side.texts[i] for i in name.words])
        differing = sum(a != b for a, b in zip(found, wanted, strict=False))
        if len(found) == len(wanted) >= 3 and differing == 1:
            return name.words
    return ()


def incomplete_names(sides: tuple[Side, Side]) -> Iterator[Pair]:
    """Names of the translation that lack a word from the middle, or what their abbreviation says."""
    mine, theirs = sides
    for name in theirs.names:
        if name.kind == "person":
            continue
        neighbours = [(theirs.texts[x], theirs.texts[y]) for x, y in pairwise(name.words)]
        fuller = [found for x, y in neighbours if (found := _fuller(x, y, mine, theirs))]
        if fuller:
            yield Pair(_stray(fuller[0]), _stray(name.words), MISSING)
    yield from _unlike_abbreviation(mine, theirs)


def _fuller(first: str, last: str, mine: Side, theirs: Side) -> tuple[int, ...]:
    """The original's name that has one or two words, lost altogether, between two that are neighbours now."""
    ends = plain(first), plain(last)
    for name in mine.names:
        words = [plain(mine.texts[i]) for i in name.words]
        if name.kind == "person" or ends in set(pairwise(words)):
            continue
        lost = [words[k] not in theirs.plains | _IDLE for k in range(len(words))]
        for start, end in ((i, i + n) for n in (2, 3) for i in range(len(words) - n)):
            if (words[start], words[end]) == ends and all(lost[start + 1 : end]):
                return name.words
    return ()


def _unlike_abbreviation(mine: Side, theirs: Side) -> Iterator[Pair]:
    """*the Federal Administration (FAA)*: the words miss a letter of the original's abbreviation."""
    for k in theirs.acronyms:
        known = [i for i in mine.acronyms if mine.texts[i] == theirs.texts[k]]
        spelt = any(expansions(theirs.texts[k], theirs.texts))
        if not known or spelt or k < 2 or theirs.texts[k - 1] != "(":
            continue
        run = _before(k - 1, theirs)
        wanted = letters(theirs.texts[k])
        found = initials([theirs.texts[i] for i in run])
        if 0 < len(wanted) - len(found) <= 2 and len(found) >= 2 and _in_order(found, wanted):
            written = next(expansions(theirs.texts[k], mine.texts), (known[0], known[0] + 1))
            yield Pair(_stray(tuple(range(*written))), _stray(run), MISSING)


def _before(end: int, side: Side) -> tuple[int, ...]:
    """The words with a capital, small ones between them, that end before a token."""
    start = end
    while start > 0 and (
        side.texts[start - 1][0].isupper() or side.texts[start - 1] in {"of", "and", "for", "'s"}
    ):
        start -= 1
    while start < end and not side.texts[start][0].isupper():
        start += 1
    return tuple(range(start, end))


def _in_order(short: str, long: str) -> bool:
    rest = iter(long)
    return all(letter in rest for letter in short)


def _stray(words: tuple[int, ...]) -> Stray:
    return Stray(words, "", True, False)
