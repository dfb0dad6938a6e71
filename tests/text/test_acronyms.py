"""Abbreviations and what they stand for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtaudit.text.acronyms import expansions, initials, is_acronym, letters


@pytest.mark.parametrize(
    "text", ["UN", "U.N.", "WTO", "AfCFTA", "XDR-TB", "SOEs", "PhDs", "SWAPO", "B2B", "AT&T"]
)
def test_abbreviations(text: str) -> None:
    assert is_acronym(text)


@pytest.mark.parametrize(
    "text", ["A", "Un", "II", "XIV", "MCM", "Paris", "McDonald", "iPhone", "NextGen", "G7", "", "12", "who"]
)
def test_other_words(text: str) -> None:
    assert not is_acronym(text)


@pytest.mark.parametrize(("text", "expected"), [("U.N.", "un"), ("SOEs", "soe"), ("XDR-TB", "xdrtb")])
def test_letters(text: str, expected: str) -> None:
    assert letters(text) == expected


def test_initials_leave_small_words_out() -> None:
    assert initials(["Bank", "of", "the", "West"]) == "bw"


SPELT = [
    ("WTO", "the World Trade Organization said", "World Trade Organization"),
    ("GDP", "its gross domestic product grew", "gross domestic product"),
    ("FBI", "Federal Bureau of Investigation", "Federal Bureau of Investigation"),
    ("DoD", "Department of Defense", "Department of Defense"),
    ("USAF", "US Air Force", "US Air Force"),
    ("AfCFTA", "African Continental Free Trade Area", "African Continental Free Trade Area"),
    ("XDR", "Xenon Data Relay", "Xenon Data Relay"),
    ("EFTA", "European Free Trade Association", "European Free Trade Association"),
    ("UNESCO", "United Nations Educational Scientific and Cultural Organization",
     "United Nations Educational Scientific and Cultural Organization"),
]  # fmt: skip


@pytest.mark.parametrize(("acronym", "text", "run"), SPELT)
def test_written_out(acronym: str, text: str, run: str) -> None:
    words = text.split()
    assert run in {" ".join(words[start:end]) for start, end in expansions(acronym, words)}


@pytest.mark.parametrize(
    ("acronym", "text"),
    [
        ("WHO", "World Trade Organization"),
        ("GPP", "gross domestic product"),
        ("KNN", "Kruger National Park"),
        ("US", "they used some of it"),
        ("HM", "HK Management"),
        ("FBI", "Federal Bureau"),
        ("TV", "television"),
        ("IMF", "it may be that"),
    ],
)
def test_not_written_out(acronym: str, text: str) -> None:
    assert list(expansions(acronym, text.split())) == []


@given(st.text(max_size=12), st.lists(st.text(min_size=1, max_size=8), max_size=12))
def test_any_words_are_read(acronym: str, words: list[str]) -> None:
    for start, end in expansions(acronym, words):
        assert 0 <= start < end <= len(words)
