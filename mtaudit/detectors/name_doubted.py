"""Words of names that the judge doubts: *Tyson Fury* and *Tyson Rage*, *Red Crescent* and *Red Moon*."""

from __future__ import annotations

from collections.abc import Iterator

from mtaudit.detectors.judged import ERROR_FROM, MAJOR_FROM
from mtaudit.detectors.name_matching import Side
from mtaudit.detectors.name_strays import Pair, Stray
from mtaudit.detectors.name_variants import listed_variants, near_in_meaning
from mtaudit.judge.evidence import doubt_about
from mtaudit.lexicon import places
from mtaudit.model import AlignedBead, Token, Verdict
from mtaudit.mqm import Severity
from mtaudit.text.acronyms import is_acronym
from mtaudit.text.translit import plain, same_name


def doubted_names(
    sides: tuple[Side, Side], bead: AlignedBead, verdict: Verdict | None
) -> Iterator[tuple[Pair, Severity]]:
    """Words with a capital that stand for each other, are nowhere on the other side and in the judge's doubt.

    The pair is as strong as the doubt. Nothing where the judge was not asked.
    """
    if verdict is None:
        return
    for i, j in sorted(_standing_for(bead) | _left_over(bead, sides)):
        first, second = bead.original.tokens[i], bead.translation.tokens[j]
        if not (_is_name(first) and _is_name(second)) or _one_name(first, second, sides):
            continue
        error, major = doubt_about(second.span, verdict)
        if error >= ERROR_FROM["MIS"]:
            kind = next((name.kind for name in sides[0].names if i in name.words), "")
            pair = Pair(Stray((i,), kind, False, False), Stray((j,), kind, False, False), error)
            yield pair, Severity.MAJOR if major >= MAJOR_FROM["MIS"] else Severity.MINOR


def _standing_for(bead: AlignedBead) -> set[tuple[int, int]]:
    """Tokens linked one to one, and lone words put for each other."""
    links = [(x.original, x.translation) for x in bead.links]
    once = {(i, j) for i, j in links if sum(a == i for a, _ in links) == sum(b == j for _, b in links) == 1}
    lone = [s for s in bead.substitutions if len(s.original) == len(s.translation) == 1]
    return once | {(s.original[0], s.translation[0]) for s in lone}


def _left_over(bead: AlignedBead, sides: tuple[Side, Side]) -> set[tuple[int, int]]:
    """The only words of names that nothing stands for: *Leiden University*, *the University of Lead*."""
    words = bead.original.tokens, bead.translation.tokens
    puts = [
        s
        for s in bead.substitutions
        if all(
            any(words[k][i].is_content for i in side) for k, side in enumerate((s.original, s.translation))
        )
    ]
    taken = (
        {x.original for x in bead.links} | {i for s in puts for i in s.original},
        {x.translation for x in bead.links} | {j for s in puts for j in s.translation},
    )
    first, second = (
        [i for i, t in enumerate(words[k]) if i not in taken[k] and _stray(t, sides[1 - k])] for k in (0, 1)
    )
    if len(first) != 1 or len(second) != 1:
        return set()
    people = [words[0][first[0]].entity == "PERSON", words[1][second[0]].entity == "PERSON"]
    return {(first[0], second[0])} if people[0] == people[1] else set()


def _stray(token: Token, there: Side) -> bool:
    return _is_name(token) and plain(token.text) not in there.plains


def _is_name(token: Token) -> bool:
    return token.pos == "PROPN" and token.text[:1].isupper() and token.text.isalpha() and len(token.text) > 1


def _one_name(first: Token, second: Token, sides: tuple[Side, Side]) -> bool:
    """True for one name in two forms, a fair rendering of its words, and a name that only changed places."""
    a, b = first.text, second.text
    if is_acronym(a) or is_acronym(b) or plain(a) in sides[1].plains or plain(b) in sides[0].plains:
        return True
    if same_name(a, b) or plain(b) in listed_variants(a) or places.same_place(a, b):
        return True
    return first.entity != "PERSON" and near_in_meaning((first,), (second,))
