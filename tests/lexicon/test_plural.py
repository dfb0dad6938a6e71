"""Plurals of words for persons."""

import pytest

from mtaudit.lexicon.plural import plural


@pytest.mark.parametrize(
    ("singular", "expected"),
    [
        ("policeman", "policemen"),
        ("camerawoman", "camerawomen"),
        ("German", "Germans"),
        ("human", "humans"),
        ("mother-in-law", "mothers-in-law"),
        ("maid of honour", "maids of honour"),
        ("housewife", "housewives"),
        ("midwife", "midwives"),
        ("businessperson", "businesspeople"),
        ("actress", "actresses"),
        ("lady", "ladies"),
        ("boy", "boys"),
        ("coach", "coaches"),
        ("hero", "heroes"),
        ("alumnus", "alumni"),
        ("cabin crew", "cabin crew"),
        ("Mr", "Mr"),
        ("", ""),
    ],
)
def test_plural(singular: str, expected: str) -> None:
    assert plural(singular) == expected
