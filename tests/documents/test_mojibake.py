"""What was decoded in the wrong way is put right; what only looks strange stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtaudit.documents.mojibake import repair
from mtaudit.model import Span

# The text, what is read, and what stands in the file for one word of that.
WRONG = [
    (
        "He said â€œdual containmentâ€\x9d was over.",
        "He said “dual containment” was over.",
        "“dual",
        "â€œdual",
    ),
    ("Itâ€™s a cafÃ©, not a bistro.", "It’s a café, not a bistro.", "café", "cafÃ©"),
    ("Â£40 million at 20Â°C", "£40 million at 20°C", "£40", "Â£40"),
    ("dishes Ã\xa0 la carte", "dishes à la carte", "à", "Ã\xa0"),
    ("One â€” two â€” three.", "One — two — three.", "— three", "â€” three"),
    ("He said ‚Äúno‚Äù in a caf√©.", "He said “no” in a café.", "no”", "no‚Äù"),
    ("“Right” and â€œwrongâ€\x9d.", "“Right” and “wrong”.", "wrong”", "wrongâ€\x9d"),
]

RIGHT = [
    "The mayor said “never again” — the council’s £40 million plan is gone.",
    "Café, naïve, façade, Ærø, São Paulo, PÃO DE AÇÚCAR, Émile.",
    "20 °C, ½ inch, 3 × 4, €5, §7, Â is a letter.",
    "Мост открыт. 橋は開通した。",
    "plain words",
    "",
]


@pytest.mark.parametrize(("text", "read", "words", "quoted"), WRONG)
def test_repairs(text: str, read: str, words: str, quoted: str) -> None:
    found = repair(text, "here")
    assert found.text == read
    assert found.source
    start = read.index(words)
    assert found.source.place(Span(start, start + len(words))).of(text) == quoted
    assert found.notes[0].startswith("here: ")


@pytest.mark.parametrize("text", RIGHT)
def test_leaves_alone(text: str) -> None:
    found = repair(text, "here")
    assert (found.text, found.source, found.notes) == (text, None, ())


def test_says_what_was_done_first() -> None:
    (note,) = repair("One.\nItâ€™s two, donâ€™t.", "a.txt").notes
    assert note == (
        "a.txt: 2 stretches of wrongly decoded text are read as what they were, "
        "the first in line 2: “â€™” as “’”"
    )


@given(st.text("aé “”’—£\n", min_size=1))
def test_what_is_broken_and_repaired_lies_in_order(text: str) -> None:
    broken = text.encode().decode("cp1252", "replace")
    found = repair(broken, "here")
    if found.source:
        places = [piece.start for piece in found.source.pieces]
        assert places == sorted(places)
        assert sum(piece.length for piece in found.source.pieces) == len(found.text)
