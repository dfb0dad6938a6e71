"""A small notation for sequences of tokens, read by `data/grammar.tsv` (which explains it)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mtaudit.model import Token

_MOST = 5
_COUNTS = {"?": (0, 1), "*": (0, _MOST), "+": (1, _MOST), "": (1, 1)}
_FILLED = re.compile(r"\{(\d+)\}")


@dataclass(frozen=True, slots=True)
class Test:
    """One condition: the token is one of the choices, or none of them."""

    choices: frozenset[str]
    positive: bool

    def holds(self, keys: frozenset[str]) -> bool:
        """Whether a token with these keys fulfils the condition."""
        return (not self.choices.isdisjoint(keys)) == self.positive


@dataclass(frozen=True, slots=True)
class Element:
    """All conditions on a token, how many tokens, and whether they are reported."""

    tests: tuple[Test, ...]
    least: int
    most: int
    reported: bool

    def fits(self, keys: frozenset[str]) -> bool:
        """Whether a token with these keys fulfils every condition."""
        return all(test.holds(keys) for test in self.tests)


@dataclass(frozen=True, slots=True)
class Match:
    """Where a pattern fits: for every element the first token and the one after the last."""

    elements: tuple[Element, ...]
    places: tuple[tuple[int, int], ...]

    @property
    def reported(self) -> tuple[int, ...]:
        """The tokens that the pattern reports."""
        pairs = zip(self.elements, self.places, strict=True)
        return tuple(i for element, (start, end) in pairs if element.reported for i in range(start, end))


def keys_of(token: Token) -> frozenset[str]:
    """All that a choice of a pattern can call the token."""
    capital = "^" if token.text[:1].isupper() else "_"
    forms = (token.text.lower(), "@" + token.lemma, "~" + token.text[-3:], "_", capital)
    return frozenset((*forms, token.pos, token.tag, "#" + token.entity))


def compile_pattern(pattern: str) -> tuple[Element, ...]:
    """The elements of a pattern."""
    elements, inside, bracketed = [], False, "[" in pattern
    for part in pattern.split():
        inside = inside or part.startswith("[")
        body = part.removeprefix("[").removesuffix("]")
        count = body[-1] if len(body) > 1 and body[-1] in "?*+" else ""
        tests = tuple(
            Test(frozenset(test.removeprefix("!").split("|")), not test.startswith("!"))
            for test in body.removesuffix(count).split("&")
        )
        elements.append(Element(tests, *_COUNTS[count], inside or not bracketed))
        inside = inside and not part.endswith("]")
    return tuple(elements)


def find(elements: tuple[Element, ...], tokens: Sequence[frozenset[str]]) -> Iterator[Match]:
    """Every place where the pattern fits the keys of tokens, the longest fit from each first token."""
    for start in range(len(tokens)):
        places = _fit(elements, tokens, start)
        if places is not None:
            yield Match(elements, places)


def fill(template: str, match: Match, tokens: Sequence[Token]) -> str:
    """The suggestion: `{n}` is the text of the n-th element."""

    def text(number: re.Match[str]) -> str:
        start, end = match.places[int(number[1]) - 1]
        return " ".join(t.text for t in tokens[start:end])

    return " ".join(_FILLED.sub(text, template).split())


def _fit(
    elements: tuple[Element, ...], tokens: Sequence[frozenset[str]], at: int
) -> tuple[tuple[int, int], ...] | None:
    if not elements:
        return ()
    first = elements[0]
    reach = 0
    while reach < first.most and at + reach < len(tokens) and first.fits(tokens[at + reach]):
        reach += 1
    for count in range(reach, first.least - 1, -1):
        rest = _fit(elements[1:], tokens, at + count)
        if rest is not None:
            return ((at, at + count), *rest)
    return None
