"""Proper names in a passage: which words are names, where a name begins and ends, what it names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from mtaudit.detectors.case import Story
from mtaudit.lexicon import places, wordnet
from mtaudit.lexicon.first_names import first_name_gender
from mtaudit.lexicon.frequency import zipf
from mtaudit.lexicon.plural import plural
from mtaudit.model import Passage, Token
from mtaudit.text.acronyms import is_acronym
from mtaudit.text.tables import words

_KINDS = {
    "PERSON": "person",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "people",
    "ORG": "body",
    "PRODUCT": "thing",
    "EVENT": "thing",
    "WORK_OF_ART": "thing",
    "LAW": "thing",
}
_PLACE_KINDS = {"organisation": "body", "seat": "body"}
_JOINTS = frozenset(
    ["of", "for", "and", "de", "la", "le", "du", "der", "den", "von", "van", "bin", "al", "the", "-", "–"]
)
_COMMON = 3.0
"""Zipf frequency from which a word of the dictionary is a common word."""
_PLURAL = 1.4
"""Zipf frequency of the plural below which a noun is a name only: *Osakas*."""


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name: the token indices of its words, in order, and what it names.

    `kind` is "person", "place", "people", "body", "thing" or "" where nothing says it.
    """

    words: tuple[int, ...]
    kind: str


def names(passage: Passage, story: Story) -> tuple[Name, ...]:
    """The proper names of a passage, titles left out; none in a passage that is mostly capitals.

    The story tells names from common words where a sentence begins.
    """
    if mostly_capitals(passage):
        return ()
    runs: list[list[int]] = []
    for i in _name_words(passage.tokens, story):
        if runs and _joined(passage.tokens, runs[-1][0], runs[-1][-1], i):
            runs[-1].append(i)
        else:
            runs.append([i])
    return tuple(Name(tuple(run), _kind(passage.tokens, run, story)) for run in runs)


def mostly_capitals(passage: Passage) -> bool:
    """True for a headline in capitals, where a capital says nothing."""
    letters = [c for t in passage.tokens if len(t.text) > 1 for c in t.text if c.isalpha()]
    return 2 * sum(c.isupper() for c in letters) > len(letters)


def is_ordinary(token: Token) -> bool:
    """True for a word that English also has as a common word: *Ministry*, *Bank*, *Green*."""
    lower = token.text.lower()
    if places.same_place(token.text, token.text) or is_acronym(token.text):
        return False
    known = wordnet.load().known
    if any(known(lower, pos) for pos in "var"):
        return zipf(lower) >= _COMMON
    if lower.endswith("s") and known(lower[:-1], "n") and zipf(lower[:-1]) >= _COMMON:
        return True
    noun = known(lower, "n") and (zipf(plural(lower)) >= _PLURAL or token.lemma != lower)
    return noun and zipf(lower) >= _COMMON


def is_title(token: Token) -> bool:
    """True for *Mr*, *President*, *Sen.* and the like."""
    return token.text.lower().strip(".") in _titles()


def _name_words(tokens: tuple[Token, ...], story: Story) -> Iterator[int]:
    title_case = _title_case(tokens)
    for i, token in enumerate(tokens):
        if not _capital(token) or token.text.lower().strip(".") in _calendar() or is_title(token):
            continue
        if token.entity and token.entity not in _KINDS and token.pos != "PROPN":
            continue
        opens = _opens_sentence(tokens, i)
        if opens and is_ordinary(token) and not token.entity and not _usual_capital(token.text, story):
            continue
        tagged = token.pos == "PROPN" or (token.entity in _KINDS and token.pos in {"NOUN", "ADJ", "X"})
        if tagged or is_acronym(token.text) or (token.is_content and not opens and not title_case):
            yield i


def _usual_capital(word: str, story: Story) -> bool:
    """Whether the texts write the word with a capital at least as often, away from sentence starts."""
    capital, small = story.spellings.get(word, 0), story.spellings.get(word.lower(), 0)
    return 0 < capital >= small


def _title_case(tokens: tuple[Token, ...]) -> bool:
    """True for a headline in which most words that count have a capital."""
    content = [t for t in tokens if t.is_content and t.pos != "PROPN"]
    return 2 * sum(t.text[0].isupper() for t in content) > len(content)


def _capital(token: Token) -> bool:
    """A capital at the beginning or inside, and a letter beside it or a full stop: *Xi*, *eBay*, *W.*"""
    letters = [c for c in token.text if c.isalpha()]
    return any(c.isupper() for c in letters[:2]) and len(token.text) > 1


def _opens_sentence(tokens: tuple[Token, ...], i: int) -> bool:
    return i == 0 or (not tokens[i - 1].is_word and tokens[i - 1].text[-1] in '.!?:"“”«‘')


def _joined(tokens: tuple[Token, ...], first: int, i: int, k: int) -> bool:
    """Whether two name words belong to one name: neighbours, or with *of* and the like inside an entity.

    `first` is where the name begins: *Ministry of Trade, Tourism and Sports* is one.
    """
    between = tokens[i + 1 : k]
    labels = {tokens[i].entity, tokens[k].entity} - {""}
    if len(labels) > 1:
        return False
    if all(t.text in {"-", "–", "."} for t in between):
        return True
    if (
        [t.text for t in between] == [","]
        and is_institution(tokens[first])
        and tokens[first + 1].text == "of"
    ):
        return "ORG" in labels and tokens[k + 1 : k + 2] != () and tokens[k + 1].text == "and"
    inside = all(t.entity and t.entity == tokens[i].entity for t in (*between, tokens[k]))
    return inside and all(t.text.lower() in _JOINTS for t in between)


def _kind(tokens: tuple[Token, ...], run: list[int], story: Story) -> str:
    text = " ".join(tokens[i].text for i in run)
    label = next((tokens[i].entity for i in reversed(run) if tokens[i].entity in _KINDS), "")
    listed = places.kind(text)
    if listed and label != "NORP":
        return "people" if tokens[run[-1]].tag == "JJ" else _PLACE_KINDS.get(listed, "place")
    if label not in {"", "ORG"}:
        return _KINDS[label]
    person = len(run) > 1 and first_name_gender(tokens[run[0]].text) and not is_institution(tokens[run[-1]])
    if person or tokens[run[-1]].text.lower() in story.genders:
        return "person"
    return _KINDS.get(label, "")


def is_institution(token: Token) -> bool:
    """True for what English calls groups and buildings: *Senate*, *Court*, *Hospital*."""
    is_hypernym = wordnet.load().is_hypernym
    return any(is_hypernym(above, token.text.lower(), "n", depth=10) for above in ("group", "structure"))


@cache
def _calendar() -> frozenset[str]:
    days = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
    return words("months") | {word[:n] for word in words("months") for n in (3, 4)} | days


@cache
def _titles() -> frozenset[str]:
    text = (files("mtaudit.lexicon") / "data" / "titles.txt").read_text("utf-8")
    return frozenset(w for line in text.splitlines() if not line.startswith("#") for w in line.split())
