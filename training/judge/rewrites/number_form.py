"""The same number in another form: *3 → three*, *1,200 → 1200*, *3.5 million → 3,500,000*, *first → 1st*."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from training.judge.change import Change
from training.judge.rewrites.number_words import (
    cardinals,
    in_words,
    ordinal_in_digits,
    ordinal_in_words,
    ordinals,
)
from training.judge.rewrites.patterns import Rule, pattern_changes
from training.judge.rewrites.words import fair, put, word_set

KIND = "number-form"
_SCALES = {"million": 10**6, "billion": 10**9}
_TIME = frozenset(["years", "months", "weeks", "days", "hours", "minutes"])
_NOT_BEFORE = word_set("and or to between by figure table page no number group phase type age aged")
_NOT_BEHIND = word_set("million billion trillion percent per hundred thousand p.m. a.m. x")
_SHORT = {"million": "m", "billion": "bn"}
_ALONE = r"(?<![\w.,$€£¥/:-])"
_END = r"(?![\w/:%-]|[.,]\d)"


def number_form(doc: Doc, rng: random.Random) -> Iterator[Change]:  # noqa: ARG001
    """Numbers in digits become words and back; separators and scales are written another way."""
    yield from pattern_changes(doc, KIND, _RULES)
    for token in doc:
        yield from _small(doc, token)
        yield from _rank(doc, token)


def _small(doc: Doc, token: Token) -> Iterator[Change]:
    """Counts below a hundred before the noun they count."""
    if token.dep_ != "nummod" or token.tag_ != "CD" or not _counts(token):
        return
    text = token.text
    if text.isdigit() and text[0] != "0" and 2 <= int(text) <= 99:
        yield fair(KIND, *put(doc, token.i, token.i + 1, in_words(int(text))))
    elif cardinals().get(token.lower_, 0) >= 2:
        yield fair(KIND, *put(doc, token.i, token.i + 1, str(cardinals()[token.lower_])))


def _counts(token: Token) -> bool:
    """True for a plain number that stands before its noun, apart from dates, ranges, sums and tables."""
    if token.i + 1 >= len(token.doc) or token.whitespace_ != " " or _listed(token):
        return False
    behind = token.nbor(1)
    before = token.nbor(-1) if token.i else None
    if before is not None and (
        not (before.is_alpha or before.text in ',;("“') or before.lower_ in _NOT_BEFORE
    ):
        return False
    if behind.text in _TIME:
        return True
    return (
        token.ent_type_ not in ("DATE", "TIME", "PERCENT", "MONEY", "LAW")
        and (before is None or before.is_sent_start or not before.text[:1].isupper())
        and 0 < token.head.i - token.i <= 4
        and token.head.tag_ == "NNS"
        and behind.pos_ in ("NOUN", "ADJ", "VERB")
        and behind.text.islower()
        and behind.lower_ not in _NOT_BEHIND
    )


def _listed(token: Token) -> bool:
    """True when another number stands near: both should be written alike."""
    return any(t.like_num and t.i != token.i and abs(t.i - token.i) < 5 for t in token.sent)


def _rank(doc: Doc, token: Token) -> Iterator[Change]:
    """Ranks from the third on, before a noun: *third → 3rd*, *21st century → twenty-first century*."""
    if token.i + 1 >= len(doc) or token.nbor(1).pos_ != "NOUN" or not token.nbor(1).text.islower():
        return
    digits = re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)", token.text)
    if digits and token.ent_type_ != "PERSON" and int(digits[1]):
        yield fair(KIND, *put(doc, token.i, token.i + 1, ordinal_in_words(int(digits[1]))))
    elif token.tag_ == "JJ" and ordinals().get(token.lower_, 0) >= 3 and token.text.islower():
        if token.i and token.nbor(-1).tag_ == "CD":
            return
        yield fair(KIND, *put(doc, token.i, token.i + 1, ordinal_in_digits(ordinals()[token.lower_])))
    elif token.lower_ == "first" and token.text.islower() and token.nbor(1).lower_ in ("time", "day", "year"):
        yield fair(KIND, *put(doc, token.i, token.i + 1, "1st"))


def _without_commas(match: re.Match[str]) -> list[str]:
    return [match[0].replace(",", "")]


def _with_commas(match: re.Match[str]) -> list[str]:
    number = int(match[0])
    return [f"{number:,}"] if number >= 10_000 or not 1000 <= number <= 2200 else []


def _written_out(match: re.Match[str]) -> list[str]:
    """*3.5 million* in full and in short."""
    value = round(float(match[1].replace(",", "")) * _SCALES[match[2]])
    forms = [f"{match[1]}{_SHORT[match[2]]}"]
    return [f"{value:,}", *forms] if value < 10**9 else forms


def _in_millions(match: re.Match[str]) -> list[str]:
    value = int(match[0].replace(",", ""))
    return [f"{value / 10**6:.6f}".rstrip("0").rstrip(".") + " million"] if value < 10**9 else []


def _small_scale(match: re.Match[str]) -> list[str]:
    """*5 million → five million* and back."""
    number, scale = match[1].lower(), match[2]
    if number.isdigit():
        return [f"{in_words(int(number))} {scale}"]
    return [f"{cardinals()[number]} {scale}"] if number in cardinals() else []


def _range(match: re.Match[str]) -> list[str]:
    return [f"{match[1]} to {match[2]}"] if int(match[1]) < int(match[2]) else []


_NOUN = r"(?= (?!years?\b)[a-z]{3})"
_RULES: tuple[Rule, ...] = (
    (re.compile(rf"{_ALONE}\d{{1,3}}(?:,\d{{3}})+{_END}{_NOUN}"), _without_commas),
    (re.compile(rf"{_ALONE}\d{{4,7}}{_END}{_NOUN}"), _with_commas),
    (
        re.compile(
            rf"{_ALONE}(\d{{1,3}}(?:\.\d{{1,2}})?) (million|billion)\b"
            r"(?! (?:to|and|or|hectares|tons?|dollars)|-)"
        ),
        _written_out,
    ),
    (re.compile(rf"{_ALONE}\d{{1,3}}(?:,\d{{3}})?,000{_END}(?<=\d,\d00,000){_NOUN}"), _in_millions),
    (re.compile(rf"{_ALONE}([1-9]\d?|[a-z]+) (million|billion)\b"), _small_scale),
    (
        re.compile(
            rf"{_ALONE}(\d{{1,3}})[-–](\d{{1,3}}){_END}"
            r"(?= (?:years?|months?|days?|hours?|minutes?|people|points|times|cm|km|kg|weeks?)\b)(?! years?-)"
        ),
        _range,
    ),
)
