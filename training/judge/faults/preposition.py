"""A wrong preposition: who gives and who gets, for and against, before and after, in and on."""

from __future__ import annotations

import random
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from training.judge.change import Change, Edit, Severity
from training.judge.faults.word_tables import word_table

KIND = "preposition"
# What turns the relation over or makes it another one.
MAJOR = {
    "to": ("from",), "from": ("to", "for"), "for": ("against", "by"), "against": ("for", "with"),
    "before": ("after",), "after": ("before",), "above": ("below",), "below": ("above",),
    "under": ("over", "above"), "over": ("under",), "inside": ("outside",), "outside": ("inside",),
    "by": ("for", "against"), "into": ("out of", "from"), "onto": ("off", "under"),
    "toward": ("away from",), "towards": ("away from",), "until": ("since", "after"),
    "since": ("until", "before"),
    "despite": ("because of",), "behind": ("before", "in front of"), "near": ("far from",),
    "about": ("against", "by"), "during": ("before", "after"),
    "through": ("despite", "without"), "among": ("without", "against"),
}  # fmt: skip
# What a reader understands all the same.
MINOR = {
    "in": ("on", "at"), "on": ("in", "at"), "at": ("in", "on"), "of": ("from", "in"),
    "during": ("on",), "by": ("with", "from"), "for": ("of", "on"), "to": ("at", "in"), "with": ("by",),
}  # fmt: skip
# Words that make one preposition with the next: "according to".
JOINED = word_table("preposition", "joined")
# Before these the first word of the fixed phrase is no free choice.
FIXED = word_table("preposition", "fixed")


def preposition(doc: Doc, rng: random.Random) -> Iterator[Change]:
    """Free prepositions with an object replaced by a wrong one."""
    places = [t for t in doc if _is_free(t)]
    rng.shuffle(places)
    for token in places:
        severity: Severity = "major" if token.lower_ in MAJOR and rng.random() < 0.6 else "minor"
        others = (MAJOR if severity == "major" else MINOR).get(token.lower_, ())
        others = tuple(o for o in others if _differs(token, o))
        if others:
            other = rng.choice(others)
            other = other[0].upper() + other[1:] if token.is_title else other
            yield Change(KIND, severity, (Edit(token.idx, token.idx + len(token), other),))


def _is_free(token: Token) -> bool:
    if token.dep_ not in ("prep", "agent") or token.tag_ != "IN" or token.is_upper or token.ent_type_:
        return False
    if token.head.lower_ in JOINED or (token.i and token.doc[token.i - 1].lower_ in JOINED):
        return False
    if not token.whitespace_ or not (token.is_lower or token.is_sent_start):
        return False
    objects = [c for c in token.children if c.dep_ == "pobj" and c.i > token.i]
    follows = token.doc[token.i + 1].pos_ in ("DET", "NOUN", "ADJ", "PROPN", "PRON", "NUM")
    return bool(objects) and follows and objects[0].lower_ not in FIXED and objects[0].i - token.i <= 6


def _differs(token: Token, other: str) -> bool:
    """False where the other preposition says the same of a time."""
    obj = next(c for c in token.children if c.dep_ == "pobj")
    timed = obj.ent_type_ in ("DATE", "TIME")
    return not (
        timed and (token.lower_, other) in {("in", "at"), ("for", "on"), ("during", "on"), ("of", "in")}
    )
