"""The baseline's file: what it looks like, that it comes back, and what is no baseline."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtaudit.errors import InputError
from mtaudit.model.baseline import Baseline, Entry, KnownPair
from mtaudit.model.result import Measure
from mtaudit.mqm import Severity
from mtaudit.reports.baseline import parse, render

ENTRY = Entry("NUM001", "It costs “10”.", "11", Severity.MAJOR)
SMALL = Baseline(
    "mtaudit:1|encoder:C:\\models\\x|select:all",
    (
        KnownPair(
            "a", (ENTRY, ENTRY), (Measure(("0f", "1e"), 0.25, 7, 8, 10), Measure(("2d",), None, 3, 0, 0))
        ),
        KnownPair('b "\x1b[31m', (), ()),
    ),
)
TEXT = """{
  "schema_version": 1,
  "signature": [
    "mtaudit:1",
    "encoder:C:\\\\models\\\\x",
    "select:all"
  ],
  "pairs": {
    "a": {
      "findings": [
        {"rule": "NUM001", "severity": "major", "sentence": "It costs “10”.", "wording": "11", "count": 2}
      ],
      "passages": [
        {"sentences": "0f 1e", "quality": 0.25, "words": 7, "translation_words": 8, "points": 10},
        {"sentences": "2d", "quality": null, "words": 3, "translation_words": 0, "points": 0}
      ]
    },
    "b \\"\\u001b[31m": {
      "findings": [],
      "passages": []
    }
  }
}
"""


def test_the_file() -> None:
    assert render(SMALL) == TEXT
    assert parse(TEXT, "x") == SMALL


ENTRIES = st.builds(
    Entry,
    st.sampled_from(["NUM001", "FLU101"]),
    st.text(max_size=9),
    st.text(max_size=9),
    st.sampled_from(Severity),
)
KEYS = st.lists(st.sampled_from(["a1", "b2", "c3-2", "+d4"]), min_size=1, max_size=2, unique=True).map(tuple)
MEASURES = st.builds(
    Measure, KEYS, st.none() | st.integers(0, 10**4).map(lambda n: n / 10**4), *[st.integers(0, 99)] * 3
)
KNOWN = st.builds(
    lambda name, entries, measures: KnownPair(
        name, tuple(sorted(entries)), tuple(sorted(measures, key=lambda m: m.keys))
    ),
    st.text(max_size=5),
    st.lists(ENTRIES, max_size=4),
    st.lists(MEASURES, max_size=4, unique_by=lambda m: m.keys),
)


@given(st.lists(KNOWN, max_size=3, unique_by=lambda pair: pair.name))
def test_every_baseline_comes_back(pairs: list[KnownPair]) -> None:
    baseline = Baseline("a:1|b:2", tuple(sorted(pairs, key=lambda pair: pair.name)))
    text = render(baseline)
    assert json.loads(text)["schema_version"] == 1
    assert parse(text, "x") == baseline
    assert render(parse(text, "x")) == text


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (('"schema_version": 1', '"schema_version": 2'), "schema_version is 2, and this version reads 1"),
        (('"major"', '"awful"'), "'awful' is not a valid Severity"),
        (('"rule": "NUM001", ', ""), "no field 'rule'"),
        (('"quality": 0.25', '"quality": 25'), "a quality is 25"),
        (('"words": 7', '"words": -7'), "-7 is no count"),
        (('"wording": "11"', '"wording": 11'), "11 is no text"),
        (('"sentences": "2d"', '"sentences": ""'), "a passage has no sentences"),
        (('    "b \\"\\u001b[31m": {', '    "a": {'), "'a' is there twice"),
        (('  "pairs"', '<<<<<<< HEAD\n  "pairs"'), "Expecting property name"),
        ((TEXT, "[]"), "not an object"),
        ((TEXT, ""), "Expecting value"),
        ((TEXT, "[" * 100_000), "not a baseline"),
    ],
)
def test_what_is_no_baseline(change: tuple[str, str], said: str) -> None:
    with pytest.raises(InputError) as caught:
        parse(TEXT.replace(*change), "known.json")
    assert said in str(caught.value)
    assert str(caught.value).startswith("known.json: not a baseline: ")
