"""Romanisations of one name against slips of the pen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtaudit.text.translit import likeness, plain, same_name

SAME = """
Zelensky Zelenskyy | Zelenskiy Zelenskyi | Gaddafi Qaddafi | Gaddafi Kadhafi | Müller Mueller
Erdoğan Erdogan | Mohammed Muhammad | Hussein Husayn | Yeltsin Jelzin | Dostoyevsky Dostojewski
Tchaikovsky Chaikovskii | Khrushchev Chruschtschow | Hezbollah Hizbullah | Lukashenko Lukashenka
Alexander Aleksandr | Fyodor Fedor | Netanyahu Netanjahu | Osama Usama | Timoshenko Tymoshenko
Yanukovych Janukowitsch | Medvedev Medwedew | Navalny Nawalny | Milošević Milosevic
Kathmandu Katmandu | Shevchenko Schewtschenko | Lee Li | Abdullah Abdulla | Łódź Lodz | Jung-un Jungun
Rachmaninoff Rachmaninov | Sørensen Sorensen | Großmann Grossmann
"""
DIFFERENT = """
Macron Marcon | Sikorski Sikroski | Iran Iraq | Austria Australia | Smith Smit-Jones | Jones James
Martin Marin | Biden Baden | Putin Pupin | Trump Tramp | Hu Wu | Kim Kin | Zelensky Zelnesky
Mali Malawi | Niger Nigeria | Slovakia Slovenia | Stoltenberg Stolenberg | Johnson Jonhson
Lavrov Lavorv | Bowen Boden | Papadopoulos Popodapoulos | Kerry Perry
"""


def pairs(text: str) -> list[tuple[str, str]]:
    """The two names of every entry between bars."""
    return [
        (a, b) for a, b in (entry.split() for line in text.strip().splitlines() for entry in line.split("|"))
    ]


@pytest.mark.parametrize(("a", "b"), pairs(SAME))
def test_romanisations_of_one_name(a: str, b: str) -> None:
    assert same_name(a, b)
    assert same_name(b, a)


@pytest.mark.parametrize(("a", "b"), pairs(DIFFERENT))
def test_different_or_garbled_names(a: str, b: str) -> None:
    assert not same_name(a, b)
    assert not same_name(b, a)


def test_nothing_is_no_name() -> None:
    assert not same_name("", "")
    assert not same_name("-", "'")


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("al-Assad", "alassad"),
        ("O’Neill", "oneill"),
        ("Łukasz", "lukasz"),
        ("Þórdís", "thordis"),
        ("Ångström", "angstrom"),
    ],
)
def test_plain_letters(name: str, letters: str) -> None:
    assert plain(name) == letters


@pytest.mark.parametrize(
    ("a", "b", "expected"), [("Marcon", "Macron", 5 / 6), ("Paris", "paris", 1.0), ("Oslo", "Rome", 0.0)]
)
def test_likeness(a: str, b: str, expected: float) -> None:
    assert likeness(a, b) == pytest.approx(expected)


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_text_is_compared_both_ways(a: str, b: str) -> None:
    assert same_name(a, b) == same_name(b, a)
    assert 0 <= likeness(a, b) <= 1


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=30))
def test_a_name_is_its_own_spelling(name: str) -> None:
    assert same_name(name, name.upper())
