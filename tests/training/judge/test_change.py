"""A change: what the text becomes, and where its new words lie."""

from __future__ import annotations

import pytest

from training.judge.change import Change, Edit, changed


@pytest.mark.parametrize(
    ("edits", "text", "places"),
    [
        ((), "a red boat", ()),
        ((Edit(2, 5, "blue"),), "a blue boat", ("blue",)),
        ((Edit(6, 10, "ship"), Edit(2, 5, "big")), "a big ship", ("big", "ship")),
        ((Edit(2, 6, ""),), "a boat", ()),
        ((Edit(1, 1, " very"),), "a very red boat", (" very",)),
    ],
)
def test_changed(edits: tuple[Edit, ...], text: str, places: tuple[str, ...]) -> None:
    found, spans = changed("a red boat", Change("x", "major", edits))
    assert found == text
    assert tuple(found[a:b] for a, b in spans) == places
