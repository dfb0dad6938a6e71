"""Abbreviations made of initials: *WTO*, *SWAPO*, *XDR-TB*, and the words they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

LONGEST = 8
"""The most words that an abbreviation is taken to stand for."""

_FORM = re.compile(r"(?:[A-Z]\.){2,}|[A-Z](?:[A-Za-z0-9&]{0,8}[A-Z0-9])s?(?:-[A-Z0-9]{1,4})?")
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_SMALL = frozenset(
    ["a", "an", "and", "at", "de", "des", "du", "for", "in", "of", "on", "the", "to", "with", "&"]
)


def is_acronym(text: str) -> bool:
    """True for two to ten letters, most of them capitals: *UN*, *U.N.*, *AfCFTA*; not for Roman numerals."""
    if not _FORM.fullmatch(text) or _ROMAN.fullmatch(text):
        return False
    single = text.removesuffix("s")
    capitals = sum(c.isupper() for c in single)
    return capitals >= 2 and 2 * capitals > sum(c.isalpha() for c in single)


def letters(acronym: str) -> str:
    """The letters that stand for words: *U.N.* → "un", *SOEs* → "soe", *XDR-TB* → "xdrtb"."""
    bare = re.sub(r"[^A-Za-z]", "", acronym)
    return (bare[:-1] if bare.endswith("s") else bare).lower()


def initials(words: Sequence[str]) -> str:
    """The first letters of the words that count: *Bank of America* → "ba"."""
    return "".join(w[0].lower() for w in words if w.lower() not in _SMALL and w[0].isalpha())


def expansions(acronym: str, words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The runs [start, end) of words, two or more, that the abbreviation can stand for.

    Every word but small ones gives its first letter. Words with capitals may give more of their
    beginning (*AfCFTA*: African …), one letter from further inside, or be abbreviations that give
    all their letters (*USAF*: US Air Force). Hyphenated words are to be given as their parts.
    """
    wanted = letters(acronym)
    for start, word in enumerate(words):
        if not _begins(word.lower(), wanted):
            continue
        for end in range(start + 2, min(len(words), start + LONGEST + 2) + 1):
            run = tuple(words[start:end])
            if run[-1].lower() in _SMALL or len(initials(run)) < 2:
                continue
            if all(w[0].isupper() for w in run if w.lower() not in _SMALL):
                if _spells(wanted, run, inside=len(wanted) > 3):
                    yield start, end
            elif len(wanted) > 2 and wanted in (initials(run), "".join(w[0].lower() for w in run)):
                yield start, end


def _begins(word: str, wanted: str) -> bool:
    """Whether the word gives the first letter wanted: its own first one, or the x of *ex-*."""
    return bool(wanted) and (word[:1] == wanted[0] or (wanted[0] == "x" and word.startswith("ex")))


@lru_cache(maxsize=50_000)
def _spells(wanted: str, run: tuple[str, ...], inside: bool) -> bool:
    """Whether the words give all the letters wanted in order; `inside`: one of them from inside a word."""
    if not run:
        return not wanted
    return any(_spells(rest, run[1:], left) for rest, left in _after(wanted, run[0], inside))


def _after(wanted: str, word: str, inside: bool) -> Iterator[tuple[str, bool]]:
    """What is still wanted after a word, for each number of letters that it can give."""
    if word.lower() in _SMALL:
        yield wanted, inside
    if is_acronym(word):
        if wanted.startswith(letters(word)):
            yield wanted[len(letters(word)) :], inside
    elif _begins(word.lower(), wanted):
        for given in range(1, len(wanted) + 1):
            yield wanted[given:], inside
            if wanted[given : given + 1] != word[given : given + 1].lower():
                break
        following = wanted[given : given + 1]
        if inside and following and following in word[given:].lower():
            yield wanted[given + 1 :], False
