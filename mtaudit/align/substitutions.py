"""What was put in place of what: the differing words of a bead, as phrases.

Linked words that differ are substitutions; so are short unlinked runs that stand between the same
linked neighbours on both sides. Substitutions that are neighbours in one phrase become one, so that
*double confinement* stands for *dual containment* as a whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from mtaudit.model import Link, Passage, Substitution, Token

LONGEST_GAP = 4
GAP_SCORE = 0.3


def find_substitutions(
    original: Passage, translation: Passage, links: Sequence[Link]
) -> tuple[Substitution, ...]:
    """The substitutions of a bead, in the order of the translation."""
    groups = [s for s in _groups(links) if not _same_words(original, translation, s)]
    groups += _gaps(original, translation, links)
    ordered = sorted(groups, key=lambda s: (s.translation, s.original))
    return tuple(_merge_phrases(original, translation, ordered))


def _groups(links: Sequence[Link]) -> list[Substitution]:
    """Connected links as one substitution each: the contiguous runs around the surest link."""
    groups: list[list[Link]] = []
    for link in links:
        touching = [g for g in groups if any(_touch(link, x) for x in g)]
        groups = [g for g in groups if g not in touching]
        groups.append([link, *(x for g in touching for x in g)])
    out = []
    for group in groups:
        best = max(group, key=lambda x: (x.score, -x.translation, -x.original))
        out.append(
            Substitution(
                _run_around(best.original, {x.original for x in group}),
                _run_around(best.translation, {x.translation for x in group}),
                best.score,
            )
        )
    return out


def _touch(first: Link, second: Link) -> bool:
    return first.original == second.original or first.translation == second.translation


def _run_around(centre: int, members: set[int]) -> tuple[int, ...]:
    first = last = centre
    while first - 1 in members:
        first -= 1
    while last + 1 in members:
        last += 1
    return tuple(range(first, last + 1))


def _same_words(original: Passage, translation: Passage, s: Substitution) -> bool:
    first = [original.tokens[i].text.lower() for i in s.original]
    second = [translation.tokens[j].text.lower() for j in s.translation]
    return first == second or not any(original.tokens[i].is_word for i in s.original)


def _gaps(original: Passage, translation: Passage, links: Sequence[Link]) -> list[Substitution]:
    """Short runs of unlinked words between two links that are next to each other on both sides."""
    edges = [(-1, -1), *_monotone(links), (len(original.tokens), len(translation.tokens))]
    linked = ({x.original for x in links}, {x.translation for x in links})
    out = []
    for before, after in pairwise(edges):
        first = _words(original.tokens, range(before[0] + 1, after[0]), linked[0])
        second = _words(translation.tokens, range(before[1] + 1, after[1]), linked[1])
        if 0 < len(first) <= LONGEST_GAP and 0 < len(second) <= LONGEST_GAP:
            out.append(Substitution(first, second, GAP_SCORE))
    return out


def _words(tokens: Sequence[Token], indices: Iterable[int], taken: set[int]) -> tuple[int, ...]:
    return tuple(i for i in indices if i not in taken and tokens[i].is_word)


def _monotone(links: Sequence[Link]) -> list[tuple[int, int]]:
    """The links that cross none of the surer ones, as index pairs in order."""
    kept: list[tuple[int, int]] = []
    for link in sorted(links, key=lambda x: (-x.score, x.original, x.translation)):
        i, j = link.original, link.translation
        if all((i < a and j < b) or (i > a and j > b) for a, b in kept):
            kept.append((i, j))
    return sorted(kept)


def _merge_phrases(
    original: Passage, translation: Passage, substitutions: Sequence[Substitution]
) -> list[Substitution]:
    out: list[Substitution] = []
    for s in substitutions:
        last = out[-1] if out else None
        if (
            last
            and _one_phrase(original, last.original, s.original)
            and _one_phrase(translation, last.translation, s.translation)
        ):
            words = last.original + s.original, last.translation + s.translation
            out[-1] = Substitution(*words, min(last.score, s.score))
        else:
            out.append(s)
    return out


def _one_phrase(passage: Passage, first: tuple[int, ...], second: tuple[int, ...]) -> bool:
    """True when content words are neighbours, but for a hyphen, and one leans on the other."""
    between = passage.tokens[first[-1] + 1 : second[0]]
    if second[0] <= first[-1] or any(t.text not in {"-", "‐", "–"} for t in between):
        return False
    if not all(passage.tokens[i].is_content for i in first + second):
        return False
    heads = {passage.tokens[i].head for i in first}, {passage.tokens[i].head for i in second}
    return bool(heads[0] & set(second) or heads[1] & set(first))
