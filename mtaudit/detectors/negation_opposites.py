"""NEG201: a word stands where the original has its opposite; also words that gained or lost a prefix."""

from __future__ import annotations

from collections.abc import Iterator

from mtaudit.detectors.case import Case
from mtaudit.detectors.negation_cues import children
from mtaudit.detectors.negation_matching import SURE, Reading, Side
from mtaudit.detectors.negation_meaning import bare, converse
from mtaudit.detectors.negation_rules import ADDED, LOST, OPPOSITE
from mtaudit.detectors.negation_spans import predicate, with_cue
from mtaudit.model import Link, Passage, Rule, Span, Suspicion, Token

SUBJECTS = frozenset({"nsubj", "csubj"})
OBJECTS = frozenset({"dobj", "nsubjpass", "attr"})
OBLIQUES = frozenset({"agent", "prep", "dative", "pobj"})
CONFIDENCE = 0.85
LEAST_LINK = 0.45


def find(case: Case, reading: Reading, trust: float) -> Iterator[Suspicion]:
    """A suspicion for every pair of linked opposites that nothing balances."""
    for link in case.bead.links:
        opposite = link.score >= LEAST_LINK and reading.opposite(link.original, link.translation)
        if opposite and _best(reading, link) and not _explained(reading, link):
            yield _suspicion(case, reading, link, trust)


def _best(reading: Reading, link: Link) -> bool:
    forth, back = reading.original.best(link.original), reading.translation.best(link.translation)
    return (
        forth is not None and back is not None and forth[0] == link.translation and back[0] == link.original
    )


def _explained(reading: Reading, link: Link) -> bool:
    first, second = reading.original, reading.translation
    a, b = first.passage.tokens[link.original], second.passage.tokens[link.translation]
    if _elsewhere(a, link.original, second) or _elsewhere(b, link.translation, first):
        return True
    if (_denials(first, link.original) + _denials(second, link.translation)) % 2:
        return True
    same, swapped = _roles(reading, link)
    return bool(swapped) or (converse(a, b) and not same)


def _elsewhere(word: Token, place: int, there: Side) -> bool:
    """True when the other side has the very word at a place that stands for no other word for sure."""
    return any(
        t.lemma == word.lemma
        and t.pos == word.pos
        and not any(i != place and score >= SURE for i, score in there.partners.get(j, {}).items())
        for j, t in enumerate(there.passage.tokens)
    )


def _denials(side: Side, i: int) -> int:
    """How many negations, but for its own prefix, lie on a word."""
    return sum(1 for c in side.cues if c.kind != "prefix" and i in c.hosts and i not in c.tokens)


def _roles(reading: Reading, link: Link) -> tuple[int, int]:
    """How many linked arguments of two words play the same role in both, and how many another one."""
    first, second = reading.original.passage, reading.translation.passage
    left, right = _arguments(first, link.original), _arguments(second, link.translation)
    same = swapped = 0
    for i, role in left.items():
        for j, other in right.items():
            if j in reading.original.partners.get(i, {}):
                same, swapped = same + (role == other), swapped + (role != other)
    return same, swapped


def _arguments(passage: Passage, head: int) -> dict[int, str]:
    """Who does something (first), to whom or what (second); what a preposition joins, before and after."""
    tokens = passage.tokens
    roles = {}
    passive = any(tokens[i].dep == "nsubjpass" for i in children(tokens, head))
    for i in children(tokens, head):
        dep = tokens[i].dep
        if dep in SUBJECTS:
            roles[i] = "first"
        elif dep in OBJECTS:
            roles[i] = "second"
        elif dep == "agent" and passive:
            roles.update(dict.fromkeys(children(tokens, i), "first"))
        elif dep in {"pobj", "pcomp"}:
            roles[i] = "second"
    if tokens[head].pos in {"ADP", "SCONJ"}:
        verb = tokens[head].head
        roles[verb] = "first" if tokens[head].dep == "prep" else "second"
        if tokens[head].dep != "prep" and tokens[verb].head != verb:
            roles[tokens[verb].head] = "first"
    return roles


def _suspicion(case: Case, reading: Reading, link: Link, trust: float) -> Suspicion:
    a, b = case.bead.original.tokens[link.original], case.bead.translation.tokens[link.translation]
    rule = _rule(a, b)
    original = _place(reading.original, link.original, rule is ADDED)
    translation = _place(reading.translation, link.translation, rule is LOST)
    right, wrong = case.original_text(original), case.translation_text(translation)
    return Suspicion(
        rule=rule,
        original=original,
        translation=translation,
        severity=OPPOSITE.severity,
        confidence=round(CONFIDENCE * trust * min(1.0, 0.5 + 0.6 * link.score), 4),
        message=f"“{wrong}” is the opposite of “{right}”.",
        suggestion=right,
    )


def _place(side: Side, i: int, whole: bool) -> Span:
    """The word with the negation on it; the whole predicate where a prefix would have to go."""
    denied = next((c for c in side.cues if i in c.hosts and i not in c.tokens and c.kind != "prefix"), None)
    tokens = side.passage.tokens
    return side.passage.span_of(
        with_cue(tokens, denied) if denied else predicate(tokens, i) if whole else (i,)
    )


def _rule(a: Token, b: Token) -> Rule:
    """The opposite made by a prefix, as in *unable*, is a negation; any other is a rule of its own."""
    first, second = bare(a.text.lower()), bare(b.text.lower())
    if bool(first) == bool(second):
        return OPPOSITE
    return LOST if first else ADDED
