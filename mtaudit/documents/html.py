"""HTML pages: the article, as trafilatura tells it from the rest of the page.

Trafilatura gives back a text that no longer knows where it stood. So each run of text is handed to it with a
mark before it, and the runs whose marks it gives back are the article.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from itertools import pairwise

from mtaudit.documents.tags import Break, items, parts
from mtaudit.model import Reading, Span, assemble

# Two characters of braille a mark: they are rare in pages, and no letters, so that a line that trafilatura
# knows, such as "Print", is known behind a mark as well; but visible, as others are dropped.
_FIRST, _DIGITS = 0x2800, 0x100
_MARK = re.compile("([\u2800-\u28ff])([\u2800-\u28ff])")

_DECLARATION = re.compile(
    rb"""<meta[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)""",
    re.IGNORECASE,
)
_DECLARATION_BYTES = 1024
"""A browser looks no further: https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding"""

MAX_RUNS = 20_000
"""No article has more runs of text, and trafilatura's time grows with their square."""


def declared(data: bytes) -> str:
    """The encoding that a page names in its first bytes; "" for none."""
    match = _DECLARATION.search(data[:_DECLARATION_BYTES])
    return (match[1] or match[2]).decode("ascii", "replace") if match else ""


def read(text: str, place: str) -> Reading:
    """The article of a page, or all its text, and a note that says so, where none is found."""
    found = list(items(text))
    runs = [item for item in found if isinstance(item, Span)]
    kept = _article(text, runs)
    if not kept:
        whole = assemble(text, parts(text, found))
        note = f"{place}: no article is found in the page, so all its text is read"
        return Reading(whole.text, whole.source, (note,))
    shown = (i for i in found if isinstance(i, Break) or i in kept or i.of(text).isspace())
    return assemble(text, parts(text, shown))


def _article(page: str, runs: Sequence[Span]) -> set[Span]:
    """The runs that belong to the article."""
    if len(runs) > MAX_RUNS:
        return set()
    from trafilatura import extract

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it gave up on concerns nobody
    marked = [page[: runs[0].start]] if runs else []
    for number, (run, following) in enumerate(pairwise([*runs, Span(len(page), len(page))])):
        marked += ["" if run.of(page).isspace() else _mark(number), page[run.start : following.start]]
    try:
        article = extract("".join(marked), include_comments=False, favor_recall=True) or ""
    except (RecursionError, ValueError):
        return set()
    numbers = [(ord(a) - _FIRST) * _DIGITS + ord(b) - _FIRST for a, b in _MARK.findall(article)]
    return {runs[number] for number in numbers if number < len(runs)}


def _mark(number: int) -> str:
    return chr(_FIRST + number // _DIGITS) + chr(_FIRST + number % _DIGITS)
