"""Snippets: a sentence cut down to the neighbourhood of the words in question, those underlined."""

from __future__ import annotations

import re
from typing import NamedTuple

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from mtaudit.model import Document
from mtaudit.text.sanitize import visible

_SPACE = re.compile(r"\s+")
_LINES = 3
_CUT = "…"


class Row(NamedTuple):
    """A row of a snippet: text, or the marks below it."""

    text: Text
    marks: bool


def locate(sentence: str, words: str, document: Document, start: int | None) -> tuple[int, int]:
    """Where in `sentence` the words lie that are at `start` in the document; (0, 0) for nowhere.

    The sentence may occur more than once in the document, and the words more than once in the
    sentence; one that was put together from several falls back to the words' first occurrence.
    """
    if start is None or not words:
        return 0, 0
    # Only where it would hold the words, so that a long document costs no more than a short one.
    at = document.text.find(sentence, max(0, start + len(words) - len(sentence)), start + len(sentence))
    if at >= 0:
        return start - at, start - at + len(words)
    first = sentence.find(words)
    return (first, first + len(words)) if first >= 0 else (0, 0)


def flat(text: str) -> str:
    """The text on one line, with nothing in it that a terminal would act on."""
    return visible(_SPACE.sub(" ", text))


def snippet(sentence: str, mark: tuple[int, int], width: int, style: str) -> Text:
    """The marked words with as much around them as fits three lines of `width` cells, or one without any."""
    start, end = mark
    # Lines are not filled to their ends: what they lack would be a fourth line.
    budget = _LINES * width - width // 4 if end > start else width
    # Cut by characters first: a "sentence" can be megabytes long.
    before = flat(sentence[max(0, start - budget) : start])
    marked = _head(flat(sentence[start : min(end, start + budget)]), budget // 2, cut=end - start > budget)
    after = flat(sentence[end : end + budget])
    room = budget - cell_len(marked)
    left = min(cell_len(before), max(room // 2, room - cell_len(after)))
    text = Text(_tail(before, left, cut=start > budget))
    text.append(marked, style=style)
    text.append(_head(after, room - left, cut=len(sentence) - end > budget))
    return text


def underlined(text: Text, width: int, under: str, style: str, console: Console) -> list[Row]:
    """The text wrapped to `width` cells, below each line its styled stretches underlined with `under`."""
    rows: list[Row] = []
    for line in text.wrap(console, width):
        line.rstrip()
        rows.append(Row(line, marks=False))
        for span in line.spans:
            indent = " " * cell_len(line.plain[: span.start])
            stretch = line.plain[span.start : span.end]
            if stretch.strip():
                rows.append(Row(Text(indent).append(under * cell_len(stretch.rstrip()), style), marks=True))
    return rows


def _head(text: str, cells: int, cut: bool) -> str:
    if not cut and cell_len(text) <= cells:
        return text
    kept = _fitting(text, cells - 2)
    space = kept.rfind(" ")
    return (kept[:space] if space > 0 else kept).rstrip() + " " + _CUT


def _tail(text: str, cells: int, cut: bool) -> str:
    if not cut and cell_len(text) <= cells:
        return text
    kept = _fitting(text[::-1], cells - 2)[::-1]
    space = kept.find(" ")
    return _CUT + " " + (kept[space + 1 :] if space >= 0 else kept)


def _fitting(text: str, cells: int) -> str:
    """The longest beginning of the text that is at most `cells` wide."""
    used = 0
    for i, char in enumerate(text):
        used += cell_len(char)
        if used > cells:
            return text[:i]
    return text
