"""Markdown: what of it is text, and where that stands in the file."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtaudit.documents.markdown import read
from mtaudit.model import Span

# The file, what is read of it, words of that, and what is quoted of the file for them.
READ = [
    ("# A *new* bridge #\n\nText.", "A new bridge\n\nText.", "new bridge", "new* bridge"),
    ("Setext\n======\nText", "Setext\n\nText", "Setext", "Setext"),
    ("one\ntwo  \nthree\\\nfour", "one two\nthree\nfour", "one two", "one\ntwo"),
    ("a **bold\nword** b", "a bold word b", "bold word b", "bold\nword** b"),
    ("2*3*4, snake_case, * a, ** b", "234, snake_case, * a, ** b", "34", "3*4"),
    ("[both towns](http://x.example/both,towns 'and') came", "both towns came", "towns came",
     "towns](http://x.example/both,towns 'and') came"),
    ("[one][ref] and [two]\n\n[ref]: http://x.example\n[two]: /y", "one and two", "and two", "and [two"),
    ("Text ![a picture](x.png)", "Text ", "Text", "Text"),
    ("<https://x.example/a> it", "https://x.example/a it", "/a it", "/a> it"),
    ("caf&eacute; \\*free\\* &amp; `code *x*`", "café *free* & code *x*", "é *f", "&eacute; \\*f"),
    ("a `` two`ticks `` b", "a two`ticks b", "ticks b", "ticks `` b"),
    ("- One\n- Two\n\n  more\n  1. three\n     four", "One\n\nTwo\n\nmore\n\nthree four", "three four",
     "three\n     four"),
    ("> A quote\n> that **goes\n> on**\nlazily", "A quote that goes on lazily", "goes on lazily",
     "goes\n> on**\nlazily"),
    ("| A | B \\| C |\n|---|---|\n| x | *y* |\n| x | x |", "A\n\nB | C\n\nx\n\ny\n\nx\n\nx",
     "B | C", "B \\| C"),
    ("~~old~~ new", "old new", "old new", "old~~ new"),
    ("one\r\ntwo\rthree\r\n\r\nfour", "one two three\n\nfour", "two three", "two\rthree"),
    ("a <b>c</b> <!-- no --> d", "a c  d", "c", "c"),
    ("<div>\n<p>In <i>html</i></p>\n</div>\n\nout", "In html\n\nout", "html\n\nout",
     "html</i></p>\n</div>\n\nout"),
    ("---\ntitle: no\n---\n\n# Yes", "Yes", "Yes", "Yes"),
    ("+++\ntitle = 'no'\n+++\nYes", "Yes", "Yes", "Yes"),
    ("---\n\nYes\n\n---\n\nyes", "Yes\n\nyes", "Yes", "Yes"),
    ("Yes\n\n```\nno\n```\n\n    no\n\n***\n\nyes", "Yes\n\nyes", "yes", "yes"),
    ("\tno\n\nyes\n\tindented", "yes indented", "yes indented", "yes\n\tindented"),
    ("-\tTab\n\tmore", "Tab more", "Tab more", "Tab\n\tmore"),
]  # fmt: skip

HOSTILE = {
    "quotes": ">" * 20_000 + "text",
    "brackets": "[" * 20_000 + "text",
    "emphasis": "*a " * 20_000,
    "ticks": "`" * 20_000 + " a",
    "lists": "- " * 5_000 + "text",
    "links": "[a](<b" * 10_000,
}


@pytest.mark.parametrize(("file", "text", "words", "quoted"), READ)
def test_reads(file: str, text: str, words: str, quoted: str) -> None:
    found = read(file, "here")
    assert found.text == text
    assert found.source
    start = text.index(words)
    assert found.source.place(Span(start, start + len(words))).of(file) == quoted


def test_a_line_keeps_its_number() -> None:
    file = "---\na: b\n---\n\n# One\n\n- Two\n"
    found = read(file, "here")
    assert found.source
    assert found.source.line(found.source.place(Span(5, 8)).start) == 7


@pytest.mark.parametrize("file", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_file_ends(file: str) -> None:
    begun = time.process_time()
    read(file, "here")
    assert time.process_time() - begun < 20


@given(
    st.lists(
        st.sampled_from(
            ["a", "b ", " ", "\n", "\n\n", "*", "**", "_", "`", "[a](b)", "- ", "> ", "# ", "\\", "&lt;", "|",
             "~~", "<i>", "1. ", "\t", "\r\n", "    ", "---", "![", "<a:b>"]
        ),
        max_size=25,
    )
)  # fmt: skip
def test_text_is_the_file_s_own(pieces: list[str]) -> None:
    file = "".join(pieces)
    found = read(file, "here")
    end = 0
    for text, span in found.parts() if found.text else ():
        assert end <= span.start < span.end <= len(file)
        written = span.of(file)
        if len(text) == len(written):
            assert all(a == b or a.isspace() for a, b in zip(text, written, strict=True))
        else:
            assert text in ("<", "\\", " ", "\n", "\n\n") or written.lstrip("\\") == text
        end = span.end
