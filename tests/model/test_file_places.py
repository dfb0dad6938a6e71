"""Where an audited text stands in its file, and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtaudit.model import Document, Part, Reading, Source, Span, assemble
from mtaudit.model.source import through

PAGE = "<p>Fish &amp; <b>chips</b>.</p>\n<p>Tea</p>"
READ = assemble(
    PAGE,
    [
        Part("Fish ", Span(3, 8)),
        Part("&", Span(8, 13)),
        Part(" ", Span(13, 14)),
        Part("chips", Span(17, 22)),
        Part(".", Span(26, 27)),
        Part("\n\n", Span(27, 35)),
        Part("Tea", Span(35, 38)),
    ],
)

# Words of the text, and what is quoted of the file for them.
QUOTED = [
    ("Fish", "Fish"),
    ("&", "&amp;"),
    ("h & c", "h &amp; <b>c"),
    ("hip", "hip"),
    ("chips.", "chips</b>."),
    (".\n\nT", ".</p>\n<p>T"),
    ("Tea", "Tea"),
]


def source(reading: Reading) -> Source:
    """Where the text comes from; these readings have more in the file than in the text."""
    assert reading.source
    return reading.source


@pytest.mark.parametrize(("words", "quoted"), QUOTED)
def test_a_place_goes_from_the_first_character_to_the_last(words: str, quoted: str) -> None:
    assert READ.text == "Fish & chips.\n\nTea"
    start = READ.text.index(words)
    span = Span(start, start + len(words))
    place = source(READ).place(span)
    assert place.of(PAGE) == quoted
    assert source(READ).audited(place) == span


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ((0, 3), ""),
        ((0, 4), "F"),
        ((9, 10), "&"),
        ((13, 17), " "),
        ((22, 26), ""),
        ((20, 38), "ps.\n\nTea"),
        ((38, 42), ""),
    ],
)
def test_the_text_of_any_place(place: tuple[int, int], words: str) -> None:
    assert source(READ).audited(Span(*place)).of(READ.text) == words


@pytest.mark.parametrize(("at", "place"), [(0, 3), (4, 7), (6, 13), (7, 14), (12, 22), (18, 38)])
def test_a_point_lies_behind_the_character_before_it(at: int, place: int) -> None:
    point = Span(place, place)
    assert source(READ).place(Span(at, at)) == point
    assert source(READ).audited(point) == Span(at, at)


def test_what_corresponds_and_adjoins_is_one_piece() -> None:
    parts = [Part("ab", Span(1, 3)), Part("c", Span(3, 4)), Part("d", Span(5, 6))]
    assert source(assemble("<abc-d", parts)).pieces == ((0, 3, 1, 4), (3, 1, 5, 6))


def test_without_pieces_text_and_file_are_one() -> None:
    plain = Source("one\ntwo")
    assert plain.place(Span(1, 5)) == plain.audited(Span(1, 5)) == Span(1, 5)
    assert list(plain.stretches(Span(0, 3))) == [(Span(0, 3), Span(0, 3))]


def test_lines_are_those_of_the_file() -> None:
    document = Document("page.html", READ.text, source=READ.source)
    assert document.line(READ.text.index("Tea")) == 2
    assert document.audited(35, 38) == Span(15, 18)
    assert document.audited(None, None) is None


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """A file of any parts: some copied, some replaced, markup between some of them."""
    file, parts = "", []
    for text, place, markup in draw(
        st.lists(
            st.tuples(
                st.text("ab", min_size=1, max_size=3),
                st.one_of(st.none(), st.text("xyz", min_size=1, max_size=4)),
                st.text("<>", max_size=2),
            ),
            min_size=1,
        )
    ):
        file += markup
        written = place or text
        parts.append(Part(text, Span(len(file), len(file) + len(written))))
        file += written
    return assemble(file + "/", parts)


@given(readings(), st.data())
def test_every_span_has_a_place_that_leads_back(reading: Reading, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(reading.text)))
    span = Span(start, data.draw(st.integers(start, len(reading.text))))
    file = source(reading)
    place = file.place(span)
    back = file.audited(place)
    assert place.end <= len(file.text)
    if len(span):
        assert back.contains(span)
    # Exactly, unless it begins or ends within characters that stand for one place together.
    inner = {i for p in file.pieces if not p.even for i in range(p.at + 1, p.at + p.length)}
    if not {span.start, span.end} & inner:
        assert back == span
        assert sum(len(found) for _, found in file.stretches(span)) <= len(place)


@given(readings())
def test_stretches_put_together_are_the_text(reading: Reading) -> None:
    stretches = source(reading).stretches(Span(0, len(reading.text)))
    parts = [Part(span.of(reading.text), place) for span, place in stretches]
    assert assemble(source(reading).text, parts) == reading


@given(readings(), st.data())
def test_a_reading_of_a_reading_is_placed_in_the_file(outer: Reading, data: st.DataObject) -> None:
    kept = sorted(data.draw(st.sets(st.integers(0, len(outer.text) - 1), min_size=1)))
    inner = assemble(outer.text, [Part(outer.text[i].upper(), Span(i, i + 1)) for i in kept])
    both = through(outer, inner)
    assert both.text == inner.text
    places = [source(outer).place(Span(i, i + 1)) for i in kept]
    for at, place in enumerate(places):
        found = source(both).place(Span(at, at + 1))
        assert place.contains(found)
        assert place == found or places.count(place) > 1  # only what stands for one place may be nearer


def test_a_reading_of_a_plain_file_is_placed_as_it_was() -> None:
    assert through(Reading("file", notes=("one",)), READ) == Reading(READ.text, READ.source, ("one",))
    assert through(READ, Reading(READ.text)) == READ
