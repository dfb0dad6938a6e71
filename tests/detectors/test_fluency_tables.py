"""What the fluency rules read: patterns, which fire on their examples; sounds; words."""

from __future__ import annotations

import re

import pytest

from mtaudit.detectors.articles import starts_with_vowel_sound
from mtaudit.detectors.grammar import GrammarRow, grammar_rows
from mtaudit.detectors.non_words import is_word
from mtaudit.detectors.patterns import compile_pattern, find, keys_of
from mtaudit.detectors.spacing import SpacingRow, spacing_rows
from mtaudit.parser import Parser


@pytest.mark.parametrize("row", grammar_rows(), ids=lambda row: row.example)
def test_grammar_row_fires_on_its_example_only(parser: Parser, row: GrammarRow) -> None:
    texts = (row.example, *row.near_misses)
    parsed = zip(texts, parser.parse(texts), strict=True)
    fired = {text: bool([*find(row.elements, [*map(keys_of, tokens)])]) for text, tokens in parsed}
    assert fired == {row.example: True} | dict.fromkeys(row.near_misses, False)


@pytest.mark.parametrize("row", spacing_rows(), ids=lambda row: row.name)
def test_spacing_row_fires_on_its_example_only(row: SpacingRow) -> None:
    assert row.pattern.search(row.example)
    assert [text for text in row.near_misses if row.pattern.search(text)] == []


@pytest.mark.parametrize("row", spacing_rows(), ids=lambda row: row.name)
def test_spacing_pattern_has_no_unbounded_repetition(row: SpacingRow) -> None:
    assert re.search(r"(?<!\\)[*+](?![^\[]*\])|\{\d+,\}", row.pattern.pattern) is None


def test_pattern_counts_and_brackets(parser: Parser) -> None:
    (tokens,) = parser.parse(["The very old ferry left."])
    (match,) = find(compile_pattern("the [ADV? ADJ* NOUN] @leave"), [*map(keys_of, tokens)])
    assert [tokens[i].text for i in match.reported] == ["very", "old", "ferry"]


SOUNDS = {
    True: "apple uninvited hour onerous usher utter yttrium MRI FBI LA 8 80 11 18,000 X FAO",
    False: "university European house once user year BBC UK U UNESCO 12 one",
    None: "NATO SIM historic 110 Ouagadougou",
}
KNOWN = {
    True: "harbour unbookable powerbank gentrified reoffends snowplows",
    False: "biliodigendic anestor feedng ferryfulment",
}


@pytest.mark.parametrize(("vowel", "word"), [(v, w) for v, words in SOUNDS.items() for w in words.split()])
def test_sound_at_the_beginning(vowel: bool | None, word: str) -> None:
    assert starts_with_vowel_sound(word) is vowel


@pytest.mark.parametrize(("known", "word"), [(k, w) for k, words in KNOWN.items() for w in words.split()])
def test_words_and_what_can_be_built_of_them(known: bool, word: str) -> None:
    assert is_word(word) is known
