"""Words of other languages: which script they are in, and how common they are there.

Frequencies are Zipf values as in `lexicon/frequency.py`, out of wordfreq's lists (Speer): small ones hold
words that are used at least once in a million, large ones at least once in a hundred million.
`data/languages.tsv` and `data/scripts.tsv` say which.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache

from mtaudit.lexicon.tables import read_table

_SURE = 1.0  # tenfold as common as in any other language
_UNLISTED = 2.5  # what a word that is in no list may well have


@lru_cache(maxsize=50_000)
def zipf_in(language: str, word: str) -> float:
    """The Zipf frequency in a language by its code, from 0 (not in the list) to about 8."""
    from wordfreq import zipf_frequency

    return float(zipf_frequency(word, language, wordlist=_latin_languages().get(language, ("", "small"))[1]))


def language_name(code: str) -> str:
    """The name of a language in Latin letters."""
    return _latin_languages()[code][0]


@cache
def _latin_languages() -> dict[str, tuple[str, str]]:
    rows = read_table("languages.tsv", ("code", "name", "list"))
    return {code: (name, wordlist) for code, name, wordlist in rows}


@lru_cache(maxsize=20_000)
def best_language(word: str) -> tuple[str, float]:
    """The language in Latin letters that uses the word most, and its frequency there; ("", 0.0) for none."""
    code, value = max(((code, zipf_in(code, word)) for code in _latin_languages()), key=lambda item: item[1])
    return (code, value) if value else ("", 0.0)


def surely(words: Sequence[str]) -> str:
    """The name of the language in Latin letters that alone can have all these words; "" where others can."""
    return _clear_winner({code: name for code, (name, _) in _latin_languages().items()}, words)


@lru_cache(maxsize=10_000)
def script_of(char: str) -> str:
    """The key in `data/scripts.tsv` of a letter's script; "" for Latin, marks, digits and symbols."""
    script = unicodedata.name(char, "").split(" ")[0] if char > "\u036f" and char.isalpha() else ""
    return script if script in _scripts() else ""


def written_in(words: Sequence[str]) -> tuple[str, str]:
    """What words of a script other than Latin are called: the language, "" if not sure, and the script."""
    scripts = [s for word in words for char in word if (s := script_of(char))]
    japanese = {"HIRAGANA", "KATAKANA"} & set(scripts)
    name, language, candidates = _scripts()[japanese.pop() if japanese else scripts[0]]
    return language or _clear_winner(candidates, words), name


def _clear_winner(languages: dict[str, str], words: Sequence[str]) -> str:
    said = sorted(
        (sum(max(_UNLISTED, zipf_in(code, word)) for word in words) / len(words), code) for code in languages
    )
    runner_up = said[-2][0] if len(said) > 1 else _UNLISTED
    return languages[said[-1][1]] if said and said[-1][0] - runner_up >= _SURE else ""


@cache
def _scripts() -> dict[str, tuple[str, str, dict[str, str]]]:
    rows = read_table("scripts.tsv", ("script", "name", "language", "candidates"))
    return {
        script: (name, language, dict(c.split(":", 1) for c in candidates.split()))
        for script, name, language, candidates in rows
    }
