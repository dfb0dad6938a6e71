"""Page furniture: every row's examples and near misses, and what place and repetition add."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtaudit.text.furniture import EDGE_LINES, Row, find_furniture, rows

PROSE = (
    "The harbour was closed on Monday after a storm had torn two cranes from their rails.",
    "Nobody was hurt, said the mayor of the town, who had slept through the night.",
    "The harbour master expects the repairs to last until the end of the summer.",
    "Fishermen from the next bay have offered their own boats for the time being.",
)
MIDDLE = "\n\n".join(PROSE * (EDGE_LINES // 2))
EXAMPLES = [(row, line) for row in rows() for line in row.examples]
NEAR_MISSES = [line for row in rows() for line in row.near_misses]


def page(line: str) -> str:
    """A page of prose that ends with the line."""
    return "\n\n".join([*PROSE, line])


def furniture(text: str) -> list[str]:
    return [span.of(text) for span in find_furniture(text)]


@pytest.mark.parametrize(("row", "line"), EXAMPLES, ids=[line for _, line in EXAMPLES])
def test_example_is_furniture(row: Row, line: str) -> None:
    found = furniture(page(line))
    assert found == ([line[line.index("(") :]] if row.place == "inline" else [line])


@pytest.mark.parametrize(("row", "line"), EXAMPLES, ids=[line for _, line in EXAMPLES])
def test_example_fits_its_own_row(row: Row, line: str) -> None:
    said = line.replace("'", "’")
    assert row.pattern.search(said) if row.place == "inline" else row.pattern.fullmatch(said)
    assert len(line.split()) <= row.max_words or row.place == "inline"


@pytest.mark.parametrize("line", NEAR_MISSES)
@pytest.mark.parametrize("place", ["top", "bottom"])
def test_near_miss_is_prose(line: str, place: str) -> None:
    assert furniture(page(line) if place == "bottom" else "\n\n".join([line, *PROSE])) == []


def test_every_row_says_what_it_takes_and_leaves() -> None:
    assert all(row.examples and row.near_misses for row in rows())
    assert {row.place for row in rows()} == {"any", "edge", "below", "inline"}


PROSE_LINES = [
    "She also read the letter.",
    "Share prices fell.",
    "Advertisement spending rose 4%.",
    "Others are reading now, he said.",
    "He was born on 8 May 1950.",
    "By Monday the harbour was open.",
    "Home is where the heart is.",
    "Follow the road to the coast.",
    "“Share it,” she said.",
    "Photo albums sold well.",
    "World leaders met on Monday",
    "1. Open the door.",
    "Why the harbour matters",
]


@pytest.mark.parametrize("line", PROSE_LINES)
def test_prose_is_no_furniture(line: str) -> None:
    assert furniture(page(line)) == []


def test_place_matters() -> None:
    """A date or a section's name belongs to the page at its edges, and to the text in its middle."""
    assert furniture(f"8 May 2025\n\n{MIDDLE}") == ["8 May 2025"]
    assert furniture(f"{MIDDLE}\n\n8 May 2025\n\n{MIDDLE}") == []
    assert furniture(f"Watch: Storm tears roof off school\n\n{MIDDLE}") == []


def test_a_line_of_wrapped_prose_is_no_furniture() -> None:
    wrapped = (
        "The harbour of the old town was closed on Monday, after a storm of a\n"
        "kind that nobody here remembers had torn two cranes from their rails\n"
        "and sunk a boat. The repairs, the mayor said, will last at least until\n"
        "8 May 2026."
    )
    assert furniture(wrapped) == []


TITLE = "Storm Closes “Old” Harbour of Skarra for Weeks"
REPEATED = {
    "twice": ([TITLE, TITLE], [TITLE]),
    "three times": ([TITLE, TITLE, TITLE], [TITLE, TITLE]),
    "other marks": (
        [TITLE.replace("“", '"').replace("”", '"'), TITLE],
        [TITLE.replace("“", '"').replace("”", '"')],
    ),
    "cut short": (["Storm Closes “Old” Harbour...", TITLE], ["Storm Closes “Old” Harbour..."]),
    "cut short, later": ([TITLE, "Storm Closes “Old” Harbour…"], ["Storm Closes “Old” Harbour…"]),
    "behind a path": ([f"Nordic News {TITLE}", TITLE], [f"Nordic News {TITLE}"]),
    "path and cut": (["Our Town Weather Storm Closes “Old” Harb...", TITLE], []),
    "path, cut at a word": (
        ["Our Town Storm Closes “Old” Harbour ...", TITLE],
        ["Our Town Storm Closes “Old” Harbour ..."],
    ),
    "with the site's name": ([f"{TITLE} | The Daily Quay", TITLE], [f"{TITLE} | The Daily Quay"]),
    "once": ([TITLE], []),
    "two different ones": ([TITLE, "Mayor of Skarra Sleeps through It All"], []),
    "a sentence twice": ([PROSE[0], PROSE[0]], []),
    "a headline without its twin": (["Storm Closes...", "Mayor of Skarra Sleeps"], []),
}


@pytest.mark.parametrize(("lines", "expected"), REPEATED.values(), ids=REPEATED.keys())
def test_repeated_headlines(lines: list[str], expected: list[str]) -> None:
    text = "\n\n".join([*lines, *PROSE])
    assert furniture(text) == expected


def test_the_last_full_headline_stays() -> None:
    text = "\n".join([TITLE, TITLE, "", *PROSE])
    assert [span.start for span in find_furniture(text)] == [0]


def test_a_headline_or_a_label_again_further_down() -> None:
    text = "\n\n".join([TITLE, MIDDLE, "Live blog", MIDDLE, TITLE, "Live blog", MIDDLE, "Live blog"])
    assert furniture(text) == ["Live blog", TITLE, "Live blog", "Live blog"]


def test_titles_below_a_teaser_go_with_it() -> None:
    text = "\n".join([*PROSE, "Also read:", "Mayor sleeps on", "Cranes of the world", PROSE[0]])
    assert furniture(text) == ["Also read:", "Mayor sleeps on", "Cranes of the world"]


def test_spans_are_ordered_and_disjoint() -> None:
    text = page("Also read\n\nMayor sleeps on\n\nThe bridge after it fell. (AP Photo/Mary Hill)\n\nShare")
    found = find_furniture(text)
    assert list(found) == sorted(found)
    assert all(a.end <= b.start for a, b in pairwise(found))


FILLERS = sorted(
    {part for _, line in EXAMPLES for part in (line, *line.split())} | {" ", ",", "-", "/", "A", "a", "1"}
)


@pytest.mark.parametrize("row", rows(), ids=lambda row: row.kind)
def test_no_pattern_explodes(row: Row) -> None:
    """A pattern that explodes on 300 characters of what examples are made of would not come back."""
    for filler in FILLERS:
        for head in ("", row.examples[0] + " "):
            for space in ("", " "):
                line = (head + (filler + space) * 300)[:298] + " \0"
                match = row.pattern.fullmatch(line)
                assert match is None or match.end() == len(line)


@given(st.lists(st.sampled_from([*FILLERS, *PROSE, TITLE, "\n", "\n\n", " "])))
def test_any_page(parts: list[str]) -> None:
    text = "".join(parts)
    found = find_furniture(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert not any(sentence in span.of(text) for span in found for sentence in PROSE)
