"""Pairing quotation marks, also those that a machine turned round or set on the wrong side of a space.

Each double mark opens a quotation, closes one or is a stray. Taken one by one a damaged mark cannot be
read, so the cheapest reading of a whole paragraph is found (Viterbi): a mark in the wrong direction or
beside the wrong space costs something, a quotation without an end costs more. Costs are in units of
"one space on the wrong side", set so that each of the damages in the tests is read as a person reads it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum

from mtaudit.model import Span
from mtaudit.text.layout import blocks

MAX_DEPTH = 2
"""A quotation in a quotation, and no deeper."""

_BEAM = 4
_CHUNK = 4000
_CONTINUED_WITHIN = 5

_WRONG_SPACE = 1.5
_WRONG_DIRECTION = 2.5
_OTHER_STYLE = 1.0
_NESTED_ALIKE = 2.0
_NESTED = 0.5
_STRAY = 4.0
_UNCLOSED = 3.5
_REOPENED = 0.5
_INCHES = 0.5

_MARK = re.compile('["“”„‟«»]')
_OPENERS = frozenset('"“„‟«»')
_PAIRS = {'""': 0.0, "“”": 0.0, "‟”": 0.0, "„“": 0.0, "„”": 0.0, "«»": 0.0, "»«": 0.0, "””": 0.0, "““": 2.5}
_GUILLEMETS = frozenset("«»")
_IDEOGRAPH = re.compile("[\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]")


class Role(Enum):
    """What a quotation mark does."""

    OPEN = "open"
    CLOSE = "close"
    STRAY = "stray"
    DOUBLED = "doubled"


@dataclass(frozen=True, slots=True)
class Mark:
    """A double quotation mark at `at`, the place of its partner, and its paragraph."""

    at: int
    char: str
    role: Role
    partner: int | None
    broken: bool
    block: Span


@dataclass(frozen=True, slots=True)
class _Step:
    """A reading of the marks so far: the last mark's role and the step before."""

    before: _Step | None
    role: Role


def find_marks(text: str) -> tuple[Mark, ...]:
    """Every double quotation mark of the text in order, with its role.

    A straight mark is never broken, nor is one left open where the next paragraph opens again.
    """
    found: list[Mark] = []
    pending: tuple[int, int] | None = None  # index in `found` and number of the block of an open quotation
    paragraphs = blocks(text)
    for number, block in enumerate(paragraphs):
        places = [m.start() for m in _MARK.finditer(text, block.start, block.end)]
        after = text[paragraphs[number + 1].start] if number + 1 < len(paragraphs) else ""
        for i in range(0, len(places), _CHUNK):
            marks = _pair(text, block, places[i : i + _CHUNK], after)
            if pending and marks and number - pending[1] <= _CONTINUED_WITHIN:
                marks = _continue(found, pending[0], marks)
            found += marks
        if places:
            pending = _left_open(found, len(places), number)
    return tuple(found)


def _left_open(found: list[Mark], count: int, number: int) -> tuple[int, int] | None:
    for index in range(len(found) - 1, len(found) - 1 - count, -1):
        if found[index].role is Role.OPEN and found[index].partner is None:
            return index, number
    return None


def _continue(found: list[Mark], opened: int, marks: list[Mark]) -> list[Mark]:
    """Pairs a closing mark that stands first in its paragraph with a quotation left open before."""
    first, opener = marks[0], found[opened]
    if first.role is not Role.STRAY or first.char in "“„" or _PAIRS.get(opener.char + first.char) != 0:
        return marks
    found[opened] = replace(opener, partner=first.at, broken=False)
    return [replace(first, role=Role.CLOSE, partner=opener.at, broken=False), *marks[1:]]


def _pair(text: str, block: Span, places: list[int], after: str) -> list[Mark]:
    roles = _cheapest(text, block, places, after)
    marks: list[Mark] = []
    opened: list[int] = []
    for at, role in zip(places, roles, strict=True):
        char, broken, partner = text[at], False, None
        if role is Role.OPEN:
            opened.append(len(marks))
            broken = char == "”" or _open_space(text, block, at) > 0
        elif role is Role.CLOSE:
            index = opened.pop()
            opener = marks[index]
            partner = opener.at
            marks[index] = replace(opener, partner=at)
            broken = _wrong_close(opener.char, char) or _close_space(text, block, at) > 0
        else:
            broken = True
        marks.append(Mark(at, char, role, partner, broken and char != '"', block))
    for index in opened:
        marks[index] = replace(marks[index], broken=marks[index].char not in ('"', after))
    return marks


def _cheapest(text: str, block: Span, places: list[int], after: str) -> list[Role]:
    """The role of each mark in the cheapest reading of the block."""
    paths: dict[str, tuple[float, _Step | None]] = {"": (0.0, None)}
    for i, at in enumerate(places):
        char = text[at]
        if i and places[i - 1] == at - 1 and text[at - 1] == char:
            paths = {k: (cost, _Step(step, Role.DOUBLED)) for k, (cost, step) in paths.items()}
            continue
        opening = _open_cost(text, block, at)
        closing = _close_space(text, block, at)
        stray = _INCHES if char == '"' and text[at - 1 : at].isdigit() else _STRAY
        options: dict[str, tuple[float, _Step | None]] = {}
        for state, (cost, step) in paths.items():
            _offer(options, state, cost + stray, _Step(step, Role.STRAY))
            if len(state) < MAX_DEPTH:
                nested = (_NESTED_ALIKE if state[-1] == char else _NESTED) if state else 0.0
                _offer(options, state + char, cost + opening + nested, _Step(step, Role.OPEN))
            if state:
                total = cost + closing + _pair_cost(state[-1], char)
                _offer(options, state[:-1], total, _Step(step, Role.CLOSE))
        paths = dict(sorted(options.items(), key=lambda kv: (kv[1][0], kv[0]))[:_BEAM])
    ends = [(cost + sum(_left_cost(c, after) for c in k), k) for k, (cost, _) in paths.items()]
    step = paths[min(ends)[1]][1]
    roles: list[Role] = []
    while step:
        roles.append(step.role)
        step = step.before
    return roles[::-1]


def _offer(options: dict[str, tuple[float, _Step | None]], state: str, cost: float, step: _Step) -> None:
    if state not in options or cost < options[state][0]:
        options[state] = (cost, step)


def _left_cost(opener: str, after: str) -> float:
    return _REOPENED if opener == after else _UNCLOSED


def _pair_cost(opener: str, closer: str) -> float:
    default = _OTHER_STYLE if '"' in (opener, closer) else _WRONG_DIRECTION
    return _PAIRS.get(opener + closer, default)


def _wrong_close(opener: str, closer: str) -> bool:
    return _pair_cost(opener, closer) >= _WRONG_DIRECTION


def _open_cost(text: str, block: Span, at: int) -> float:
    return _open_space(text, block, at) + (0.0 if text[at] in _OPENERS else _WRONG_DIRECTION)


def _open_space(text: str, block: Span, at: int) -> float:
    """The cost of the spaces around an opening mark: none inside, one outside."""
    before = text[at - 1] if at > block.start else " "
    after = text[at + 1] if at + 1 < block.end else " "
    cost = 0.0
    if (before.isalnum() and not _IDEOGRAPH.match(before)) or before in ".,;!?)]%":
        cost += _WRONG_SPACE
    if after.isspace() and text[at] not in _GUILLEMETS:
        cost += _WRONG_SPACE
    return cost


def _close_space(text: str, block: Span, at: int) -> float:
    """The cost of the spaces around a closing mark: none inside, no word right after."""
    before = text[at - 1] if at > block.start else " "
    after = text[at + 1] if at + 1 < block.end else " "
    cost = 0.0
    if before.isspace() and text[at] not in _GUILLEMETS:
        cost += _WRONG_SPACE
    if after.isalnum() and not _IDEOGRAPH.match(after):
        cost += _WRONG_SPACE
    return cost
