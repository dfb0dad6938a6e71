"""Whole numbers in words, and the words read back."""

from __future__ import annotations

from functools import cache

_SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["_", "_", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ORDINALS = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth"} | {
    "nine": "ninth",
    "twelve": "twelfth",
}


def in_words(number: int) -> str:
    """A number from 0 to 99 in words."""
    if number < 20:
        return _SMALL[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens] + (f"-{_SMALL[ones]}" if ones else "")


def ordinal_in_words(number: int) -> str:
    """The rank of a number from 1 to 99 in words: *twenty-first*."""
    head, dash, last = in_words(number).rpartition("-")
    last = _ORDINALS[last] if last in _ORDINALS else last[:-1] + "ieth" if last.endswith("y") else last + "th"
    return head + dash + last


def ordinal_in_digits(number: int) -> str:
    """The rank in digits: *21st*."""
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


@cache
def cardinals() -> dict[str, int]:
    """The words of the numbers from 0 to 99."""
    return {in_words(n): n for n in range(100)}


@cache
def ordinals() -> dict[str, int]:
    """The words of the ranks from 1 to 99."""
    return {ordinal_in_words(n): n for n in range(1, 100)}
