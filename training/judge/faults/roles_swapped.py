"""Planted fault "roles-swapped": who did it to whom, from where to where, what is more than what."""

from __future__ import annotations

import random
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from training.judge.change import Change, Edit
from training.judge.faults.wording import bag, change, starts

_CASES = {"he": "him", "she": "her", "they": "them", "we": "us", "i": "me"}
_OBJECTS = {objective: subject for subject, objective in _CASES.items() if objective != "her"} | {
    "her": "she"
}
_SYMMETRIC = bag(
    "meet marry resemble equal match join involve include have contain become mean represent be divorce"
)
_LINKS = ("to", "against", "from")
_MOVES = bag("rise fall increase decrease grow drop climb decline jump raise lower reduce cut slump soar")
_PERSONS = bag(
    "man woman boy girl child parent mother father son daughter brother sister husband wife friend enemy"
    " neighbour neighbor teacher student pupil professor doctor nurse patient surgeon lawyer judge officer"
    " policeman soldier general captain driver passenger worker employee employer manager boss director"
    " president minister leader politician senator mayor king queen prince princess candidate voter citizen"
    " player coach fan fighter rebel protester terrorist attacker gunman suspect victim witness"
    " thief prisoner"
    " journalist reporter author writer reader actor actress singer artist scientist researcher"
    " expert colleague"
    " customer client buyer seller owner tenant guest tourist visitor resident farmer fisherman baby cat dog"
    " horse wolf sheep bird insect bee fish lion hunter uncle aunt grandmother grandfather official diplomat"
    " ambassador guard priest pope bishop chairman spokesman supporter opponent critic rival"
)
_BODIES = bag(
    "government company firm bank court parliament party opposition police army navy union club team council"
    " committee commission ministry agency university school hospital organisation organization corporation"
    " country nation state city army troop coalition alliance association federation regime authority"
)
_NAMED = ("PERSON", "ORG", "GPE", "NORP")  # teams are taken for places, places for persons
_PLACED = bag("enter leave visit reach join represent lead win rule govern inhabit")
_CLAUSES = ("relcl", "acl", "advcl", "ccomp", "appos", "conj", "cc")
_LONGEST = 7


def roles_swapped(doc: Doc, _: random.Random) -> Iterator[Change]:
    """Every pair of parties whose places can be changed with nothing else to be done."""
    for token in doc:
        for a, b in (
            _subject_object(token),
            _passive(token),
            _from_to(token),
            _compared(token),
            _to_another(token),
        ):
            if a is None or b is None:
                continue
            edits = _exchanged(a, b)
            if edits:
                yield change("roles-swapped", "major", *edits)


_Pair = tuple[Token | None, Token | None]


def _subject_object(verb: Token) -> _Pair:
    """ "A beat B" """
    if verb.pos_ != "VERB" or verb.lemma_ in _SYMMETRIC | _PLACED:
        return None, None
    subject, thing = _child(verb, ("nsubj",)), _child(verb, ("dobj",))
    if subject is None or thing is None or not subject.i < verb.i < thing.i or not _same_sort(subject, thing):
        return None, None
    return (subject, thing) if _agrees(verb, subject, thing) else (None, None)


def _passive(verb: Token) -> _Pair:
    """ "A was beaten by B" """
    subject, agent = _child(verb, ("nsubjpass",)), _child(verb, ("agent",))
    other = _child(agent, ("pobj",)) if agent is not None else None
    if (
        subject is None
        or other is None
        or not _same_sort(subject, other)
        or not _agrees(verb, subject, other)
    ):
        return None, None
    return subject, other


def _from_to(start: Token) -> _Pair:  # noqa: PLR0911 - one rule after the other
    """ "from A to B", places and persons; amounts only behind a verb of change."""
    if start.lower_ != "from" or start.dep_ != "prep":
        return None, None
    a = _child(start, ("pobj",))
    if a is None or a.right_edge.i + 1 >= len(start.doc):
        return None, None
    goal = start.doc[a.right_edge.i + 1]
    goal = goal if goal.lower_ == "to" else next((t for t in a.children if t.lower_ == "to"), goal)
    b = _child(goal, ("pobj",)) if goal.lower_ == "to" and goal.dep_ == "prep" else None
    if b is None or a.lower_ == b.lower_ or a.pos_ == "PRON" or b.pos_ == "PRON":
        return None, None
    if a.left_edge.i + 1 < goal.i and goal in a.subtree:
        return None, None
    numbers = any(t.like_num or any(c.isdigit() for c in t.text) for x in (a, b) for t in x.subtree)
    if numbers and start.head.lemma_ not in _MOVES:
        return None, None
    if not numbers and not (a.ent_type_ and a.ent_type_ == b.ent_type_):
        return None, None
    return a, b


def _compared(than: Token) -> _Pair:
    """ "A is larger than B" """
    if than.lower_ != "than" or than.dep_ != "prep":
        return None, None
    other = _child(than, ("pobj",))
    verb = than.head
    while verb.dep_ != "ROOT" and verb.pos_ not in ("AUX", "VERB"):
        verb = verb.head
    subject = _child(verb, ("nsubj",))
    if (
        verb.lemma_ != "be"
        or subject is None
        or other is None
        or subject.i > than.i
        or not _same_sort(subject, other)
    ):
        return None, None
    if any(t.like_num for t in other.subtree) or not _agrees(verb, subject, other):
        return None, None
    return subject, other


def _to_another(verb: Token) -> _Pair:
    """ "A lost to B", "A borrowed it from B" """
    if verb.pos_ != "VERB" or verb.lemma_ in _SYMMETRIC:
        return None, None
    subject = _child(verb, ("nsubj",))
    link = next((t for t in verb.children if t.dep_ in ("prep", "dative") and t.lower_ in _LINKS), None)
    other = _child(link, ("pobj",)) if link is not None else None
    if subject is None or other is None or not _agrees(verb, subject, other):
        return None, None
    alike = subject.ent_type_ == other.ent_type_ != "" and _same_sort(subject, other)
    return (subject, other) if alike else (None, None)


def _child(head: Token, labels: tuple[str, ...]) -> Token | None:
    return next((t for t in head.children if t.dep_ in labels), None)


def _same_sort(a: Token, b: Token) -> bool:
    """Whether either could do it to the other: two persons, or two countries, firms or bodies."""
    if a.lower_ in _CASES and b.lower_ in _OBJECTS:
        return a.lower_ != _OBJECTS[b.lower_]
    names = a.pos_ == b.pos_ == "PROPN" and a.ent_type_ in _NAMED and b.ent_type_ in _NAMED
    return (names or _sort(a) == _sort(b) != "") and a.lower_ != b.lower_


def _sort(token: Token) -> str:
    if token.lower_ in _CASES or token.lower_ in _OBJECTS:
        return "person" if token.pos_ == "PRON" else ""
    if token.ent_type_ == "PERSON" and token.pos_ == "PROPN":
        return "person"
    if token.ent_type_ in ("ORG", "GPE", "NORP") and token.pos_ == "PROPN":
        return "body"
    if token.pos_ != "NOUN":
        return ""
    lemma = token.lemma_.lower()
    return "person" if lemma in _PERSONS else "body" if lemma in _BODIES else ""


def _agrees(verb: Token, a: Token, b: Token) -> bool:
    """Whether the verb's form goes with either as its subject."""
    finite = next((t for t in verb.children if t.dep_ in ("aux", "auxpass")), verb)
    if finite.tag_ == "MD" or (finite.tag_ == "VBD" and finite.lemma_ != "be"):
        return True
    return (
        (a.tag_ in ("NNS", "NNPS")) == (b.tag_ in ("NNS", "NNPS")) and a.pos_ != "PRON" and b.pos_ != "PRON"
    )


def _exchanged(a: Token, b: Token) -> tuple[Edit, ...]:
    """Each phrase in the place of the other; nothing where one is long or holds a clause."""
    first, second = sorted((a, b), key=lambda t: t.i)
    doc = a.doc
    spans = [doc[t.left_edge.i : t.right_edge.i + 1] for t in (first, second)]
    if not spans[0][-1].whitespace_:
        return ()  # "I'll" would carry its ending along
    for token, span in zip((first, second), spans, strict=True):
        if len(span) > _LONGEST or any(t.dep_ in _CLAUSES for t in token.subtree if t is not token):
            return ()
        if any(t.tag_ in ("PRP$", "WP", "WDT", "WP$") or t.is_quote or t.is_bracket for t in span):
            return ()
        if any(t.text in ",;:—-" for t in span):
            return ()
    if spans[0].end > spans[1].start or spans[0].text.lower() == spans[1].text.lower():
        return ()
    texts = [_moved(spans[1].text, second), _moved(spans[0].text, first)]
    if first.dep_ in ("nsubj", "nsubjpass"):
        texts = [_OBJECTS.get(texts[0].lower(), texts[0]), _CASES.get(texts[1].lower(), texts[1])]
    if starts(spans[0][0]) and spans[0].text[0].isupper():
        texts[0] = texts[0][:1].upper() + texts[0][1:]
    return tuple(Edit(s.start_char, s.end_char, text) for s, text in zip(spans, texts, strict=True))


def _moved(words: str, head: Token) -> str:
    """A phrase as it is written within a sentence."""
    opening = head.doc[head.left_edge.i]
    named = opening.pos_ == "PROPN" or opening.ent_type_ in ("PERSON", "ORG", "GPE", "NORP", "LOC")
    if opening.i and not starts(opening):
        return words
    if (
        opening.text == "I"
        or opening.text[1:].isupper()
        or (named and opening.lower_ not in ("the", "a", "an"))
    ):
        return words
    return words[:1].lower() + words[1:]
