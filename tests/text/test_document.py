"""A page in, sentences and furniture out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtaudit.errors import InputError
from mtaudit.text.document import MAX_WORDS, make_document, word_count

PAGE = """\
Homepage News “Calm at Last”: Harbour of Skarra Opens...

“Calm at Last”: Harbour of Skarra Opens Its Gates

“Calm at Last”: Harbour of Skarra Opens Its Gates
M. Hill, CC BY-SA 4.0, via Wikimedia Commons

By Anna Reed

8 May 2025, 14:30

The harbour of Skarra opened on Monday. It had been closed for a year.

Also read

Dr. Lund called it “a good day.” Nobody contradicted her.

Did you like this article? Share it here Share the article:
"""


def test_page() -> None:
    document = make_document("skarra", PAGE)
    assert document.name == "skarra"
    assert document.text == PAGE
    assert [s.text for s in document.sentences] == [
        "“Calm at Last”: Harbour of Skarra Opens Its Gates",
        "The harbour of Skarra opened on Monday.",
        "It had been closed for a year.",
        "Dr. Lund called it “a good day.”",
        "Nobody contradicted her.",
    ]
    assert [s.of(PAGE).split()[0] for s in document.furniture] == [
        "Homepage",
        "“Calm",
        "M.",
        "By",
        "8",
        "Also",
        "Did",
    ]


def test_line_ends_do_not_matter() -> None:
    plain, dos = make_document("a", PAGE), make_document("a", PAGE.replace("\n", "\r\n"))
    assert [s.text for s in plain.sentences] == [s.text for s in dos.sentences]
    assert len(plain.furniture) == len(dos.furniture)


def test_furniture_only() -> None:
    document = make_document("empty", "Also read\n\nShare this article\n\n© 2025 The Daily Quay")
    assert document.sentences == ()
    assert len(document.furniture) == 3


PIECES = [*PAGE.splitlines(), "\n", "\n\n", " ", ". ", "Also read\n", "“", "A. ", "end.Next"]


@given(st.lists(st.sampled_from(PIECES)))
def test_sentences_and_furniture_share_the_text(parts: list[str]) -> None:
    text = "".join(parts)
    document = make_document("any", text)
    assert not any(s.span.overlaps(f) for s in document.sentences for f in document.furniture)
    spans = [s.span for s in document.sentences] + list(document.furniture)
    covered = {i for span in spans for i in range(span.start, span.end)}
    assert {i for i, c in enumerate(text) if not c.isspace()} <= covered
    assert all(s.text == s.span.of(text) for s in document.sentences)


WORDS = {
    "": 0,
    "One": 1,
    "two words": 2,
    "It's the mayor’s": 3,
    "dual-use goods": 2,
    "3.5 percent of 1,200": 4,
    "the U.S. - and …": 3,
    "“Yes,” she said.": 3,
    "end.Next": 1,
    "snake_case": 2,
    "Čeština żółć": 2,
}


@pytest.mark.parametrize(("text", "count"), WORDS.items())
def test_word_count(text: str, count: int) -> None:
    assert word_count(text) == count


def test_a_text_of_too_many_words_is_refused() -> None:
    make_document("long.txt", "word " * MAX_WORDS)
    with pytest.raises(InputError, match=r"long\.txt: 300,001 words are more than the 300,000"):
        make_document("long.txt", "word " * (MAX_WORDS + 1))
