"""What was put in place of what: the differing words of a bead, as phrases.

Linked words that differ are substitutions; so are short unlinked runs that stand between the same
linked neighbours on both sides. Substitutions that are neighbours in one phrase become one, so that
*double confinement* stands for *dual containment* as a whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from mtaudit.align.grammar import is_article
from mtaudit.lexicon.spelling import same_spelling
from mtaudit.model import Link, Passage, Substitution, Token
from mtaudit.text.wording import HYPHENS, wording

LONGEST_GAP = 4
GAP_SCORE = 0.3
JOINTS = HYPHENS | {"–"}
# Dependencies that make one term of two words; a subject and its verb are none.
MODIFIERS = frozenset({"amod", "advmod", "compound", "nmod", "nummod", "npadvmod", "poss"})
Taken = tuple[set[int], set[int]]


def find_substitutions(
    original: Passage, translation: Passage, links: Sequence[Link]
) -> tuple[Substitution, ...]:
    """The substitutions of a bead, in the order of the translation."""
    taken = {x.original for x in links}, {x.translation for x in links}
    links = [x for x in links if not _of_article(original, translation, x)]
    groups = [_completed(original, translation, s, taken) for s in _groups(original, translation, links)]
    found = [s for s in groups if not _same_words(original, translation, s)]
    found += _gaps(original, translation, links, taken)
    ordered = sorted(found, key=lambda s: (s.translation, s.original))
    return tuple(_merge_phrases(original, translation, ordered))


def _of_article(original: Passage, translation: Passage, link: Link) -> bool:
    """True when an article is linked to a content word, which says nothing of what stands for that word."""
    first, second = original.tokens[link.original], translation.tokens[link.translation]
    return (is_article(first) and second.is_content) or (is_article(second) and first.is_content)


def _groups(original: Passage, translation: Passage, links: Sequence[Link]) -> list[Substitution]:
    """Connected links as one substitution each, in order: the contiguous runs around the surest link."""
    groups: list[list[Link]] = []
    for link in links:
        touching = [g for g in groups if any(_touch(link, x) for x in g)]
        groups = [g for g in groups if g not in touching]
        groups.append([link, *(x for g in touching for x in g)])
    linked = {x.original for x in links}, {x.translation for x in links}
    out = []
    for group in groups:
        best = max(group, key=lambda x: (x.score, -x.translation, -x.original))
        out.append(
            Substitution(
                _run_around(original.tokens, best.original, {x.original for x in group}, linked[0]),
                _run_around(translation.tokens, best.translation, {x.translation for x in group}, linked[1]),
                best.score,
            )
        )
    return sorted(out, key=lambda s: (s.translation, s.original))


def _touch(first: Link, second: Link) -> bool:
    return first.original == second.original or first.translation == second.translation


def _run_around(tokens: Sequence[Token], centre: int, members: set[int], linked: set[int]) -> tuple[int, ...]:
    """The members in a row with the centre; a hyphen between two of them that has no link is no break."""
    hyphens = {i for i in range(1, len(tokens) - 1) if tokens[i].text in JOINTS and i not in linked}
    whole = members | {i for i in hyphens if {i - 1, i + 1} <= members}
    first = last = centre
    while first - 1 in whole:
        first -= 1
    while last + 1 in whole:
        last += 1
    return tuple(range(first, last + 1))


def _completed(original: Passage, translation: Passage, s: Substitution, taken: Taken) -> Substitution:
    """The substitution with the words that the links left out, which are added to those taken.

    Those are the other part of a hyphenated word, and the content word that a lone function word leans
    on where a content word stands against it: in *attended* and *at*, the *assisted* before it.
    """
    sides = original.tokens, translation.tokens
    runs = [_with_compound(sides[k], run, taken[k]) for k, run in enumerate((s.original, s.translation))]
    bare = [not any(sides[k][i].is_content for i in run) for k, run in enumerate(runs)]
    if bare[0] != bare[1]:
        k = bare.index(True)
        runs[k] = _with_neighbour(sides[k], runs[k], taken[k])
    for k, run in enumerate(runs):
        taken[k].update(run)
    return Substitution(runs[0], runs[1], s.score)


def _with_compound(tokens: Sequence[Token], run: tuple[int, ...], taken: set[int]) -> tuple[int, ...]:
    for hyphen, part in ((run[-1] + 1, run[-1] + 2), (run[0] - 1, run[0] - 2)):
        inside = 0 <= part < len(tokens) and tokens[hyphen].text in JOINTS
        if inside and part not in taken and tokens[part].is_word and _joined(tokens, hyphen):
            run = tuple(sorted({*run, hyphen, part}))
    return run


def _joined(tokens: Sequence[Token], hyphen: int) -> bool:
    """True when no space is beside the hyphen."""
    before, here, after = (tokens[i].span for i in (hyphen - 1, hyphen, hyphen + 1))
    return before.end == here.start and here.end == after.start


def _with_neighbour(tokens: Sequence[Token], run: tuple[int, ...], taken: set[int]) -> tuple[int, ...]:
    for i in (run[0] - 1, run[-1] + 1):
        free = 0 <= i < len(tokens) and i not in taken and tokens[i].is_content
        if free and (tokens[i].head in run or any(tokens[k].head == i for k in run)):
            return tuple(sorted((*run, i)))
    return run


def _same_words(original: Passage, translation: Passage, s: Substitution) -> bool:
    """True for marks, and for the same words in another spelling or hyphenation."""
    first = wording([original.tokens[i] for i in s.original])
    second = wording([translation.tokens[j] for j in s.translation])
    return same_spelling(first, second) or not any(map(str.isalnum, first))


def _gaps(original: Passage, translation: Passage, links: Sequence[Link], taken: Taken) -> list[Substitution]:
    """Short runs of words not taken between two links that are next to each other on both sides."""
    edges = [(-1, -1), *_monotone(links), (len(original.tokens), len(translation.tokens))]
    out = []
    for before, after in pairwise(edges):
        first = _words(original.tokens, range(before[0] + 1, after[0]), taken[0])
        second = _words(translation.tokens, range(before[1] + 1, after[1]), taken[1])
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
    """True when content words are neighbours, but for a hyphen, and one modifies the other."""
    between = passage.tokens[first[-1] + 1 : second[0]]
    if second[0] <= first[-1] or any(t.text not in JOINTS for t in between):
        return False
    if not all(passage.tokens[i].is_content or passage.tokens[i].text in JOINTS for i in first + second):
        return False
    return _leans(passage.tokens, first, second) or _leans(passage.tokens, second, first)


def _leans(tokens: Sequence[Token], modifiers: tuple[int, ...], heads: tuple[int, ...]) -> bool:
    return any(tokens[i].head in heads and tokens[i].dep in MODIFIERS for i in modifiers)
