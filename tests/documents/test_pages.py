"""Pages: which text is the article, and where in the page it stands."""

from __future__ import annotations

import socket
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtaudit.documents.html import declared, read
from mtaudit.documents.tags import items, parts
from mtaudit.model import Reading, Span, assemble

PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>The bridge - Town News</title>
<style>p { color: red }</style><script>var x = "<p>not text</p>";</script></head>
<body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<main><article>
<h1>Bridge opens after ten years</h1>
<p>The mayor opened the new bridge on Monday. Hundreds of people from <a href="/towns">both towns</a> came to
see it, and a caf&eacute; on the bank gave away &ldquo;free coffee&rdquo; to all &amp; sundry.</p>
<p>The old <b>ferry</b> will stop in June, the council said.<br>It has run since 1932.</p>
<ul><li>The bridge cost &pound;40 million.</li><li>It took ten years to build.</li></ul>
<script>alert("never run")</script>
<blockquote><p>It is a good day, <i>she</i> said.</p></blockquote>
</article></main>
<footer>Copyright 2026 Town News. <a href="/privacy">Privacy</a></footer>
</body></html>
"""

ARTICLE = """Bridge opens after ten years

The mayor opened the new bridge on Monday. Hundreds of people from both towns came to see it, and a café \
on the bank gave away “free coffee” to all & sundry.

The old ferry will stop in June, the council said.
It has run since 1932.

The bridge cost £40 million.

It took ten years to build.

It is a good day, she said."""

# Words of the article, and what is quoted of the page for them.
QUOTED = [
    ("Bridge opens", "Bridge opens"),
    ("from both towns", 'from <a href="/towns">both towns'),
    ("came to see", "came to\nsee"),
    ("café", "caf&eacute;"),
    ("“free coffee”", "&ldquo;free coffee&rdquo;"),
    ("old ferry will", "old <b>ferry</b> will"),
    ("£40", "&pound;40"),
    ("said.\nIt", "said.<br>It"),
    ("she said.", "she</i> said."),
]

# Pages in small, and the text that a browser shows of them.
SHOWN = [
    ("no tags at all", "no tags at all"),
    ("<p>One</p><p>two</p>", "One\n\ntwo"),
    ("a<br>b<br><br>c", "a\nb\n\nc"),
    ("  a \n\t b  ", "a b"),
    ("a <b> b</b>", "a b"),
    ("a&nbsp;b &lt;c&gt; &amp;amp; &#39;", "a\u00a0b <c> &amp; '"),
    ("AT&T &bogus; & 5 < 6", "AT&T &bogus; & 5 < 6"),
    ('a<img alt="<p>x</p>" src=y>b', "ab"),
    ("a<!-- <p>b</p> -->c<!-->d", "acd"),
    ("a<script>b</script>c<SCRIPT>d</sCrIpT >e", "ace"),
    ("a<style>p>b{}</style><textarea><p>c</textarea>d", "ad"),
    ("a<svg><text>b</text></svg>c<template>d</template>e", "ace"),
    ("a<svg>never closed", "anever closed"),
    ("a<script>never closed", "a"),
    ('a<p class="never closed', "a"),
    ("a<!doctype b><?php c ?>d", "ad"),
    ("a</ b>c", "ac"),
    ("<td>a</td><td>b</td>", "a\n\nb"),
]

HOSTILE = {
    "tags that never end": '<a "' * 100_000,
    "comments that never end": "a<!--" * 100_000,
    "elements that never end": "<svg>" * 50_000 + "text",
    "closing tags that are none": "<script>" + "</scrip" * 100_000,
    "angle brackets": "<" * 100_000,
    "ampersands": "&#" * 50_000,
    "depth": "<div>" * 30_000 + "text",
    "attributes": "<p " + "a=b " * 100_000 + ">text",
    "white space": " " * 1_000_000 + "text",
    "more runs than an article has": "<b>word</b> " * 30_000,
}


def shown(page: str) -> Reading:
    """All text of a page."""
    return assemble(page, parts(page, items(page)))


def test_the_article_is_read() -> None:
    found = read(PAGE, "here")
    assert (found.text, found.notes) == (ARTICLE, ())


@pytest.mark.parametrize(("words", "quoted"), QUOTED)
def test_the_article_is_quoted_from_the_page(words: str, quoted: str) -> None:
    source = read(PAGE, "here").source
    assert source
    start = ARTICLE.index(words)
    span = Span(start, start + len(words))
    assert source.place(span).of(PAGE) == quoted
    assert source.audited(source.place(span)) == span


@pytest.mark.parametrize("line", ["Print", "Facebook", "E-mail"])
def test_a_line_that_trafilatura_knows_is_known_behind_a_mark(line: str) -> None:
    assert read(PAGE.replace("<ul><li>The", f"<p>{line}</p><ul><li>The"), "here").text == ARTICLE


def test_what_is_said_twice_is_read_twice() -> None:
    again = "<p>The old ferry will stop in June, the council said once more.</p>"
    assert (
        read(PAGE.replace("<ul><li>The", f"{again}{again}<ul><li>The"), "here").text.count("once more") == 2
    )


def test_a_page_without_an_article_is_read_whole() -> None:
    found = read("<p>The mayor.</p>", "here")
    assert found.text == "The mayor."
    assert found.notes == ("here: no article is found in the page, so all its text is read",)


def test_nothing_is_fetched_or_run(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr(socket, "socket", lambda *given, **_: asked.append(given))
    monkeypatch.setattr(socket, "getaddrinfo", lambda *given, **_: asked.append(given))
    outside = (
        '<base href="http://page.invalid/"><link rel="stylesheet" href="a.css"><script src="a.js"></script>'
        '<meta http-equiv="refresh" content="0;url=/b"><img src="c.png"><iframe src="d.html"></iframe>'
    )
    assert read(PAGE.replace("<main>", f"<main>{outside}"), "here").text == ARTICLE
    assert asked == []


@pytest.mark.parametrize(("page", "text"), SHOWN)
def test_what_a_browser_shows(page: str, text: str) -> None:
    assert shown(page).text == text


@pytest.mark.parametrize("page", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_page_takes_no_longer_than_it_is_long(page: str) -> None:
    begun = time.process_time()
    read(page, "here")
    assert time.process_time() - begun < 20


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b'<meta charset="windows-1252">', "windows-1252"),
        (b"<META http-equiv=Content-Type content='text/html; CHARSET=iso-8859-1'>", "iso-8859-1"),
        (b'<?xml version="1.0" encoding="UTF-8"?>', "UTF-8"),
        (b"<p>charset=utf-7</p>", ""),
        (b" " * 2000 + b'<meta charset="windows-1252">', ""),
    ],
)
def test_the_declared_encoding(head: bytes, name: str) -> None:
    assert declared(head) == name


@given(
    st.lists(
        st.sampled_from(
            ["<p>", "</p>", "<br>", "<b a='>'>", "&amp;", "&", "<", "x", "é", " ", "\n", "<!-- -->"]
        )
    )
)
def test_text_is_the_page_s_own(pieces: list[str]) -> None:
    page = "".join(pieces)
    found = shown(page)
    assert found.text == found.text.strip()
    for text, span in found.parts() if found.text else ():
        written = span.of(page)
        if len(text) == len(written):
            assert all(a == b or a.isspace() for a, b in zip(text, written, strict=True))
        else:
            assert text in ("&", " ", "\n", "\n\n")
