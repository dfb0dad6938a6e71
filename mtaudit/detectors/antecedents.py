"""Whom a pronoun can mean: the people before it that grammar does not rule out."""

from __future__ import annotations

from collections.abc import Sequence

from mtaudit.detectors.mentions import Mention
from mtaudit.model import Passage, Token

_CLAUSES = frozenset(
    {"ROOT", "relcl", "acl", "advcl", "ccomp", "conj", "parataxis", "csubj", "pcomp", "xcomp"}
)
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OBJECTS = frozenset({"dobj", "dative", "pobj"})
_EMPTY_VERBS = frozenset(
    {"be", "seem", "appear", "happen", "take", "remain", "become", "turn", "rain", "snow"}
)
_COMPLEMENTS = frozenset({"ccomp", "csubj", "xcomp", "relcl", "acl"})


def candidates(passage: Passage, at: int, mentions: Sequence[Mention]) -> list[Mention]:
    """The single people that a pronoun can mean, nearest last; those behind it only if none is before."""
    people = [m for m in mentions if m.kind == "person" and not m.plural and not m.predicative]
    possible = [m for m in people if _possible(passage, at, m)]
    return [m for m in possible if m.head < at] or [
        m for m in possible if _is_later_subject(passage.tokens, at, m)
    ]


def is_expletive(tokens: Sequence[Token], at: int) -> bool:
    """True for an *it* that means nothing: *it seems that*, *it is important to*, *it rained*."""
    token = tokens[at]
    if token.dep == "expl":
        return True
    head = tokens[token.head]
    if token.dep not in _SUBJECTS or (head.lemma not in _EMPTY_VERBS and token.dep != "nsubjpass"):
        return False
    return head.lemma in {"rain", "snow"} or any(
        _is_complement(tokens, i) and _leads_to(tokens, i, token.head, 2)
        for i in range(token.head, len(tokens))
    )


def subject_of(tokens: Sequence[Token], verb: int) -> int | None:
    """The index of the verb's subject, through conjunction; None when it has none."""
    for _ in range(4):
        for i, token in enumerate(tokens):
            if token.head == verb and token.dep in _SUBJECTS and i != verb:
                return i
        if tokens[verb].dep not in {"conj", "xcomp"}:
            return None
        verb = tokens[verb].head
    return None


def clause_of(tokens: Sequence[Token], at: int) -> int:
    """The verb (or root) of the clause that the word stands in."""
    seen = {at}
    while tokens[at].dep not in _CLAUSES or tokens[at].pos in {"NOUN", "PROPN", "PRON"}:
        at = tokens[at].head
        if at in seen:
            break
        seen.add(at)
    return at


def _is_complement(tokens: Sequence[Token], at: int) -> bool:
    """True for a clause that can be what *it* announces; an adverbial one needs *that*, *to* or the like."""
    if tokens[at].dep == "advcl":
        return any(t.head == at and t.dep in {"mark", "aux"} for t in tokens)
    return tokens[at].dep in _COMPLEMENTS


def _possible(passage: Passage, at: int, mention: Mention) -> bool:
    tokens = passage.tokens
    if at in mention.words or _inside_phrase(tokens, at, mention.head):
        return False
    here, there = tokens[at].span, tokens[mention.head].span
    if passage.quoted(here) and not passage.quoted(there):
        return False
    reflexive = tokens[at].text.lower().endswith("self")
    if tokens[at].dep in _OBJECTS and tokens[at].tag == "PRP" and not reflexive:
        return subject_of(tokens, clause_of(tokens, at)) != mention.head
    return True


def _inside_phrase(tokens: Sequence[Token], at: int, head: int) -> bool:
    """True when the pronoun is a part of the mention's own phrase: *her* in *her brother*."""
    for _ in range(len(tokens)):
        if tokens[at].dep in _CLAUSES or tokens[at].head == at:
            return False
        at = tokens[at].head
        if at == head:
            return True
    return False


def _is_later_subject(tokens: Sequence[Token], at: int, mention: Mention) -> bool:
    """*In his speech, Hale said*: the pronoun stands in what precedes the main clause."""
    verb = tokens[mention.head].head
    return (
        mention.head > at
        and tokens[mention.head].dep in _SUBJECTS
        and _leads_to(tokens, at, verb, len(tokens))
    )


def _leads_to(tokens: Sequence[Token], at: int, goal: int, steps: int) -> bool:
    for _ in range(steps):
        if at == goal:
            return True
        at = tokens[at].head
    return at == goal


def in_one_construction(tokens: Sequence[Token], first: int, second: int) -> bool:
    """True when the clause of one word is part of the clause of the other: *While Kenya waits, it votes*."""
    a, b = clause_of(tokens, first), clause_of(tokens, second)
    return _leads_to(tokens, a, b, 3) or _leads_to(tokens, b, a, 3)
