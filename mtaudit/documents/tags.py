"""Tags: where the text of a page is, and what it is set apart by. Time is linear in the page's length.

https://html.spec.whatwg.org/multipage/parsing.html, as far as text goes.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from enum import Enum

from mtaudit.model import Part, Span


class Break(Enum):
    """What ends a line, and what ends a paragraph, headline or list item."""

    LINE = "\n"
    BLOCK = "\n\n"


Item = Span | Break
"""A run of text between two tags, or a break."""

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "optgroup",
        "option",
        "p",
        "pre",
        "search",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
# What is in these is no text of the page. Where the first ones are not closed, the rest of the page is in
# them; the others are then as if they were not there.
_RAW = frozenset({"iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp"})
_ASIDE = frozenset({"audio", "canvas", "math", "noscript", "object", "select", "svg", "template", "video"})

_TAG = re.compile(r"""<(/?)([a-zA-Z][^\s/>]*+)(?:[^>"']++|"[^"]*+"|'[^']*+')*+>""")
_TAG_START = re.compile(r"</?[a-zA-Z]")
_TOKEN = re.compile(r"[ \t\r\n\f]+|&(?:#[xX]?[0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);?|[^ \t\r\n\f&]+|&")


def items(page: str) -> Iterator[Item]:
    """The runs of text and the breaks of a page, in order; runs are not empty."""
    unclosed: set[str] = set()
    at = start = 0
    while (at := page.find("<", at)) >= 0:
        end, breaks = _markup(page, at, unclosed)
        if end == at:  # a mere character
            at += 1
            continue
        if start < at:
            yield Span(start, at)
        if breaks:
            yield breaks
        at = start = end
    if start < len(page):
        yield Span(start, len(page))


def _markup(page: str, at: int, unclosed: set[str]) -> tuple[int, Break | None]:
    """Where the markup that begins at `at` ends, `at` itself if it is none, and the break it makes."""
    if page.startswith("<!--", at):
        # "<!-->" is a whole comment.
        return _behind(page, "-->", at + 2), None
    if page.startswith(("<!", "<?"), at):
        return _behind(page, ">", at), None
    if not _TAG_START.match(page, at):
        return (_behind(page, ">", at), None) if page.startswith("</", at) else (at, None)
    tag = _TAG.match(page, at)
    if not tag:  # it is never closed, nor is anything behind it read by a browser
        return len(page), None
    word = tag[2].lower()
    end = tag.end() if tag[1] else _content_end(page, word, tag.end(), unclosed)
    if word == "br":
        return end, Break.LINE
    return end, Break.BLOCK if word in _BLOCKS else None


def _content_end(page: str, word: str, at: int, unclosed: set[str]) -> int:
    """Where the content ends that is no text; `at` for a tag whose content is."""
    if word not in _RAW and (word not in _ASIDE or word in unclosed):
        return at
    close = None if word in unclosed else re.compile(rf"</{word}(?=[\s/>])", re.IGNORECASE).search(page, at)
    if close:
        return close.start()
    unclosed.add(word)
    return len(page) if word in _RAW else at


def _behind(page: str, mark: str, at: int) -> int:
    end = page.find(mark, at)
    return end + len(mark) if end >= 0 else len(page)


def parts(page: str, found: Iterable[Item]) -> Iterator[Part]:
    """The text of runs and breaks as a browser shows it: references resolved, white space collapsed."""
    gap: Span | None = None  # white space that may turn out to end a line
    broken: Break | None = None
    end = -1  # of what was given last
    for item in found:
        if isinstance(item, Break):
            # Two line ends in a row make a paragraph.
            broken, gap = (Break.BLOCK if broken else item), None
            continue
        for match in _TOKEN.finditer(page, item.start, item.end):
            span = Span(match.start(), match.end())
            if match[0].isspace():
                gap = gap or span
                continue
            if end >= 0 and broken:
                yield Part(broken.value, Span(end, span.start))
            elif end >= 0 and gap:
                yield Part(" ", gap)
            yield Part(html.unescape(match[0]) if match[0].startswith("&") else match[0], span)
            end, gap, broken = span.end, None, None
