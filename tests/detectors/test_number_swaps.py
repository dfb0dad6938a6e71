"""Numbers that changed places, and numbers that moved with what they count, with the real parser."""

# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Callable

import pytest

from mtaudit.detectors.case import Case
from mtaudit.detectors.numbers import detect

CaseFactory = Callable[[str, str], list[Case]]

# Where the value belongs, what stands there, original, translation.
SWAPPED = [
    ("60", "80", "The club won 80 of its 140 games and lost 60.", "Of its 140 games, the club lost 80 and won 60."),
    ("1912", "1920", "Though the school opened in 1912, its first pupils graduated only in 1920.", "Although the school was opened in 1920, the first pupils did not graduate until 1912."),
    ("71", "23", "The rector, 71, taught his first class at the age of 23.", "The rector, 23, taught his first class at the age of 71."),
    ("two thirds", "a fifth", "Two thirds of the villagers farm and a fifth work in the quarry.", "A fifth of the villagers farm and two thirds work in the quarry."),
    ("$40", "$15", "The ferry takes a fare of $40, or $15 for short trips; times are on their notice board.", "The ferry takes $15, or a short trip for $40. For times, see their notice board."),
    ("64", "27", "The boat saved two Danish sailors, ages 31 and 64, and two Finnish sailors, ages 27 and 45.", "The boat saved two Danish sailors aged 31 and 27, and two Finns aged 64 and 45."),
    pytest.param(
        ("14%", "3%", "Wages grew 3% in Spain, rents 14% in Portugal.", "In Portugal rents grew by 3%, in Spain wages by 14%."),
        marks=pytest.mark.xfail(reason="the parser hangs Spain on the 3% before it", strict=True),
    ),
]  # fmt: skip
FAIR = [
    ("The club won 80 of its 140 games and lost 60.", "Of its 140 games, the club lost 60 and won 80."),
    ("Though the school opened in 1912, its first pupils graduated only in 1920.", "The first pupils did not graduate until 1920, although the school had been opened in 1912."),
    ("The rector, 71, taught his first class at the age of 23.", "At the age of 23, the rector, who is 71 now, gave his first class."),
    ("Two thirds of the villagers farm and a fifth work in the quarry.", "A fifth of the villagers work in the quarry, and two thirds of them farm."),
    ("Wages grew 3% in Spain, rents 14% in Portugal.", "In Portugal rents went up by 14%, while in Spain wages went up by 3%."),
    ("The boat carried 12 men and 9 women.", "There were 9 women and 12 men on the boat."),
    ("By one estimate, winter storms have caused yearly 2 to 4 million broken windows and 180 000 to 350 000 lost roofs nationwide.", "By one estimate, winter storms cause 2 million to 4 million broken windows and 180,000 to 350,000 lost roofs across the country every year."),
    ("The ferry takes a fare of $40, or $15 for short trips.", "The ferry costs $40, and short trips are $15."),
    ("Between 4 and 6 percent of the eggs are lost.", "From 4 to 6 percent of the eggs get lost."),
]  # fmt: skip


def found(cases: CaseFactory, original: str, translation: str) -> list[tuple[str, str, str]]:
    return [
        (s.rule.code, s.original.of(original) if s.original else "", s.translation.of(translation))
        for case in cases(original, translation)
        for s in detect(case.bead, original, translation)
    ]


@pytest.mark.parametrize("row", SWAPPED, ids=lambda row: row[2][:30])
def test_a_swap_is_found(cases: CaseFactory, row: tuple[str, str, str, str]) -> None:
    belongs, stands, original, translation = row
    seen = found(cases, original, translation)
    assert [(code, left.lower(), right.lower()) for code, left, right in seen] == [
        ("NUM110", belongs, stands)
    ]


@pytest.mark.parametrize("row", FAIR, ids=lambda row: row[1])
def test_numbers_that_moved_with_what_they_count(cases: CaseFactory, row: tuple[str, str]) -> None:
    assert found(cases, *row) == []
