"""Strays: names of one side that the other side lacks, and how well two of them fit each other.

A stray of the translation that stands where a stray of the original stood is its wrong rendering.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mtaudit.detectors.name_matching import Side, unexplained
from mtaudit.detectors.name_phrases import Name, is_institution, is_ordinary
from mtaudit.model import AlignedBead, Passage, Token
from mtaudit.text.translit import likeness, plain

ALIKE = 0.55
"""Spellings this alike are one name, garbled; set on names that engines mangled."""

_WEIGHTS = {"link": 0.35, "role": 0.2, "context": 0.2, "kind": 0.1, "alone": 0.15}


@dataclass(frozen=True, slots=True)
class Stray:
    """Neighbouring words of a name that the other side lacks.

    `whole` is True when they are all of the name; `generic` when every one of them is a common word
    too, so that another wording is likely (*the Foreign Office*).
    """

    words: tuple[int, ...]
    kind: str
    whole: bool
    generic: bool


@dataclass(frozen=True, slots=True)
class Pair:
    """A stray of each side and how sure it is, in [0, 1], that one stands for the other."""

    original: Stray
    translation: Stray
    strength: float


def strays(own: Side, other: Side) -> tuple[Stray, ...]:
    """The strays of a side in order."""
    return tuple(stray for name in own.names for stray in _of_name(name, own, other))


def pair_up(
    originals: tuple[Stray, ...], translations: tuple[Stray, ...], sides: tuple[Side, Side], bead: AlignedBead
) -> list[Pair]:
    """The best partner of each stray, none used twice, in the order of the translation."""
    alone = len(originals) == len(translations) == 1
    candidates = [Pair(a, b, strength(a, b, sides, bead, alone)) for a in originals for b in translations]
    taken: list[Pair] = []
    for pair in sorted(candidates, key=lambda p: (-p.strength, p.translation.words, p.original.words)):
        if all(pair.original != p.original and pair.translation != p.translation for p in taken):
            taken.append(pair)
    return sorted(taken, key=lambda p: p.translation.words)


def _of_name(name: Name, own: Side, other: Side) -> Iterator[Stray]:
    runs: list[list[int]] = []
    for i in unexplained(name, own, other):
        if runs and i - runs[-1][-1] <= 2:
            runs[-1].append(i)
        else:
            runs.append([i])
    for run in runs:
        whole = len(run) == len(name.words)
        yield Stray(tuple(run), name.kind, whole, _generic(run, name.kind, whole, own))


def _generic(run: list[int], kind: str, whole: bool, own: Side) -> bool:
    if kind == "person" or (whole and kind == "place") or not all(is_ordinary(own.tokens[i]) for i in run):
        return False
    return not whole or len(run) > 1 or is_institution(own.tokens[run[0]])


def strength(a: Stray, b: Stray, sides: tuple[Side, Side], bead: AlignedBead, alone: bool) -> float:
    """How much speaks for two names standing for each other, about 0 to 1.

    Their likeness counts beside what links, roles and the words around them say; `alone` is True when
    neither has another candidate.
    """
    like = likeness(sides[0].text(a.words), sides[1].text(b.words))
    evidence = {
        "link": _link(a, b, bead),
        "role": _role(a, b, bead),
        "context": _context(a, b, bead),
        "kind": 1.0 if a.kind == b.kind != "" else 0.5 if "" in (a.kind, b.kind) else 0.0,
        "alone": float(alone),
    }
    total = sum(_WEIGHTS[name] * value for name, value in evidence.items())
    return max(total, 0.5 + like / 2) if like >= ALIKE else total


def _link(a: Stray, b: Stray, bead: AlignedBead) -> float:
    """The surest link or substitution between the two."""
    scores = [x.score for x in bead.links if x.original in a.words and x.translation in b.words]
    for s in bead.substitutions:
        if set(a.words) & set(s.original) and set(b.words) & set(s.translation):
            scores.append(s.score)
    return max(scores, default=0.0)


def _role(a: Stray, b: Stray, bead: AlignedBead) -> float:
    """Half for the same dependency, half for governors that are linked or the same word."""
    first, second = _root(a, bead.original), _root(b, bead.translation)
    governed = _answers(bead, first.head, second.head)
    return ((first.dep == second.dep) + governed) / 2


def _root(stray: Stray, passage: Passage) -> Token:
    at = next((i for i in stray.words if passage.tokens[i].head not in stray.words), stray.words[-1])
    return passage.tokens[at]


def _context(a: Stray, b: Stray, bead: AlignedBead) -> float:
    """Half for each of the neighbours, before and after, that answer to each other."""
    before = _answers(bead, a.words[0] - 1, b.words[0] - 1)
    return (before + _answers(bead, a.words[-1] + 1, b.words[-1] + 1)) / 2


def _answers(bead: AlignedBead, i: int, j: int) -> bool:
    """Whether two tokens are linked, the same word, or both beyond the end of their side."""
    first, second = bead.original.tokens, bead.translation.tokens
    inside = 0 <= i < len(first), 0 <= j < len(second)
    if not all(inside):
        return not any(inside)
    same = plain(first[i].lemma) == plain(second[j].lemma) and first[i].is_word == second[j].is_word
    return same or any(x.original == i and x.translation == j for x in bead.links)
