"""NEG: what one side denies, opposes, hedges or bounds and the other does not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mtaudit.detectors import (
    negation_hedges,
    negation_modality,
    negation_opposites,
    negation_quantity,
)
from mtaudit.detectors.case import Case
from mtaudit.detectors.negation_cues import ARGUMENTS, PREDICATES, Cue, children, governor
from mtaudit.detectors.negation_matching import SURE, Reading, Side, alone, read, said_otherwise
from mtaudit.detectors.negation_meaning import Relation, relation
from mtaudit.detectors.negation_rules import ADDED, LOST, RULES
from mtaudit.detectors.negation_spans import WIDEST, predicate, with_cue
from mtaudit.model import Suspicion, Token
from mtaudit.mqm import Severity

__all__ = ["RULES", "detect"]

# How sure a negation without a counterpart is, by what is known of the two words: set on dev data.
CONFIDENCE = {Relation.SAME: 0.9, Relation.UNKNOWN: 0.62}
OTHER_HOST = 0.75
LIGHT = frozenset({"be", "have", "do"})
SURE_ARGUMENTS = 1.2  # more than one linked argument
COMPOUNDS = frozenset({"compound"})
BY_ARGUMENTS = {True: 0.55, False: 0.4}
LEAST_LINK = 0.4


class Place(NamedTuple):
    """The word that states what the other side denies, with how sure that is and how bad."""

    word: int
    confidence: float
    severity: Severity


def detect(case: Case) -> Iterator[Suspicion]:
    """What a bead says of negation, opposites, modality and bounds; nothing of a gap."""
    if not case.bead.links:
        return
    reading = read(case.bead)
    trust = 0.5 + 0.5 * case.bead.bead.score
    for cue, lost in alone(reading):
        yield from _negation(case, reading, cue, lost, trust)
    yield from negation_opposites.find(case, reading, trust)
    yield from negation_quantity.find(case, reading, trust)
    yield from negation_modality.find(case, reading, trust)
    yield from negation_hedges.find(case, reading, trust)


def _negation(case: Case, reading: Reading, cue: Cue, lost: bool, trust: float) -> Iterator[Suspicion]:
    here, there = (reading.original, reading.translation)[:: 1 if lost else -1]
    if any(_balanced(here, there, i) for i in (*cue.tokens, *cue.hosts)):
        return
    place = _counterpart(here, there, cue)
    if place is None or _repeated(here, there, cue) or said_otherwise(here, there, cue, place.word):
        return
    counterpart, confidence, severity = place
    denied = here.passage.span_of(with_cue(here.passage.tokens, cue))
    stated = there.passage.span_of(_stated(here, there, cue, counterpart))
    original, translation = (denied, stated) if lost else (stated, denied)
    right, wrong = case.original_text(original), case.translation_text(translation)
    said = f"“{wrong}” states what “{right}” denies" if lost else f"“{wrong}” denies what “{right}” states"
    yield Suspicion(
        rule=LOST if lost else ADDED,
        original=original,
        translation=translation,
        severity=severity,
        confidence=round(confidence * trust, 4),
        message=f"{said}.",
        suggestion=right,
    )


def _stated(here: Side, there: Side, cue: Cue, counterpart: int) -> tuple[int, ...]:
    """The predicate of the other side with what stands there for the negation: *somebody* for *nobody*."""
    place = predicate(there.passage.tokens, counterpart)
    twins = (best[0] for i in cue.tokens if (best := here.best(i)) and best[1] >= SURE)
    near = [j for j in twins if there.passage.tokens[j].is_word and abs(j - counterpart) <= WIDEST]
    return tuple(range(min((*place, *near)), max((*place, *near)) + 1))


def _balanced(here: Side, there: Side, i: int) -> bool:
    """True when the denied word stands for its opposite: *not low* for *high*."""
    tokens, others = here.passage.tokens, there.passage.tokens
    return any(relation(tokens[i], others[j]) is Relation.OPPOSITE for j in here.partners.get(i, {}))


def _counterpart(here: Side, there: Side, cue: Cue) -> Place | None:
    """The word that the other side states instead of denying it, with how sure that is."""
    for i in (cue.host, *cue.others):
        best = here.best(i)
        if best is None or best[1] < LEAST_LINK or (i != cue.host and _empty(here, i, there, best[0])):
            continue
        j, score = best
        known = relation(here.passage.tokens[i], there.passage.tokens[j])
        if known is Relation.UNKNOWN and not (_verbs(here, i) and _verbs(there, j)):
            continue
        share = (1.0 if i == cue.host else OTHER_HOST) * min(1.0, 0.5 + 0.6 * score)
        # A noun for a verb is another construction, which may well deny in its own way.
        sure = _verbs(here, i) == _verbs(there, j)
        return Place(j, CONFIDENCE[known] * share, LOST.severity if sure else Severity.MINOR)
    return _by_arguments(here, there, cue)


def _repeated(here: Side, there: Side, cue: Cue) -> bool:
    """True for the second of two negations of one word, which the other side may say once."""
    word = here.passage.tokens[cue.host].lemma
    own = sum(c.kind != "prefix" and here.passage.tokens[c.host].lemma == word for c in here.cues)
    return own > 1 and any(d.hosts & here.partners.get(i, {}).keys() for d in there.cues for i in cue.hosts)


def _empty(here: Side, i: int, there: Side, j: int) -> bool:
    """True for a light verb that says nothing of what is denied; the verb of *there is* does."""
    light = {here.passage.tokens[i].lemma, there.passage.tokens[j].lemma} <= LIGHT
    return light and not _exists(here, i) and not _exists(there, j)


def _exists(side: Side, i: int) -> bool:
    """True for the verb of *there is*."""
    return any(True for _ in children(side.passage.tokens, i, frozenset({"expl"})))


def _verbs(side: Side, i: int) -> bool:
    return side.passage.tokens[i].pos in PREDICATES


def _by_arguments(here: Side, there: Side, cue: Cue) -> Place | None:
    """The verb on the other side that has the same subject and object, where the denied one has no link."""
    tokens = here.passage.tokens
    verb = next((i for i in (cue.host, *cue.others) if tokens[i].pos in PREDICATES), None)
    if verb is None:
        return None
    found: dict[int, float] = {}
    for i in _arguments(tokens, verb):
        best = here.best(i) or next((b for k in children(tokens, i, COMPOUNDS) if (b := here.best(k))), None)
        if best and best[1] >= SURE:
            j = governor(there.passage.tokens, best[0])
            if _verbs(there, j) and not _describes(there, j):
                found[j] = found.get(j, 0.0) + best[1]
    if not found:
        return None
    j = max(found, key=lambda k: (found[k], -k))
    return Place(j, BY_ARGUMENTS[found[j] > SURE_ARGUMENTS], Severity.MINOR)


def _describes(side: Side, verb: int) -> bool:
    """True for a verb that joins an adjective to its subject: *stayed silent*."""
    return any(True for _ in children(side.passage.tokens, verb, frozenset({"acomp", "oprd"})))


def _arguments(tokens: Sequence[Token], verb: int) -> Iterator[int]:
    for i in children(tokens, verb):
        if tokens[i].dep in ARGUMENTS | {"pobj", "acomp"}:
            yield i
        elif tokens[i].dep in {"prep", "agent"}:
            yield from children(tokens, i, frozenset({"pobj"}))
