"""Planted fault "pronoun-gender": he for she in the right case, and the same of gendered nouns and titles."""

from __future__ import annotations

import random
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from mtaudit.lexicon.gender import counterpart, gendered_noun
from training.judge.change import Change
from training.judge.faults.wording import bag, change, hyphenated, swapped_word

_PRONOUNS = {
    "he": "she",
    "she": "he",
    "him": "her",
    "himself": "herself",
    "herself": "himself",
    "hers": "his",
}
# Gendered words that the other gender does not fit, or whose counterpart is seldom the word meant.
_LEFT = bag("count countess duke god lord lords sir dame master masters mistress don")


def pronoun_gender(doc: Doc, _: random.Random) -> Iterator[Change]:
    """Every pronoun and noun that tells a person's gender, made the other gender's."""
    for token in doc:
        if _both_genders(token) or hyphenated(token):
            continue
        other = _pronoun(token) or _noun(token)
        if other:
            yield change("pronoun-gender", "major", swapped_word(token, other))


def _pronoun(token: Token) -> str | None:
    word = token.lower_
    if word == "her":
        return (
            "his"
            if token.tag_ == "PRP$" and token.head.i > token.i
            else "him"
            if token.tag_ == "PRP"
            else None
        )
    if word == "his":
        return "her" if token.head.i > token.i and token.dep_ == "poss" else None
    if word == "he" and token.is_upper and len(word) > 1:
        return None
    return _PRONOUNS.get(word) if token.pos_ == "PRON" else None


def _noun(token: Token) -> str | None:
    if token.lower_.removesuffix(".") in _LEFT or not gendered_noun(token.text) or token.is_upper:
        return None
    title = token.lower_.removesuffix(".") in ("mr", "mrs", "ms", "miss")
    if title and not token.is_title:
        return None
    if token.pos_ not in ("NOUN", "PROPN") or (token.is_title and not (title or token.is_sent_start)):
        return None
    return counterpart(token.text)


def _both_genders(token: Token) -> bool:
    """Whether the other gender stands beside: "he or she", "men and women"."""
    around = {t.lower_ for t in token.doc[max(0, token.i - 3) : token.i + 4]} - {token.lower_}
    mine = gendered_noun(token.lower_)
    named = any((g := gendered_noun(word)) and mine and g != mine for word in around)
    return named or bool(around & {"or", "/"} and around & {"he", "she", "him", "her", "his", "hers"})
