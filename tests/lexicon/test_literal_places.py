"""Literal renderings of place names: what the table knows and what it must not hold."""

from __future__ import annotations

import pytest

from mtaudit.lexicon import places
from mtaudit.lexicon.literal_places import literal_names
from mtaudit.lexicon.tables import read_table


@pytest.mark.parametrize(
    ("place", "literal"),
    [("Montenegro", "black mountain"), ("Buenos Aires", "good airs"), ("Las Vegas", "meadows")],
)
def test_literal(place: str, literal: str) -> None:
    assert literal in literal_names(place)


@pytest.mark.parametrize("place", ["Ivory Coast", "Paris", "black mountain", ""])
def test_others_have_none(place: str) -> None:
    assert literal_names(place) == ()


def test_no_rendering_is_a_name_of_the_place_in_english() -> None:
    rows = read_table("literal_places.tsv", ("name", "literal"))
    assert [(n, f) for n, forms in rows for f in forms.split("; ") if places.same_place(n, f)] == []
