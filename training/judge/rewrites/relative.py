"""Relative clauses in full and in short: *the man who was born in → the man born in*; *that → which*."""

from __future__ import annotations

import random
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from training.judge.change import Change
from training.judge.rewrites.words import fair, leave_out, put, put_before, word_set

KIND = "relative"
_PRONOUNS = frozenset(["who", "which", "that"])
_RELATIVE_TAGS = frozenset(["WDT", "WP", "WP$", "WRB"])


def relative(doc: Doc, rng: random.Random) -> Iterator[Change]:  # noqa: ARG001
    """Relative pronouns that can go, come, or be exchanged."""
    for verb in doc:
        if verb.dep_ != "relcl" or verb.left_edge.i == 0:
            continue
        first = verb.left_edge
        if first.lower_ in _PRONOUNS and first.head == verb and not first.nbor(-1).is_punct:
            yield from _shorter(doc, verb, first)
            yield from _exchanged(doc, first)
        elif (
            first.lower_ not in _PRONOUNS
            and first.dep_ in ("nsubj", "det", "poss", "compound")
            and first.i == verb.head.i + 1
            and first.tag_ not in _RELATIVE_TAGS
            and _takes_object(verb)
        ):
            yield fair(KIND, *put_before(doc, first.i, "who" if verb.head.ent_type_ == "PERSON" else "that"))


def _shorter(doc: Doc, verb: Token, pronoun: Token) -> Iterator[Change]:
    """*who was born in → born in*; *the book that he wrote → the book he wrote*."""
    following = pronoun.nbor(1)
    if pronoun.dep_ in ("nsubj", "nsubjpass") and following.lower_ in ("is", "are", "was", "were"):
        ends_bare = verb.i + 1 >= len(doc) or verb.right_edge == verb
        if verb.i == following.i + 1 and verb.tag_ in ("VBN", "VBG") and not ends_bare:
            yield fair(KIND, *leave_out(doc, pronoun.i, pronoun.i + 2))
    elif pronoun.dep_ == "dobj" and following.tag_ in ("PRP", "DT", "NNP", "NNS", "PRP$"):
        yield fair(KIND, *leave_out(doc, pronoun.i, pronoun.i + 1))


def _exchanged(doc: Doc, pronoun: Token) -> Iterator[Change]:
    """*that* and *which* for things."""
    head = pronoun.head.head
    if (
        pronoun.lower_ == "who"
        or head.pos_ != "NOUN"
        or head.i != pronoun.i - 1
        or head.lemma_ in _TIMES
        or pronoun.nbor(-1).pos_ == "ADP"
    ):
        return
    if pronoun.lower_ == "which":
        yield fair(KIND, *put(doc, pronoun.i, pronoun.i + 1, "that"))
    elif head.lemma_ not in _PERSONS and not head.lemma_.endswith(("er", "or", "ist", "ian", "man", "ant")):
        yield fair(KIND, *put(doc, pronoun.i, pronoun.i + 1, "which"))


_TIMES = word_set("time day year way reason place moment month week point")
_PERSONS = word_set("people person man woman child friend parent student boy girl guy citizen anyone someone")


def _takes_object(verb: Token) -> bool:
    """True for a clause whose object is the noun before it."""
    objects = any(c.dep_ in ("dobj", "ccomp", "xcomp", "acomp", "attr", "prep") for c in verb.children)
    subject = any(c.dep_ == "nsubj" for c in verb.children)
    adverbial = verb.head.lemma_ in _TIMES
    return subject and not objects and not adverbial and verb.pos_ == "VERB"
