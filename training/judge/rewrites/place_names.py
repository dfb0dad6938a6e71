"""*the French government → France's government*, *the capital of Peru → Peru's capital*, and back."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc, Token

from mtaudit.lexicon.places import countries, kind, place
from mtaudit.lexicon.tables import read_table
from training.judge.change import Change
from training.judge.rewrites.words import fair, is_whole, put, subtree, word_set

_COLUMNS = ("name", "kind", "capitals", "demonyms", "aliases", "seats")
_WITH_ARTICLE = frozenset(
    ["United States", "United Kingdom", "United Arab Emirates", "Netherlands", "Philippines"]
) | {
    "Bahamas",
    "Maldives",
    "Gambia",
    "Czech Republic",
    "Central African Republic",
    "Dominican Republic",
}
_BELONGINGS = word_set(
    "president government parliament king queen emperor army navy capital economy currency constitution "
    "leader leaders population territory borders border authorities police history culture coast "
    "coastline ambassador embassy exports imports airspace foreign_minister prime_minister sovereignty "
    "independence south north east west future security interests"
)
_OF_PEOPLES = _BELONGINGS - word_set(
    "south north east west capital future history security interests independence exports imports culture "
    "population"
)


def of_or_s(doc: Doc, rng: random.Random) -> Iterator[Change]:  # noqa: ARG001
    """*the president of France → France's president* and back."""
    for token in doc:
        if token.lower_ == "of" and token.dep_ == "prep" and token.i >= 2:
            yield from _to_genitive(doc, token)
        if token.tag_ == "POS" and token.i + 1 < len(doc):
            yield from _to_of(doc, token)


def demonym(doc: Doc, rng: random.Random) -> Iterator[Change]:  # noqa: ARG001
    """*the French government → the government of France* and back."""
    for token in doc:
        end = _belonging(doc, token.i + 1, _OF_PEOPLES)
        if not end or (end < len(doc) and doc[end].lower_ in ("and", "or")):
            continue
        owned = doc[token.i + 1 : end].text
        country = place(token.text) if token.text[:1].isupper() and token.pos_ == "ADJ" else None
        if (
            country in countries()
            and token.text not in ("Persian", "British")
            and country != token.text
            and token.i
            and doc[token.i - 1].lower_ == "the"
        ):
            yield fair("demonym", *put(doc, token.i - 1, end, f"the {owned} of {_named(country)}"))
            yield fair("demonym", *put(doc, token.i - 1, end, f"{_genitive(_named(country))} {owned}"))
        if (
            token.tag_ == "POS"
            and token.i
            and doc[token.i - 1].ent_type_ == "GPE"
            and doc[token.i - 1].ent_iob_ == "B"
        ):
            people = _people().get(doc[token.i - 1].text)
            if people:
                yield fair("demonym", *put(doc, token.i - 1, end, f"the {people} {owned}"))


def _to_genitive(doc: Doc, of: Token) -> Iterator[Change]:
    owners = [c for c in of.children if c.dep_ == "pobj"]
    if len(owners) != 1 or owners[0].ent_type_ != "GPE" or not is_whole(of):
        return
    start, end = of.i + 1, subtree(of)[1]
    owned = next((s for s in (of.i - 1, of.i - 2) if s > 0 and _belonging(doc, s, _BELONGINGS) == of.i), None)
    if (
        owned is None
        or doc[owned - 1].lower_ != "the"
        or end - start > 3
        or any(c.dep_ == "conj" for c in owners[0].children)
    ):
        return
    if kind(doc[start:end].text) != "country" or (end < len(doc) and doc[end].tag_ in ("POS", "HYPH")):
        return
    yield fair(
        "of-or-s", *put(doc, owned - 1, end, f"{_genitive(doc[start:end].text)} {doc[owned : of.i].text}")
    )


def _to_of(doc: Doc, mark: Token) -> Iterator[Change]:
    owner = doc[mark.i - 1]
    end = _belonging(doc, mark.i + 1, _BELONGINGS)
    start = subtree(owner)[0]
    if (
        not end
        or owner.ent_type_ != "GPE"
        or kind(doc[start : mark.i].text) != "country"
        or mark.i - start > 3
    ):
        return
    if end < len(doc) and doc[end].lower_ == "of":
        return
    owned, name = doc[mark.i + 1 : end].text, doc[start : mark.i].text
    yield fair("of-or-s", *put(doc, start, end, f"the {owned} of {_named(name)}"))


def _belonging(doc: Doc, start: int, words: frozenset[str]) -> int:
    """The end of something a country has, of one or two words, that begins at a token; 0 for none."""
    if start + 1 < len(doc) and f"{doc[start].text}_{doc[start + 1].text}" in words:
        return start + 2
    if (
        start < len(doc)
        and doc[start].text in words
        and not (start + 1 < len(doc) and doc[start + 1].pos_ in ("NOUN", "PROPN"))
    ):
        return start + 1
    return 0


def _named(country: str) -> str:
    return f"the {country}" if country in _WITH_ARTICLE else country


def _genitive(name: str) -> str:
    return f"{name}'" if name.endswith("s") else f"{name}'s"


@cache
def _people() -> dict[str, str]:
    """The adjective of each country that has only one."""
    rows = read_table("places.tsv", _COLUMNS)
    return {row[0]: row[3] for row in rows if row[1] == "country" and row[3] and ";" not in row[3]}
