"""Planters: for each family of rules where in a sentence a mistake of its kind can be put, and which.

Each takes a sentence and yields changes that turn it into a wrong translation of itself, whatever the rest
of the text says. Words with a mistake each stand in `tables/words.tsv`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Change:
    """Characters `start` to `end` of a sentence become `wording`."""

    start: int
    end: int
    wording: str


Planter = Callable[[str], Iterator[Change]]

_NUMBER = re.compile(r"(?<![\w.,])\d[\d,.]*(?<=\d)(?![\w%])")
_WORDS = {"two": "three", "three": "five", "four": "six", "five": "eight", "six": "nine", "seven": "four",
          "eight": "two", "nine": "seven", "ten": "twelve", "twelve": "twenty", "twenty": "thirty",
          "million": "billion", "billion": "million", "thousand": "hundred"}  # fmt: skip
_PRONOUNS = {"he": "she", "she": "he", "his": "her", "him": "her", "He": "She", "She": "He", "His": "Her",
             "himself": "herself", "herself": "himself"}  # fmt: skip
_AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|will|would|has|have|had|can|could|must|should)\b(?! not| never| nobody| no\b|n't)"
)
_NOT = re.compile(r" not\b")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{4,}\b")
_QUOTED = re.compile(r"“[^“”]{12,}”|\"[^\"]{12,}\"")
_ASIDE = re.compile(r", (?:[\w’'-]+ ){3,12}?[\w’'-]+(?=[,.])")
_END = re.compile(r"(?<=[a-z])\.$")
_COMMON = re.compile(r"\b[a-z]{7,}\b")
_SMALL = re.compile(r"\b(?:the|of|in|to|and|with|for)\b(?= [a-z])")
_ADDED = (
    ", as had been announced a week earlier",
    " despite a warning from the central bank",
    ", which nobody had seen before",
    " in front of some two hundred guests",
)


def _numbers(sentence: str) -> Iterator[Change]:
    """Another last digit, or another number word."""
    for match in _NUMBER.finditer(sentence):
        last = match.end() - 1
        yield Change(match.start(), match.end(), match[0][:-1] + str((int(sentence[last]) + 3) % 10))
    yield from _replaced(sentence, _WORDS)


def _pronouns(sentence: str) -> Iterator[Change]:
    yield from _replaced(sentence, _PRONOUNS)


def _negations(sentence: str) -> Iterator[Change]:
    """A negation lost, or one put after an auxiliary."""
    for match in _NOT.finditer(sentence):
        yield Change(match.start(), match.end(), "")
    for match in _AUXILIARY.finditer(sentence):
        yield Change(match.start(), match.end(), f"{match[0]} not")


def _names(sentence: str) -> Iterator[Change]:
    """Two letters of a name that change places."""
    for match in _NAME.finditer(sentence):
        garbled = _exchanged(match[0])
        if garbled:
            yield Change(match.start(), match.end(), garbled)


def _quotations(sentence: str) -> Iterator[Change]:
    """A word of a quotation that becomes another."""
    for quoted in _QUOTED.finditer(sentence):
        for change in (*_table("MIS")(quoted[0]), *_table("TRM")(quoted[0]), *_negations(quoted[0])):
            yield Change(quoted.start() + change.start, quoted.start() + change.end, change.wording)


def _omissions(sentence: str) -> Iterator[Change]:
    """Four words or more after a comma, left out."""
    for match in _ASIDE.finditer(sentence):
        yield Change(match.start(), match.end(), "")


def _additions(sentence: str) -> Iterator[Change]:
    for match in _END.finditer(sentence):
        yield Change(match.start(), match.start(), _ADDED[len(sentence) % len(_ADDED)])


def _spelling(sentence: str) -> Iterator[Change]:
    """Two letters of a word that change places, or a small word twice."""
    for match in _COMMON.finditer(sentence):
        garbled = _exchanged(match[0])
        if garbled:
            yield Change(match.start(), match.end(), garbled)
    for match in _SMALL.finditer(sentence):
        yield Change(match.start(), match.end(), f"{match[0]} {match[0]}")


def _table(family: str) -> Planter:
    def plant(sentence: str) -> Iterator[Change]:
        yield from _replaced(sentence, _words(family))

    return plant


def _replaced(sentence: str, words: dict[str, str]) -> Iterator[Change]:
    for match in re.finditer(r"(?<![\w’'-])" + "(?:" + "|".join(words) + r")(?![\w’'-])", sentence):
        yield Change(match.start(), match.end(), words[match[0]])


def _exchanged(word: str) -> str:
    """The word with two different inner letters that change places; "" where all are the same."""
    middle = len(word) // 2
    for i in (middle, middle - 1, middle + 1):
        if 0 < i < len(word) - 2 and word[i] != word[i + 1]:
            return word[:i] + word[i + 1] + word[i] + word[i + 2 :]
    return ""


@cache
def _words(family: str) -> dict[str, str]:
    text = (files("mtaudit.mutation") / "tables" / "words.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines()[1:]]
    # The longest first, so that a word does not hide the term that begins with it.
    return dict(sorted(((w, x) for f, w, x in rows if f == family), key=lambda row: -len(row[0])))


PLANTERS: dict[str, Planter] = {
    "TRM": _table("TRM"),
    "PRN": _pronouns,
    "NUM": _numbers,
    "NAM": _names,
    "NEG": _negations,
    "QUO": _quotations,
    "OMI": _omissions,
    "ADD": _additions,
    "UNT": _table("UNT"),
    "MIS": _table("MIS"),
    "FLU": _spelling,
}
"""The families that rules have, with what plants a mistake of each."""
