"""MIS202: who does something and to whom it is done have changed places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mtaudit.detectors.case import Case
from mtaudit.detectors.changed_places import turned_round
from mtaudit.detectors.comparison_rules import ROLES
from mtaudit.detectors.negation_cues import children
from mtaudit.detectors.negation_matching import SURE, Side, linked_sides
from mtaudit.detectors.negation_moods import auxiliaries
from mtaudit.detectors.negation_roles import compare_roles
from mtaudit.detectors.negation_spans import predicate
from mtaudit.detectors.negation_tables import words
from mtaudit.model import Link, Rule, Suspicion, Token

RULES: tuple[Rule, ...] = (ROLES,)

# Both have changed places; the subject of a verb with an object has.
BOTH, ONE = 0.8, 0.6
NEAR = 2
OBJECTS = frozenset({"dobj", "dative", "ccomp"})
SUBJECT, PATIENT = frozenset({"nsubj"}), frozenset({"nsubjpass"})


def detect(case: Case) -> Iterator[Suspicion]:
    """A suspicion for every verb that both sides have and whose roles are exchanged."""
    first, second = linked_sides(case.bead)
    for link in case.bead.links:
        a, b = case.bead.original.tokens[link.original], case.bead.translation.tokens[link.translation]
        if not a.pos == b.pos == "VERB" or a.lemma != b.lemma or link.score < SURE:
            continue
        same, swapped = compare_roles(first, second, link)
        if swapped >= 2 and not same:
            yield _turned(case, link, BOTH)
        elif swapped == 1 and (told := _does_what_was_done(first, second, link)):
            yield _turned(case, link, told)


def _does_what_was_done(here: Side, there: Side, link: Link) -> float:
    """How sure it is that who suffers does it, or back: *was denied*, *denied*; 0 if not."""
    first, second = here.passage.tokens, there.passage.tokens
    subjects = _subject(first, link.original), _subject(second, link.translation)
    if subjects[0] is None or subjects[1] is None or first[link.original].lemma in words("both_ways"):
        return 0.0
    passive = first[subjects[0]].dep in PATIENT, second[subjects[1]].dep in PATIENT
    formal = first[subjects[0]].text.lower() == "it"
    if formal or passive[0] == passive[1] or subjects[1] not in here.partners.get(subjects[0], {}):
        return 0.0
    tokens, verb = (second, link.translation) if passive[0] else (first, link.original)
    participle = tokens[verb].tag == "VBN" and not auxiliaries(tokens, verb)
    return ONE if not participle and any(True for _ in children(tokens, verb, OBJECTS)) else 0.0


def _subject(tokens: Sequence[Token], verb: int) -> int | None:
    return next(children(tokens, verb, SUBJECT | PATIENT), None)


def _turned(case: Case, link: Link, sure: float) -> Suspicion:
    original, translation = case.bead.original, case.bead.translation
    right = original.span_of(_clause(original.tokens, link.original))
    wrong = translation.span_of(_clause(translation.tokens, link.translation))
    return turned_round(case, ROLES, (right, wrong), sure, "who does it and to whom it is done")


def _clause(tokens: Sequence[Token], verb: int) -> tuple[int, ...]:
    """The verb with its auxiliaries and its subject where that is near."""
    own = predicate(tokens, verb)
    subject = _subject(tokens, verb)
    near = subject is not None and 0 <= own[0] - subject <= NEAR
    return tuple(range(subject if near and subject is not None else own[0], own[-1] + 1))
