"""British and American spelling: *colour → color*, *organise → organize*, and back."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from functools import cache, lru_cache

from spacy.tokens import Doc

from mtaudit.lexicon.frequency import zipf
from mtaudit.lexicon.spelling import same_spelling
from mtaudit.lexicon.tables import read_table
from training.judge.change import Change
from training.judge.rewrites.words import fair, is_plain, put, word_set

_ISE = re.compile(r"(?<=\w{4})(is|iz)(?=(?:e[ds]?|ing|ations?)$)")
_OTHER_WORDS = word_set("mitre tyre storey whilst smelt programme program check tire draft curb story")
_BY_CLASS = ("practi", "licen")  # spelt one way as a noun, another way as a verb
_RARE = 1.9  # a spelling that nobody uses


def spelling(doc: Doc, rng: random.Random) -> Iterator[Change]:  # noqa: ARG001
    """Every word with another spelling that is in use."""
    for token in doc:
        if token.is_alpha and len(token) > 4 and token.pos_ != "PROPN" and is_plain(token):
            other = _other(token.lower_)
            if other is not None:
                yield fair("spelling", *put(doc, token.i, token.i + 1, other))


@lru_cache(maxsize=50_000)
def _other(word: str) -> str | None:
    for written, other in _stems():
        if word.startswith(written):
            return _in_use(word, other + word[len(written) :])
    if word in _words():
        return _in_use(word, _words()[word])
    match = _ISE.search(word)
    if match:
        return _in_use(
            word, word[: match.start()] + ("iz" if match[1] == "is" else "is") + word[match.end() :]
        )
    return None


def _in_use(word: str, other: str) -> str | None:
    used = zipf(other) > max(_RARE, zipf(word) - 2.5) and same_spelling(word, other)
    return other if used and word not in _OTHER_WORDS and not word.startswith(_BY_CLASS) else None


@cache
def _stems() -> tuple[tuple[str, str], ...]:
    rows = read_table("spelling.tsv", ("variant", "standard", "kind"))
    pairs = [(a, b) for a, b, kind in rows if kind == "stem"]
    return tuple(sorted([*pairs, *((b, a) for a, b in pairs)], key=lambda p: -len(p[0])))


@cache
def _words() -> dict[str, str]:
    rows = read_table("spelling.tsv", ("variant", "standard", "kind"))
    pairs = [
        (a, b) for a, b, kind in rows if kind != "stem" and a not in _OTHER_WORDS and b not in _OTHER_WORDS
    ]
    found = dict(pairs) | {b: a for a, b in pairs}
    return {k + e: v + e for k, v in found.items() for e in ("", "s")}
