"""Page furniture: lines of a page that are no part of its text.

A line is furniture by its form (rows of `data/furniture.toml`), by its place (near an edge of the page, or
below "Also read") or because it says again what another line says. Prose never is: a line inside a
hard-wrapped paragraph is not looked at, and every row's near misses are tests.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from rapidfuzz import fuzz

from mtaudit.model import Span
from mtaudit.text.layout import blocks

EDGE_LINES = 12
"""Lines from the top or the bottom of a page that navigation, dates, bylines and legal lines keep to."""

HEAD_LINES = 3
"""Lines at the top of a page that may be its own headline, whatever word they start with."""

MAX_LINE_CHARS = 300
"""A longer line is prose."""

MAX_HEADLINE_WORDS = 30
MAX_TEASERS = 5
SAME_LINE = 92.0
"""rapidfuzz ratio from which two headlines are one: a word of eight letters may differ in a line of 100."""

_LINE_END = re.compile(r"[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_NAME = re.compile(r"\b(?:AGENCY|CREDIT|DATE|MONTH|NAME|SECTION|TIME|ZONE)\b")
_PROSE_END = re.compile(r"(?<!\.)[.!?。][\"'”’»)\]]*\Z")
_CUT = re.compile(r"(?:…|\.\.\.)\W*\Z")
_WORD = re.compile(r"[^\W_]+")
_SITE = re.compile(r"\s[|•·–—-]\s.{2,40}\Z")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table: `pattern` matches a whole line, or the end of one where `place` is "inline"."""

    kind: str
    pattern: re.Pattern[str]
    max_words: int
    place: str
    teaser: bool
    examples: tuple[str, ...]
    near_misses: tuple[str, ...]


@cache
def rows() -> tuple[Row, ...]:
    """The rows of `data/furniture.toml` in order."""
    table = tomllib.loads((files("mtaudit.text") / "data" / "furniture.toml").read_text("utf-8"))
    names: dict[str, str] = table["names"]
    return tuple(
        Row(
            row["kind"],
            re.compile(_expand(row["pattern"], names), re.IGNORECASE),
            row["max_words"],
            row["place"],
            row.get("teaser", False),
            tuple(row["examples"]),
            tuple(row["near_misses"]),
        )
        for row in table["row"]
    )


def find_furniture(text: str) -> tuple[Span, ...]:
    """The spans of page furniture in order, disjoint, each a line or the photo credit at the end of one."""
    lines = blocks(text)
    found = {i for i, _ in _by_form(text, lines)}
    found |= set(_teasers(text, lines, found))
    found |= set(_repeated(text, lines, found))
    inline = [s for i, line in enumerate(lines) if i not in found for s in _inline(text, line)]
    return tuple(sorted([lines[i] for i in found] + inline))


def _expand(pattern: str, names: dict[str, str]) -> str:
    while _NAME.search(pattern):
        pattern = _NAME.sub(lambda m: f"(?:{names[m[0]]})", pattern)
    return pattern


def _by_form(text: str, lines: Sequence[Span]) -> Iterator[tuple[int, Row]]:
    for i, line in enumerate(lines):
        places = {"any"}
        if i < EDGE_LINES or i >= len(lines) - EDGE_LINES:
            places.add("edge")
        if i >= HEAD_LINES:
            places.add("below")
        row = _row_of(text, line, places)
        if row:
            yield i, row


def _row_of(text: str, line: Span, places: set[str]) -> Row | None:
    if not _single_line(text, line):
        return None
    said = " ".join(line.of(text).split()).replace("'", "’")
    count = said.count(" ") + 1
    for row in rows():
        if count <= row.max_words and row.place in places and row.pattern.fullmatch(said):
            return row
    return None


def _single_line(text: str, line: Span) -> bool:
    return len(line) <= MAX_LINE_CHARS and not _LINE_END.search(text, line.start, line.end)


def _inline(text: str, line: Span) -> Iterator[Span]:
    """Credits in brackets at the end of a line."""
    start = max(line.start, line.end - MAX_LINE_CHARS)
    for row in rows():
        if row.place == "inline":
            yield from (
                Span(*m.span()) for m in row.pattern.finditer(text, start, line.end) if m.end() == line.end
            )


def _teasers(text: str, lines: Sequence[Span], found: set[int]) -> Iterator[int]:
    """Titles of other articles: lines without a full stop right below a line such as "Also read"."""
    for i, row in _by_form(text, lines):
        if row.teaser:
            for j in range(i + 1, min(len(lines), i + 1 + MAX_TEASERS)):
                if j in found or not _is_headline(text, lines[j]):
                    break
                yield j


def _is_headline(text: str, line: Span) -> bool:
    if not _single_line(text, line):
        return False
    said = line.of(text)
    return not _PROSE_END.search(said) and len(said.split()) <= MAX_HEADLINE_WORDS


def _repeated(text: str, lines: Sequence[Span], found: set[int]) -> Iterator[int]:
    """Headlines said again: of copies near the top the last full one stays; others anywhere go."""
    top = [i for i in range(min(EDGE_LINES, len(lines))) if i not in found and _single_line(text, lines[i])]
    kept = []
    for i in top:
        others = [lines[j].of(text) for j in top if j != i]
        later = [lines[j].of(text) for j in top if j > i]
        if _is_headline(text, lines[i]) and _says_again(lines[i].of(text), others, later):
            yield i
        elif _is_headline(text, lines[i]):
            kept.append(" ".join(_words(lines[i].of(text))))
    rest = [i for i in range(EDGE_LINES, len(lines)) if i not in found and _is_headline(text, lines[i])]
    said = {i: " ".join(_words(lines[i].of(text))) for i in rest}
    times = Counter(said.values())
    yield from (i for i in rest if (said[i].count(" ") > 2 and said[i] in kept) or times[said[i]] > 2)


def _says_again(line: str, others: list[str], later: list[str]) -> bool:
    """True for a copy of a later line, and of another one cut short, behind a path or with a site's name."""
    said = _words(line)
    if not said:
        return False
    if any(fuzz.ratio(" ".join(said), " ".join(_words(other))) >= SAME_LINE for other in later):
        return True
    site = _SITE.search(line)
    titles = [_words(other) for other in others]
    if site and _words(line[: site.start()]) in titles:
        return True
    cut = bool(_CUT.search(line))
    return any(_ends_with_title(said, title, cut) for title in titles)


def _ends_with_title(said: list[str], title: list[str], cut: bool) -> bool:
    """True when the words are, behind four others at most, the title, or its beginning if they are cut."""
    for skipped in range(5):
        tail = said[skipped:]
        if len(tail) > 2 and title[: len(tail)] == tail and (cut or (skipped and len(tail) == len(title))):
            return True
    return False


def _words(line: str) -> list[str]:
    return _WORD.findall(line.casefold())
