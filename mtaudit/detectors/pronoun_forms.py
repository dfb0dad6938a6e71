"""The pronoun to put in a place: another word in the same case and capitals."""

from __future__ import annotations

from mtaudit.lexicon.pronouns import pronoun, pronoun_form
from mtaudit.model import Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def in_place_of(token: Token, person: int, number: str, gender: str) -> str:
    """The form of another pronoun that fits where this one stands: *Her → His*; "" if there is none."""
    form = pronoun_form(person, number, gender, case_of(token)) or ""
    capital = token.text[:1].isupper() and (token.text != "I" or token.dep not in _SUBJECTS)
    return form[:1].upper() + form[1:] if capital else form


def case_of(token: Token) -> str:
    """The case a pronoun stands in: where its form leaves it open (*her*, *his*, *it*), its place decides."""
    word = pronoun(token.text)
    cases = word.cases if word else frozenset()
    if len(cases) == 1:
        return next(iter(cases))
    if token.dep == "poss" or (token.tag == "PRP$" and "possessive" not in cases):
        return "determiner"
    wanted = "subject" if token.dep in _SUBJECTS else "possessive" if "possessive" in cases else "object"
    return wanted if wanted in cases else min(cases, default="object")
