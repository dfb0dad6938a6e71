"""The same percentage in another form: *50% → 50 percent*, *half of the → 50 percent of the*."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from spacy.tokens import Doc

from training.judge.change import Change
from training.judge.rewrites.number_words import cardinals, in_words
from training.judge.rewrites.patterns import Rule, pattern_changes

KIND = "share-form"


def share_form(doc: Doc, rng: random.Random) -> Iterator[Change]:  # noqa: ARG001
    """Percent signs, the word *percent* and its spellings."""
    yield from pattern_changes(doc, KIND, _RULES)


def _from_sign(match: re.Match[str]) -> list[str]:
    number = match[1]
    spelt = [f"{in_words(int(number))} percent"] if number.isdigit() and 1 < int(number) < 100 else []
    return [f"{number} percent", f"{number} per cent", *spelt]


def _from_word(match: re.Match[str]) -> list[str]:
    number, word = match[1], match[2]
    other = "per cent" if word == "percent" else "percent"
    if number.lower() in cardinals():
        number = str(cardinals()[number.lower()])
        return [f"{number}%", f"{number} {word}"]
    return [f"{number}%", f"{number} {other}"] if number[0].isdigit() else []


_RULES: tuple[Rule, ...] = (
    (
        re.compile(
            r"(?<![\w.,$€£¥/:~±<>=≥≤+–−-])(\d{1,3}(?:\.\d+)?) ?%(?![\w/;-]|[\s]?[-–)]|\s(?:CI|confidence|vs))"
        ),
        _from_sign,
    ),
    (
        re.compile(
            r"(?<![\w.,-])(\d{1,3}(?:\.\d+)?|[A-Za-z]+(?:-[a-z]+)?) (percent|per cent)(?!\w| points?)"
        ),
        _from_word,
    ),
)
