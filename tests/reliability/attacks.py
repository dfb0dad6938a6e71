"""Every regular expression of the package, and texts made to keep each of them busy."""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import mtaudit
from mtaudit.text.furniture import MAX_LINE_CHARS

LENGTH = 60_000
"""Characters of a text that attacks: a pattern that takes quadratic time needs seconds for it."""

SHORTER = {"mtaudit.text.furniture": MAX_LINE_CHARS}
"""The longest text that a module gives its patterns, where that is less."""

MANY = 20
"""From this limit on a repetition counts as one without limit."""

_ENDS = ("", "\x00", "!", "\n", "a", "0")
_CLASSES = {
    codes.CATEGORY_DIGIT: "0",
    codes.CATEGORY_NOT_DIGIT: "a",
    codes.CATEGORY_SPACE: " ",
    codes.CATEGORY_NOT_SPACE: "a",
    codes.CATEGORY_WORD: "a",
    codes.CATEGORY_NOT_WORD: "-",
}
_OTHERS = "a0 -A\n"
EXTRAS = frozenset({"openvino", "pyarrow", "ray"})
Node = tuple[Any, Any]


@dataclass(frozen=True)
class Compiled:
    """A pattern and the module that compiles it."""

    module: str
    pattern: re.Pattern[str]

    def __str__(self) -> str:
        return f"{self.module}: {self.pattern.pattern[:80]}"

    @property
    def length(self) -> int:
        """How long a text that attacks it is."""
        return SHORTER.get(self.module, LENGTH)


def compiled() -> tuple[Compiled, ...]:
    """The patterns that modules and tables of the package compile, each once."""
    found: dict[tuple[str, int], Compiled] = {}
    real = re.compile

    def record(pattern: Any, flags: int = 0) -> Any:
        made = real(pattern, flags)
        caller = sys._getframe(1).f_globals.get("__name__", "")
        if caller.partition(".")[0] == "mtaudit" and isinstance(made.pattern, str):
            found[made.pattern, made.flags] = Compiled(caller, made)
        return made

    re.compile = record
    try:
        for info in pkgutil.walk_packages(mtaudit.__path__, "mtaudit."):
            if not info.name.endswith("__main__"):
                _import(info.name)
        _read_tables()
    finally:
        re.compile = real
    return tuple(found.values())


def _import(module: str) -> None:
    """Import a module, unless it is of an extra that is not installed."""
    try:
        importlib.import_module(module)
    except ModuleNotFoundError as error:
        if error.name not in EXTRAS:
            raise


def _read_tables() -> None:
    """Call what compiles the patterns of tables."""
    from mtaudit.text.furniture import find_furniture

    find_furniture("A line.\n\nShare this article\n")


def attacks(pattern: re.Pattern[str], length: int) -> Iterator[str]:
    """Texts of that length that repeat what a repetition of the pattern takes, and then fail it or not."""
    for lead, pump in sorted(set(_pumps(list(parser.parse(pattern.pattern, pattern.flags)), ""))):
        if pump:
            body = lead + pump * (length // len(pump))
            yield from (body[: length - len(end)] + end for end in _ENDS)


def _pumps(nodes: Sequence[Node], lead: str) -> Iterator[tuple[str, str]]:
    """What leads to every repetition, and what it repeats."""
    for code, value in nodes:
        if code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
            least, most, inside = value
            if most >= MANY:
                yield lead, _sample(list(inside))
                yield "", _sample(list(inside))
            yield from _pumps(list(inside), lead)
            lead += _sample(list(inside)) * min(least, 3)
        elif code is codes.BRANCH:
            for branch in value[1]:
                yield from _pumps(list(branch), lead)
            lead += _sample(list(value[1][0]))
        elif code is codes.SUBPATTERN:
            yield from _pumps(list(value[-1]), lead)
            lead += _sample(list(value[-1]))
        elif code in (codes.ASSERT, codes.ASSERT_NOT):
            yield from _pumps(list(value[1]), lead)
        elif code is codes.ATOMIC_GROUP:
            yield from _pumps(list(value), lead)
            lead += _sample(list(value))
        else:
            lead += _sample([(code, value)])


def _sample(nodes: Sequence[Node]) -> str:
    """A text that the nodes match, but for what they assert."""
    return "".join(_one(code, value) for code, value in nodes)


def _one(code: Any, value: Any) -> str:
    inside = _SAMPLES.get(code)
    return inside(value) if inside else ""


def _member(members: Sequence[Node]) -> str:
    """A character of the class."""
    if members[0][0] is codes.NEGATE:
        return next((c for c in _OTHERS if not any(_has(m, c) for m in members[1:])), "~")
    for code, value in members:
        if code is codes.LITERAL:
            return chr(value)
        if code is codes.RANGE:
            return chr(value[0])
        if code is codes.CATEGORY:
            return _CLASSES[value]
    raise ValueError(f"an empty class: {members}")


def _has(member: Node, char: str) -> bool:
    code, value = member
    if code is codes.LITERAL:
        return bool(ord(char) == value)
    if code is codes.RANGE:
        return bool(value[0] <= ord(char) <= value[1])
    tests: dict[Any, bool] = {
        codes.CATEGORY_DIGIT: char.isdigit(),
        codes.CATEGORY_NOT_DIGIT: not char.isdigit(),
        codes.CATEGORY_SPACE: char.isspace(),
        codes.CATEGORY_NOT_SPACE: not char.isspace(),
        codes.CATEGORY_WORD: char.isalnum() or char == "_",
        codes.CATEGORY_NOT_WORD: not (char.isalnum() or char == "_"),
    }
    return bool(tests[value])


_SAMPLES: dict[Any, Callable[[Any], str]] = {
    codes.LITERAL: chr,
    codes.NOT_LITERAL: lambda value: next(c for c in _OTHERS if ord(c) != value),
    codes.ANY: lambda _: "a",
    codes.IN: _member,
    codes.BRANCH: lambda value: _sample(list(value[1][0])),
    codes.SUBPATTERN: lambda value: _sample(list(value[-1])),
    codes.ATOMIC_GROUP: lambda value: _sample(list(value)),
    **dict.fromkeys(
        (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT),
        lambda value: _sample(list(value[2])) * max(1, min(value[0], 3)),
    ),
}
"""A text that a part of a pattern matches, by the kind of the part; what only asserts needs none."""


if __name__ == "__main__":
    json.dump([(c.module, c.pattern.pattern, c.pattern.flags, c.length) for c in compiled()], sys.stdout)
