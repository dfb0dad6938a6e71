"""Active becomes passive and passive active: *the army took the town → the town was taken by the army*."""

from __future__ import annotations

import random
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from training.judge.change import Change
from training.judge.rewrites.clause import (
    as_object,
    as_subject,
    be,
    child,
    is_connected,
    is_movable,
    is_plural,
    modal,
)
from training.judge.rewrites.words import fair, inflect, put, subtree, word_set

# Verbs of acting on something, which have a natural passive; those of having, wishing and being do not.
_ACTIONS = word_set(
    "abolish accuse adopt affect analyse analyze announce appoint approve arrest assess attack award ban "
    "block bomb build buy cancel capture carry cause charge complete compose condemn conduct confirm "
    "conquer control create criticise criticize damage defeat delay deliver describe design destroy "
    "detain develop direct discover discuss document dominate elect employ encourage establish evaluate "
    "examine film finance found fund handle host impose influence injure inspire interview introduce "
    "invade invent investigate invite issue kill launch lead manage measure monitor nominate observe "
    "occupy open operate organise organize own paint photograph postpone praise present prevent produce "
    "promote propose protect provide publish purchase question ratify recognise recognize record reduce "
    "reject release remove replace rescue reveal review select sell send sign spark sponsor start support "
    "surround test threaten translate transport treat trigger use verify violate watch welcome wound "
    "write"
)


def passive(doc: Doc, rng: random.Random) -> Iterator[Change]:  # noqa: ARG001
    """Every clause of subject, verb and object in that order is said in the passive."""
    for verb in doc:
        subject, thing = child(verb, "nsubj"), child(verb, "dobj")
        if verb.lemma_ not in _ACTIONS or subject is None or thing is None or is_connected(verb):
            continue
        first = modal(verb)
        start = first.i if first is not None else verb.i
        if subject.pos_ == "PRON" or not _ends_well(doc, subtree(thing)[1]):
            continue
        if _in_order(subject, start, verb, thing) and (
            first is not None or verb.tag_ in ("VBD", "VBZ", "VBP")
        ):
            if any(c.dep_ in ("aux", "auxpass") and c != first for c in verb.children):
                continue
            participle = inflect(verb.lemma_, "VBN")
            helper = f"{first.lower_} be" if first is not None else be(verb.tag_, thing)
            text = f"{as_subject(thing)} {helper} {participle} by {as_object(subject)}"
            yield fair("active-to-passive", *put(doc, subtree(subject)[0], subtree(thing)[1], text))


def active(doc: Doc, rng: random.Random) -> Iterator[Change]:  # noqa: ARG001
    """Every passive that names who acts, right behind the verb, is said in the active."""
    for verb in doc:
        subject, agent = child(verb, "nsubjpass"), child(verb, "agent")
        actor = child(agent, "pobj") if agent is not None else None
        helper = child(verb, "auxpass")
        if (
            verb.lemma_ not in _ACTIONS
            or subject is None
            or actor is None
            or helper is None
            or is_connected(verb)
        ):
            continue
        first = child(verb, "aux")
        start = first.i if first is not None else helper.i
        if helper.i != verb.i - 1 or agent is None or agent.i != verb.i + 1:
            continue
        if not _in_order(subject, start, agent, actor) or (first is not None and first.i != helper.i - 1):
            continue
        form = _active_form(verb, helper, first, actor)
        if form is not None:
            text = f"{as_subject(actor)} {form} {as_object(subject)}"
            yield fair("passive-to-active", *put(doc, subtree(subject)[0], subtree(actor)[1], text))


def _in_order(subject: Token, start: int, before: Token, thing: Token) -> bool:
    """True when subject, verb and object stand side by side and can change places."""
    side_by_side = subtree(subject)[1] == start and subtree(thing)[0] == before.i + 1
    return side_by_side and is_movable(subject) and is_movable(thing)


def _ends_well(doc: Doc, end: int) -> bool:
    """True when the clause ends behind the object, or goes on with a date or a place."""
    if end >= len(doc) or doc[end].is_punct:
        return True
    objects = [c for c in doc[end].children if c.dep_ == "pobj"]
    return doc[end].dep_ == "prep" and bool(objects) and objects[0].ent_type_ in ("DATE", "TIME", "GPE")


def _active_form(  # noqa: PLR0911 - one for each tense
    verb: Token, helper: Token, first: Token | None, actor: Token
) -> str | None:
    """The verb as the actor takes it, in the tense of the passive; None for tenses that are rare."""
    if (
        actor.ent_type_ in ("MONEY", "PERCENT", "QUANTITY", "CARDINAL", "ORDINAL", "DATE")
        or actor.pos_ == "PRON"
    ):
        return None
    if first is None:
        if helper.lower_ in ("was", "were"):
            return inflect(verb.lemma_, "VBD")
        if helper.lower_ in ("is", "are"):
            return inflect(verb.lemma_, "VBP" if is_plural(actor) else "VBZ")
        return None
    if helper.lower_ == "be" and first.tag_ == "MD" and first.lower_ not in ("ca", "wo"):
        return f"{first.text} {verb.lemma_}"
    if helper.lower_ == "been" and first.lower_ in ("has", "have", "had"):
        had = "had" if first.lower_ == "had" else "have" if is_plural(actor) else "has"
        return f"{had} {inflect(verb.lemma_, 'VBN')}"
    return None
