"""Tenses that say the same in a report: *has announced → announced*, *will go → is going to go*."""

from __future__ import annotations

import random
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from training.judge.change import Change
from training.judge.rewrites.clause import be, child, is_plural
from training.judge.rewrites.words import fair, inflect, put, word_set

KIND = "tense"
_EVENTS = word_set(
    "announce launch sign issue approve publish release confirm reject arrest decide agree warn send "
    "appoint elect open complete order promise propose ban cancel condemn criticize deny accuse call "
    "report discover"
)
_TIMED = word_set(
    "already just yet never ever recently always since for so still now long often once before until times"
)


def tense(doc: Doc, rng: random.Random) -> Iterator[Change]:  # noqa: ARG001
    """Main clauses in the perfect, the past or the future."""
    for verb in doc:
        if verb.dep_ not in ("ROOT", "ccomp"):
            continue
        subject = child(verb, "nsubj")
        if subject is None or any(c.dep_ in ("neg", "conj", "auxpass") for c in verb.children):
            continue
        helpers = [c for c in verb.children if c.dep_ == "aux"]
        if helpers and (helpers[-1].i != verb.i - 1 or len(helpers) > 1):
            continue
        yield from _past(doc, verb, helpers)
        yield from _future(doc, verb, subject, helpers)


def _past(doc: Doc, verb: Token, helpers: list[Token]) -> Iterator[Change]:
    if verb.lemma_ not in _EVENTS or verb.dep_ != "ROOT" or any(t.lower_ in _TIMED for t in verb.sent):
        return
    dated = any(t.ent_type_ in ("DATE", "TIME") for t in verb.sent)
    if not dated and helpers and helpers[0].lower_ in ("has", "have") and verb.tag_ == "VBN":
        past = inflect(verb.lemma_, "VBD")
        if past:
            yield fair(KIND, *put(doc, helpers[0].i, verb.i + 1, past))


def _clear(subject: Token) -> bool:
    """True when one or several is plain to see, with no pair in the phrase that the parse may misread."""
    return is_plural(subject) or (
        subject.right_edge.i + 1 == next(c.i for c in subject.head.children if c.dep_ == "aux")
        and not any(t.lower_ == "and" or t.tag_ in ("NNS", "NNPS") for t in subject.subtree)
    )


def _future(doc: Doc, verb: Token, subject: Token, helpers: list[Token]) -> Iterator[Change]:
    if (
        not helpers
        or helpers[0].text != "will"
        or verb.tag_ != "VB"
        or subject.tag_ not in ("NN", "NNS", "NNP", "NNPS", "PRP")
        or not _clear(subject)
    ):
        return
    if helpers[0].i < subject.i or any(c.dep_ in ("advcl", "prep") and c.i < verb.i for c in verb.children):
        return
    form = "am" if subject.text == "I" else be("VBZ", subject)
    yield fair(KIND, *put(doc, helpers[0].i, verb.i, f"{form} going to"))
