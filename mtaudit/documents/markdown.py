"""Markdown (CommonMark with tables): headings, paragraphs, list items and cells, without their markup.

Code blocks, front matter, images and the addresses of links are no text. markdown-it-py says which line a
block is in, and our parser where in it each token began.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from mtaudit.documents.markdown_parser import AT, parser
from mtaudit.documents.tags import items, parts
from mtaudit.model import Part, Reading, Span, assemble
from mtaudit.model.source import through

_LINE_END = re.compile(r"\r\n?|\n")  # what markdown-it-py takes for one
# YAML or TOML: a line of marks, a key, and all up to the next line of marks.
_FRONT_MATTER = re.compile(
    r"(?:---[ \t]*[\r\n]+(?=[\w-]+:).*?^---|\+\+\+[ \t]*[\r\n]+(?=[\w-]+ *=).*?^\+\+\+)[ \t]*$", re.S | re.M
)


def declared(data: bytes) -> str:  # noqa: ARG001  # Markdown never says
    """No encoding: Markdown has no place to name it in."""
    return ""


def read(text: str, place: str) -> Reading:  # noqa: ARG001  # nothing is assumed
    """The text of a Markdown file, a blank line between its blocks."""
    front = _FRONT_MATTER.match(text)
    # Blanked, not cut off, so that lines and offsets stay.
    body = re.sub(r"[^\r\n]", " ", front[0]) + text[front.end() :] if front else text
    return assemble(text, _joined(_blocks(body)))


def _joined(blocks: Iterator[list[Part]]) -> Iterator[Part]:
    end = -1
    for block in blocks:
        if end >= 0 and block:
            yield Part("\n\n", Span(end, block[0].span.start))
        yield from block
        end = block[-1].span.end if block else end


def _blocks(text: str) -> Iterator[list[Part]]:
    """The parts of each heading, paragraph, cell, and of the text within blocks of HTML."""
    lines = _lines(text)
    row, cursor = -1, 0
    references: dict[str, object] = {}  # the targets of links, wherever they are defined
    for token in parser().parse(text, references):
        if not token.map:
            continue
        first, last = token.map
        if token.type == "html_block":
            yield list(_page_parts(text, Span(lines[first].start, lines[last - 1].end)))
        elif token.type == "tr_open":
            row, cursor = first, lines[first].start
        elif token.type == "inline" and first == row and last == row + 1:
            block = _cell(text, token.content, Span(cursor, lines[row].end))
            cursor = block.source.pieces[-1].end if block.source and block.source.pieces else cursor
            yield _inline_parts(block, token, references)
        elif token.type == "inline":
            yield _inline_parts(_paragraph(text, token.content, lines[first:last]), token, references)


def _lines(text: str) -> list[Span]:
    """The lines without their ends."""
    ends = [(match.start(), match.end()) for match in _LINE_END.finditer(text)]
    starts = [0, *(end for _, end in ends)]
    return [Span(a, b) for a, b in zip(starts, [*(start for start, _ in ends), len(text)], strict=True)]


def _page_parts(text: str, block: Span) -> Iterator[Part]:
    page = block.of(text)
    for written, span in parts(page, items(page)):
        yield Part(written, span.shifted(block.start))


def _paragraph(text: str, content: str, lines: Sequence[Span]) -> Reading:
    """The content of a block, a line of it at the end of each of these lines."""
    found: list[Part] = []
    for written, line in zip(content.split("\n"), lines, strict=False):
        bare = written.lstrip()
        at = text.rfind(bare, line.start, line.end)
        # A line that was changed, by a tab that was expanded, stands for the whole of it.
        place = Span(at, at + len(bare)) if at >= 0 else line
        if found:
            found.append(Part("\n", Span(found[-1].span.end, place.start)))
        if bare and len(place):
            found.append(Part(bare, place))
    return assemble(text, found)


def _cell(text: str, content: str, line: Span) -> Reading:
    """The content of a cell of a table, which is somewhere in the rest of the line."""
    written = content.replace("|", r"\|")
    at = text.find(written, line.start, line.end)
    if at < 0 or not content:
        return assemble(text, [])
    bars = re.compile(r"\\\||[^\\]+|\\").finditer(text, at, at + len(written))
    return assemble(text, (Part("|" if m[0] == r"\|" else m[0], Span(m.start(), m.end())) for m in bars))


def _inline_parts(block: Reading, token: Token, references: dict[str, object]) -> list[Part]:
    """The text of a block's tokens, placed in the file."""
    if block.text != token.content:
        # Some white space is gone: parsed again as it is, so that places are right.
        (token,) = parser().parseInline(block.text, references)
    inner = assemble(block.text, _texts(block.text, token.children or []))
    return list(through(block, inner).parts())


def _texts(content: str, tokens: Sequence[Token]) -> Iterator[Part]:
    for token in tokens:
        at = token.meta.get(AT, 0)
        if token.type == "text" and token.content:
            start = content.find(token.content, at)
            # An address may be shown in another form than it is written in.
            yield Part(
                token.content, Span(start, start + len(token.content)) if start >= 0 else Span(at, at + 1)
            )
        elif token.type == "text_special":
            yield Part(token.content, Span(at, at + len(token.markup)))
        elif token.type == "code_inline":
            inside = at + len(token.markup)
            # A space on either side was taken away.
            written = content[inside : inside + len(token.content) + 1].replace("\n", " ")
            start = inside + written.index(token.content)
            yield Part(token.content, Span(start, start + len(token.content)))
        elif token.type in ("softbreak", "hardbreak"):
            start = content.index("\n", at)
            yield Part(" " if token.type == "softbreak" else "\n", Span(start, start + 1))
