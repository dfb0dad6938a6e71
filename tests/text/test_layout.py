"""Which lines are one block."""

from __future__ import annotations

import textwrap
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtaudit.text.layout import blocks

PROSE = (
    "The ferry to the island of Skarra was late again on Tuesday, and the Norwegian captain, whose name the "
    "passengers did not know, said that the Harbour Office had given him the wrong tide table. The mayor, "
    "Anna Lund, said on Wednesday that the office would answer in writing. Nobody believed her."
)

CASES = {
    "a blank line": ("One\n\nTwo", ["One", "Two"]),
    "a line of spaces": ("One\n \t\nTwo", ["One", "Two"]),
    "CRLF": ("One\r\n\r\nTwo\r\n", ["One", "Two"]),
    "outer space": ("  One  \n\n  Two  ", ["One", "Two"]),
    "short lines": ("Storm closes harbour\nBy Anna Lund\nThe harbour is closed.", 3),
    "paragraphs on a line each": ("The harbour is closed.\nThe mayor is sad.", 2),
    "lower case goes on": ("The harbour was closed on Monday after the storm had\ntorn two cranes down.", 1),
    "a comma goes on": ("The harbour was closed on Monday, said the mayor,\nAnna Lund, in a letter.", 1),
    "a preposition goes on": ("The harbour was closed by order of the mayor of\nSkarra.", 1),
    "short lower-case items": ("apples\npears\nplums", 3),
    "a bulleted list": (
        "He bought many things on the way to the town of\n- Apples\n- pears from the garden",
        3,
    ),
    "a numbered list": ("1. Open the door of the car and wait for the\n2. Close the door", 2),
    "a headline above a paragraph": (f"Ferry late again as Harbour Office errs\n{PROSE}", 2),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_blocks(text: str, expected: list[str] | int) -> None:
    found = [span.of(text) for span in blocks(text)]
    assert (found if isinstance(expected, list) else len(found)) == expected


@pytest.mark.parametrize("width", [60, 72, 80, 100])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_hard_wrapped_prose_is_one_block(width: int, end: str) -> None:
    wrapped = end.join(textwrap.wrap(PROSE, width))
    assert len(blocks(f"Ferry late again{end}{end}{wrapped}{end}{end}{wrapped}")) == 3


def test_headline_above_wrapped_prose() -> None:
    assert len(blocks("Ferry late again\n" + textwrap.fill(PROSE, 72))) == 2


@given(st.text(st.sampled_from("aA1. ,-\n\r\u2028“")))
def test_blocks_hold_every_visible_character_once(text: str) -> None:
    found = blocks(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(span.of(text) == span.of(text).strip() != "" for span in found)
    assert sum(len("".join(s.of(text).split())) for s in found) == len("".join(text.split()))
