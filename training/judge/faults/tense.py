"""Planted fault "tense": what is planned is done, what is done is to come, what is was."""

from __future__ import annotations

import random
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from training.judge.change import Change, Edit
from training.judge.faults.negation import inverted
from training.judge.faults.wording import change, in_name, inflected, replaced

_PLANS = frozenset(["plan", "intend", "aim", "hope", "prepare", "expect"])
_PAST = {"is": "was", "are": "were", "has": "had", "'s": "was", "’s": "was"}


def tense(doc: Doc, rng: random.Random) -> Iterator[Change]:
    """Every finite verb whose tense can become another that says something else."""
    for token in doc:
        if in_name(token) or token.i + 1 >= len(token.doc) or inverted(token):
            continue
        edits = list(_edits(token))
        if edits:
            yield change("tense", "minor", rng.choice(edits))


def _edits(token: Token) -> Iterator[Edit]:
    if token.lower_ == "will" and token.tag_ == "MD":
        yield from _of_will(token)
    elif (
        token.tag_ in ("VBZ", "VBP")
        and token.lower_ in ("has", "have")
        and token.dep_ == "aux"
        and token.head.tag_ == "VBN"
    ):
        yield from _of_perfect(token)
    elif token.lemma_ in _PLANS and token.tag_ in ("VBZ", "VBP", "VBD", "VBG"):
        yield from _of_plan(token)
    elif (
        token.lower_ in ("is", "are")
        and token.head.tag_ == "VBG"
        and token.dep_ == "aux"
        and _plain(token.head)
    ):
        yield replaced(token, token, _PAST[token.lower_])


def _of_will(token: Token) -> Iterator[Edit]:
    """ "will open" as "opened", "will be opened" as "was opened"."""
    verb, behind = token.head, token.nbor()
    if not _plain(verb) or token.dep_ != "aux":
        return
    if behind.lower_ == "be" and behind.i != verb.i and (was := _be(verb)):
        yield replaced(token, behind, was)
    elif behind.i == verb.i and verb.tag_ == "VB" and (past := inflected(verb.lemma_.lower(), "VBD")):
        yield replaced(token, behind, past)


def _of_perfect(token: Token) -> Iterator[Edit]:
    """ "has opened" as "will open", "has been opened" as "will be opened"."""
    verb, behind = token.head, token.nbor()
    if not _plain(verb):
        return
    if behind.lower_ == "been":
        yield replaced(token, behind, "will be")
    elif behind.i == verb.i and (bare := inflected(verb.lemma_.lower(), "VB")):
        yield replaced(token, behind, f"will {bare}")


def _of_plan(token: Token) -> Iterator[Edit]:
    """ "is planning to open" and "plans to open" as "opened"."""
    if token.i + 2 >= len(token.doc) or token.nbor().lower_ != "to" or token.nbor(2).tag_ != "VB":
        return
    verb, first = token.nbor(2), token
    if token.tag_ == "VBG":
        first = token.nbor(-1)
        if first.lower_ not in ("is", "are", "was", "were"):
            return
    elif any(t.dep_ in ("aux", "auxpass") for t in token.children):
        return
    past = inflected(verb.lemma_.lower(), "VBD")
    if past and _plain(token) and verb.lemma_ not in ("be", "have"):
        yield replaced(first, verb, past)


def _be(verb: Token) -> str | None:
    """The past of "be" that agrees with the verb's subject."""
    subject = next((t for t in verb.children if t.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None:
        return None
    several = any(t.dep_ == "conj" for t in subject.children) or subject.tag_ in ("NNS", "NNPS")
    if several or subject.lower_ in ("they", "we", "you"):
        return "were"
    return "was" if subject.tag_ in ("NN", "NNP") or subject.lower_ in ("he", "she", "it", "i") else None


def _plain(verb: Token) -> bool:
    """Whether a verb is not denied, stands under no condition, and no second verb hangs on its auxiliary."""
    if any(t.dep_ == "neg" or t.lower_ == "if" for t in verb.children):
        return False
    return not any(
        t.dep_ == "conj" and not any(c.dep_ in ("nsubj", "nsubjpass", "aux") for c in t.children)
        for t in verb.children
    )
