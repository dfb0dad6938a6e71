"""Languages and scripts: what words are called, where it is sure and where it is not."""

from __future__ import annotations

import pytest

from mtaudit.detectors.foreign_words import foreign, in_other_script
from mtaudit.lexicon.languages import best_language, language_name, script_of, surely, written_in, zipf_in


@pytest.mark.parametrize(
    ("words", "language"),
    [
        (["gobierno"], "Spanish"),
        (["aufsichtsrat"], "German"),
        (["la", "possibilità"], "Italian"),
        (["nato"], ""),
        (["qwrtzx"], ""),
    ],
)
def test_a_language_is_named_where_no_other_comes_near(words: list[str], language: str) -> None:
    assert surely(words) == language


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["культура", "людей"], ("", "Cyrillic script")),
        (["изображений"], ("Russian", "Cyrillic script")),
        (["食材"], ("", "Chinese characters")),
        (["食材", "です"], ("Japanese", "Japanese script")),
        (["장벽"], ("Korean", "Korean script")),
        (["ความ"], ("Thai", "Thai script")),
    ],
)
def test_a_script_is_named_and_its_language_where_that_is_sure(
    words: list[str], said: tuple[str, str]
) -> None:
    assert written_in(words) == said


@pytest.mark.parametrize(
    ("char", "script"), [("я", "CYRILLIC"), ("é", ""), ("５", ""), ("µ", ""), ("α", "GREEK")]
)
def test_the_script_of_a_letter(char: str, script: str) -> None:
    assert script_of(char) == script


@pytest.mark.parametrize(
    ("word", "other"), [("雨", True), ("α", False), ("λόγος", True), ("Øre", False), ("", False)]
)
def test_other_scripts(word: str, other: bool) -> None:
    assert in_other_script(word) is other


@pytest.mark.parametrize(
    ("word", "sure"),
    [
        ("jahr", "sure"),
        ("dell'autore", "sure"),
        ("ciudad", "likely"),
        ("house", ""),
        ("o'clock", ""),
        ("café", ""),
        ("y", ""),
        ("goverment", ""),
        ("", ""),
    ],
)
def test_how_sure_it_is_that_a_word_is_foreign(word: str, sure: str) -> None:
    assert foreign(word) == sure


def test_unknown_words_have_no_language() -> None:
    assert best_language("qwrtzx") == ("", 0.0)
    assert zipf_in("de", "qwrtzx") == 0
    assert language_name(best_language("jahr")[0]) == "German"
