"""Which pronoun of the original stands behind each pronoun of the translation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mtaudit.lexicon.pronouns import Pronoun, pronoun
from mtaudit.model import AlignedBead, Passage

_STRONG_LINK = 0.5


@dataclass(frozen=True, slots=True)
class Partner:
    """Token indices of two pronouns that answer each other.

    `sure` says that they also stand in the same role to words that answer each other.
    """

    original: int
    translation: int
    score: float
    sure: bool


def pronouns_of(passage: Passage) -> dict[int, Pronoun]:
    """The personal pronouns of a passage by token index; *US* and *IT* are none."""
    found = {}
    for i, token in enumerate(passage.tokens):
        meant = pronoun(token.text)
        shouted = token.text.isupper() and len(token.text) > 1
        if meant and token.pos in {"PRON", "DET"} and token.entity not in {"GPE", "ORG"} and not shouted:
            found[i] = meant
    return found


def pair_pronouns(bead: AlignedBead) -> dict[int, Partner]:
    """Partners by index in the translation, one to one.

    Like pronouns in the same role find each other first, then unlike ones in the same role, then like ones
    by link and wherever they stand, since a paraphrase moves them; last, unlike ones by link alone.
    """
    first, second = pronouns_of(bead.original), pronouns_of(bead.translation)
    free = set(first)
    found: dict[int, Partner] = {}
    for partner in _ranked(bead, first, second):
        if partner.original in free and partner.translation not in found:
            free.discard(partner.original)
            found[partner.translation] = partner
    return found | dict(_repeated(bead, found, second))


def _repeated(
    bead: AlignedBead, found: dict[int, Partner], second: dict[int, Pronoun]
) -> Iterator[tuple[int, Partner]]:
    """Pronouns that the translation says again: their link leads where that of a like one does."""
    for j in second.keys() - found.keys():
        for other in found.values():
            score = linked(bead, other.original, j)
            if score > _STRONG_LINK and _kind(second[j]) == _kind(second[other.translation]):
                yield j, Partner(other.original, j, score, same_role(bead, other.original, j))


def same_role(bead: AlignedBead, i: int, j: int) -> bool:
    """True when words i and j depend in the same way on words that are linked or the same."""
    first, second = bead.original.tokens[i], bead.translation.tokens[j]
    if first.head == i or second.head == j or first.dep != second.dep:
        return False
    if any(x.original == first.head and x.translation == second.head for x in bead.links):
        return True
    return bead.original.tokens[first.head].lemma == bead.translation.tokens[second.head].lemma


def linked(bead: AlignedBead, i: int, j: int) -> float:
    """The score of the link between words i and j, or of a substitution that holds both; 0 without one."""
    direct = [x.score for x in bead.links if x.original == i and x.translation == j]
    within = [s.score for s in bead.substitutions if i in s.original and j in s.translation]
    return max(direct + within, default=0.0)


def _ranked(bead: AlignedBead, first: dict[int, Pronoun], second: dict[int, Pronoun]) -> Iterator[Partner]:
    tiers: list[list[Partner]] = [[] for _ in range(5)]
    for j, there in second.items():
        for i, here in first.items():
            partner = Partner(i, j, linked(bead, i, j), same_role(bead, i, j))
            like = _kind(here) == _kind(there)
            if partner.score:
                tiers[(0 if like else 1) if partner.sure else (2 if like else 4)].append(partner)
            elif like:
                tiers[3].append(partner)
    for tier in tiers:
        yield from sorted(
            tier, key=lambda p: (-p.sure, -p.score, abs(p.original - p.translation), p.translation)
        )


def _kind(word: Pronoun) -> tuple[int, str, str]:
    return word.person, word.number, word.gender
