"""Numerals: numbers in digits and in words, before anything is known of what they count."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from mtaudit.text.digits import DIGITS, SPACES, digits_readings
from mtaudit.text.number_words import lexicon

_TOKEN = re.compile(
    r"(?P<slash>(?<![\d/.,])\d/(?:[2-9]|10)(?![\d/]))"
    rf"|(?P<digits>{DIGITS})|(?P<glyph>[½⅓⅔¼¾⅕⅖⅗⅘⅙⅛⅜⅝⅞])|(?P<word>[^\W\d_]+)"
)
_HALVES = frozenset({"half", "halves"})  # a lone "quarter" is a part of the year or of a town
_GLYPHS = {"½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 0.2, "⅖": 0.4, "⅗": 0.6, "⅘": 0.8}
_GLYPHS |= {"⅙": 1 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8}
_JOIN = re.compile(rf"[{SPACES}]?[-\u2010\u2011]?[{SPACES}]?")
_BY = re.compile(r"(?:^|\W)\d+ ?[x×]\Z")  # "6x6 cm"
_PREFIX = re.compile(r"(?:^|[\s(\"“'‘])([^\W\d_][^\s]*)[-\u2010\u2011]\Z")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number at `start:end`; several `values` where the writing is ambiguous, the likeliest first.

    `bare` is what "350m" is when the letter is a unit: the value and where the digits end. `rank` is
    what "a third" is when it counts as an ordinal.
    """

    start: int
    end: int
    values: tuple[float, ...]
    ordinal: bool = False
    fraction: bool = False
    vague: bool = False
    soft: bool = False
    irregular: bool = False
    bare: tuple[float, int] | None = None
    rank: float | None = None


_SHARES = (("out", "of"), ("in",))


def numerals(text: str) -> list[Numeral]:
    """All numerals of the text in order, digits that belong to names ("Covid-19", "A350") left out."""
    reader, found, i = _Reader(text), [], 0
    while i < len(reader.tokens):
        numeral, i = reader.share(i) or reader.read(i)
        if numeral and not reader.in_name(numeral):
            found.append(numeral)
    return found


def _ratio(written: str) -> float:
    top, _, bottom = written.partition("/")
    return int(top) / int(bottom)


class _Reader:
    """The tokens of a text; each method reads from one index on and answers with the index behind."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = list(_TOKEN.finditer(text))
        self.words = [t.group().lower() for t in self.tokens]
        self.joined = [bool(_JOIN.fullmatch(text, a.end(), b.start())) for a, b in pairwise(self.tokens)]
        self.lex = lexicon()

    def word(self, i: int) -> str:
        """The word at `i` if nothing but a space or hyphen stands before it, else ""."""
        return self.words[i] if 0 < i < len(self.words) and self.joined[i - 1] else ""

    def glued(self, i: int) -> bool:
        return i < len(self.tokens) and self.tokens[i].start() == self.tokens[i - 1].end()

    def numeral(self, i: int, j: int, *values: float, **flags: Any) -> tuple[Numeral, int]:
        return Numeral(self.tokens[i].start(), self.tokens[j - 1].end(), values, **flags), j

    def in_name(self, numeral: Numeral) -> bool:
        if not self.text[numeral.start].isdigit():
            return False
        before = self.text[max(0, numeral.start - 24) : numeral.start]
        if _BY.search(before):
            return False
        prefix = _PREFIX.search(before)
        return before[-1:].isalpha() or bool(prefix and prefix[1].lower() not in self.lex.prefixes)

    def read(self, i: int) -> tuple[Numeral | None, int]:
        """The numeral that begins at token `i`, or None, and the index to go on from."""
        word = self.words[i]
        match self.tokens[i].lastgroup:
            case "digits":
                return self.digits(i)
            case "glyph":
                return self.numeral(i, i + 1, _GLYPHS[word], fraction=True)
            case "slash":
                return self.numeral(i, i + 1, _ratio(word), fraction=True)
        if word in ("a", "an"):
            return self.article(i)
        if self.lex.below_hundred(word) is not None:
            return self.spelled(i)
        return self.other(i)

    def share(self, i: int) -> tuple[Numeral, int] | None:
        """ "nine out of ten", "one in four": so many of so many."""
        link = next((w for w in _SHARES if all(self.word(i + 1 + n) == x for n, x in enumerate(w))), None)
        if link is None:
            return None
        end = i + 1 + len(link)
        top, bottom = self.count(self.words[i]), self.count(self.word(end))
        if not 0 < top < bottom or (link == ("in",) and top != 1):
            return None
        return self.numeral(i, end + 1, top / bottom, fraction=True)

    def count(self, word: str) -> float:
        """The value of one word or whole number up to a thousand; 0 for any other."""
        if word.isdecimal() and len(word) <= 3:
            return float(word)
        return self.lex.below_hundred(word) or {"hundred": 100.0, "thousand": 1000.0}.get(word, 0.0)

    def digits(self, i: int) -> tuple[Numeral, int]:
        """Digits and what is written behind them: "2bn", "3.5 million", "21st", "1½", "2 and a half"."""
        values, irregular = digits_readings(self.words[i])
        after, glued = self.word(i + 1), self.glued(i + 1)
        if glued and after in ("st", "nd", "rd", "th"):
            return self.numeral(i, i + 2, *values, ordinal=True, irregular=irregular)
        if after in _GLYPHS:
            return self.numeral(i, i + 2, values[0] + _GLYPHS[after])
        if "/" in after and not glued:
            value, j = self.cardinal(i + 2, values[0] + _ratio(after))
            return self.numeral(i, j, value)
        start, end = self.tokens[i].span()
        if glued and after in self.lex.suffixes:
            scaled = tuple(v * self.lex.suffixes[after] for v in values)
            return Numeral(start, self.tokens[i + 1].end(), scaled, bare=(values[0], end)), i + 2
        if after in self.lex.spaced_suffixes:
            return self.numeral(i, i + 2, *(v * self.lex.spaced_suffixes[after] for v in values))
        ends = [self.cardinal(i + 1, v) for v in values]
        return self.numeral(i, ends[0][1], *(v for v, _ in ends), irregular=irregular)

    def article(self, i: int) -> tuple[Numeral | None, int]:
        """ "a hundred", "a third of", "a couple": the article belongs to the number."""
        after = self.word(i + 1)
        if after in self.lex.scales:
            value, j = self.cardinal(i + 1, 1.0)
            return self.numeral(i, j, value)
        if after in self.lex.fractions or self.lex.part(after):
            return self.part(i, i + 1, 1.0, rank=self.lex.ordinals.get(after))
        return None, i + 1

    def part(self, i: int, j: int, count: float, rank: float | None = None) -> tuple[Numeral, int]:
        """`count` parts of the denominator at `j`: "two thirds", "half a million", "a quarter of a mile"."""
        value = count * (self.lex.part(self.words[j]) or 1.0)
        for skipped in (("of", "a"), ("a",), ("of", "one"), ()):
            behind = j + 1 + len(skipped)
            if (
                tuple(self.word(j + 1 + n) for n in range(len(skipped))) == skipped
                and self.word(behind) in self.lex.scales
            ):
                value, behind = self.cardinal(behind, value)
                return self.numeral(i, behind, value)
        return Numeral(
            self.tokens[i].start(), self.tokens[j].end(), (value,), fraction=True, rank=rank
        ), j + 1

    def spelled(self, i: int) -> tuple[Numeral, int]:
        """A number that begins with a word below a hundred: cardinal, ordinal, year or fraction."""
        value, j = self.below_hundred(i)
        if year := self.year(value, j):
            return self.numeral(i, year[1], year[0])
        after = self.word(j)
        rank = self.lex.ordinals.get(after, 0)
        if self.words[j - 1] in self.lex.tens and 0 < rank < 10:
            return self.numeral(i, j + 1, value + rank, ordinal=True)
        if (
            self.lex.part(after)
            and value < 10
            and (value == 1 or (after.endswith("s") and value * (self.lex.part(after) or 1) < 2))
        ):
            return self.part(i, j, value)
        value, end = self.cardinal(j, value)
        return self.numeral(i, end, value, soft=value <= 2)

    def below_hundred(self, i: int) -> tuple[float, int]:
        value = self.lex.below_hundred(self.words[i]) or 0.0
        unit = self.lex.small.get(self.word(i + 1), 0.0) if self.words[i] in self.lex.tens else 0.0
        return (value + unit, i + 2) if 0 < unit < 10 else (value, i + 1)

    def year(self, century: float, j: int) -> tuple[float, int] | None:
        """ "nineteen ninety", "twenty twenty-four", "nineteen oh five"; `century` is 11 to 20."""
        if not 11 <= century <= 20:
            return None
        if self.word(j) == "oh" and 0 < self.lex.small.get(self.word(j + 1), 0) < 10:
            return century * 100 + self.lex.small[self.word(j + 1)], j + 2
        if (self.lex.below_hundred(self.word(j)) or 0) >= 10:
            rest, end = self.below_hundred(j)
            return century * 100 + rest, end
        return None

    def cardinal(self, j: int, value: float) -> tuple[float, int]:
        """`value`, which ends before `j`, with the scale words and smaller numbers that follow it."""
        total, current, scale, open_ = 0.0, value, float("inf"), False
        while True:
            word = self.word(j)
            after = j + 1 if word == "and" else j
            extra = self.and_part(j)
            scaling = self.lex.scales.get(word) or self.lex.plurals.get(word)
            if scaling and word != "tens":
                factor, open_, j = scaling, word not in ("dozen", "dozens"), j + 1
                if factor <= 100:
                    current *= factor
                elif factor > scale:
                    total, current = (total + current) * factor, 0.0
                else:
                    total, current, scale = total + (current or 1.0) * factor, 0.0, factor
            elif extra and self.word(extra[1]) in self.lex.scales:
                current, j = current + extra[0], extra[1]
            elif extra:
                return total + current + extra[0] * self.lex.scales.get(self.words[j - 1], 1.0), extra[1]
            elif open_ and (smaller := self.lex.below_hundred(self.word(after))):
                smaller, j = self.below_hundred(after)
                current, open_ = current + smaller, False
            else:
                return total + current, j

    def and_part(self, j: int) -> tuple[float, int] | None:
        """The value of "and a half", "and three quarters" at `j` and the index behind it."""
        if self.word(j) != "and":
            return None
        count = 1.0 if self.word(j + 1) == "a" else self.lex.small.get(self.word(j + 1))
        part = self.lex.fractions.get(self.word(j + 2))
        return (count * part, j + 3) if count and part else None

    def other(self, i: int) -> tuple[Numeral | None, int]:
        """Scale words alone, ordinals, bare fractions, and words that say a number in passing."""
        word, lex = self.words[i], self.lex
        if word in lex.scales:
            value, j = self.cardinal(i + 1, lex.scales[word])
            return self.numeral(i, j, value)
        if word in lex.plurals:
            return self.magnitude(i)
        if word in lex.ordinals:
            return self.numeral(i, i + 1, lex.ordinals[word], ordinal=True, soft=lex.ordinals[word] <= 3)
        if word in lex.fractions and (word in _HALVES or self.word(i + 1) == "of"):
            return self.part(i, i, 1.0)
        if word in lex.loose:
            return self.numeral(i, i + 1, lex.loose[word], soft=True)
        return (self.numeral(i, i + 1, 0.0, soft=True)) if word == "zero" else (None, i + 1)

    def magnitude(self, i: int) -> tuple[Numeral | None, int]:
        """ "thousands", "tens of millions"; a lone "tens" says nothing."""
        value, j = self.lex.plurals[self.words[i]], i + 1
        while self.word(j) == "of" and self.word(j + 1) in self.lex.plurals:
            value, j = value * self.lex.plurals[self.word(j + 1)], j + 2
        return self.numeral(i, j, value, vague=True) if self.words[i] != "tens" or j > i + 1 else (None, j)
