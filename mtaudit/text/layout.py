"""Lines and blocks: which lines of a text are one paragraph, headline or list item.

A blank line always ends a block. A single line end does so unless the text is hard-wrapped there: a
wrapped line is full, so that the next line's first word would not have fitted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtaudit.model import Span
from mtaudit.text.tables import words

MIN_WRAP, MAX_WRAP = 50, 120
"""Columns at which prose is hard-wrapped by mail programs and editors."""

MIN_FULL_SHARE = 0.7
"""Share of full lines that marks a text as wrapped: paragraphs of four lines have three."""

_BULLET = re.compile(r"(?:[-*+•‣·▪◦●–—»]|\(?(?:\d{1,3}|[a-zA-Z])[.)])\s")


def blocks(text: str) -> tuple[Span, ...]:
    """The paragraphs, headlines and list items of a text, in order, without outer whitespace."""
    runs = list(_runs(text))
    width = _wrap_width([[line.of(text) for line in run] for run in runs])
    found: list[Span] = []
    for run in runs:
        start = 0
        for i in range(1, len(run) + 1):
            if i == len(run) or not _joins(run[i - 1].of(text), run[i].of(text), width):
                found.append(Span(run[start].start, run[i - 1].end))
                start = i
    return tuple(found)


def _runs(text: str) -> Iterator[list[Span]]:
    """Runs of lines between blank lines, each line without outer whitespace."""
    run: list[Span] = []
    at = 0
    for line in text.splitlines(keepends=True):
        body = line.strip()
        if body:
            start = at + len(line) - len(line.lstrip())
            run.append(Span(start, start + len(body)))
        elif run:
            yield run
            run = []
        at += len(line)
    if run:
        yield run


def _wrap_width(runs: list[list[str]]) -> int:
    """The column at which the text is hard-wrapped; 0 if it is not."""
    width = max((len(line) for run in runs if len(run) > 1 for line in run), default=0)
    if not MIN_WRAP <= width <= MAX_WRAP:
        return 0
    pairs = [(run[i], run[i + 1]) for run in runs for i in range(len(run) - 1)]
    full = [(a, b) for a, b in pairs if _full(a, b, width)]
    continued = any(b[0].islower() and not _stops(a) for a, b in full)
    return width if continued and len(full) >= MIN_FULL_SHARE * len(pairs) else 0


def _joins(line: str, following: str, width: int) -> bool:
    """True when the following line goes on with the paragraph that the line is in."""
    if _BULLET.match(following):
        return False
    if width and _full(line, following, width):
        return True
    if _stops(line):
        return False
    hanging = line.endswith(",") or _last_word(line) in words("hanging")
    if following[0].islower():
        return hanging or len(line) >= MIN_WRAP
    return hanging and len(line) >= MIN_WRAP // 2


def _full(line: str, following: str, width: int) -> bool:
    return len(line) + 1 + len(following[: width + 1].split(None, 1)[0]) > width


def _stops(line: str) -> bool:
    return line.rstrip("\"'”’»)]").endswith((".", "!", "?", "…", ":", "。", "！", "？"))


def _last_word(line: str) -> str:
    return line[-20:].rsplit(None, 1)[-1].lower()
