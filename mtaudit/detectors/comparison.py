"""MIS201: the two sides of a comparison or a choice have changed places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mtaudit.detectors.case import Case
from mtaudit.detectors.changed_places import turned_round
from mtaudit.detectors.comparison_rules import RULES, SWAPPED
from mtaudit.detectors.negation_cues import children
from mtaudit.lexicon.pronouns import pronoun, pronoun_form
from mtaudit.model import Suspicion, Token

__all__ = ["RULES", "detect"]

CONFIDENCE = 0.8
SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
OBJECTS = frozenset({"pobj", "pcomp"})
CHOICES = frozenset({"rather", "instead"})
DEGREES = frozenset({"more", "less", "most", "least"})


@dataclass(frozen=True)
class Comparison:
    """*X more than Y*: the places that may be X, the place of Y, and what they are compared by."""

    first: tuple[int, ...]
    second: int
    measure: tuple[str, ...]


def detect(case: Case) -> Iterator[Suspicion]:
    """A suspicion for every comparison that the translation makes the other way round."""
    original, translation = case.bead.original, case.bead.translation
    theirs = tuple(comparisons(translation.tokens))
    for here in comparisons(original.tokens):
        swapped = next((places for there in theirs if (places := _swapped(case, here, there))), None)
        if swapped:
            spans = original.span_of(swapped[0]), translation.span_of(swapped[1])
            yield turned_round(case, SWAPPED, spans, CONFIDENCE, "the two sides")


def comparisons(tokens: Sequence[Token]) -> Iterator[Comparison]:
    """The comparisons with *than* and choices with *rather than* and *instead of* of a passage."""
    for i, token in enumerate(tokens):
        word = token.text.lower()
        choice = i > 0 and tokens[i - 1].text.lower() in CHOICES
        if word != "than" and not (word == "of" and choice):
            continue
        second = _second(tokens, i)
        first = tuple(_first(tokens, i, choice=choice))
        if second is not None and first and second not in first:
            yield Comparison(first, second, ("rather",) if choice else _measure(tokens, i))


def _second(tokens: Sequence[Token], i: int) -> int | None:
    token = tokens[i]
    if token.dep == "mark":
        return next(children(tokens, token.head, SUBJECTS), None)
    after = (k for k in children(tokens, token.head, frozenset({"conj"})) if k > i)
    return next(children(tokens, i, OBJECTS), next(after, None) if token.dep == "cc" else None)


def _first(tokens: Sequence[Token], i: int, *, choice: bool) -> Iterator[int]:
    """The thing that is chosen; of a comparison the noun before it, else subject and object of its verb."""
    head = tokens[i].head
    if choice:
        if tokens[head].pos in {"NOUN", "PROPN", "PRON"} and head < i:
            yield head
        return
    at = tokens[head].head if tokens[i].dep == "mark" else head
    if tokens[at].pos in {"NOUN", "PROPN"}:
        yield at
        return
    while tokens[at].pos not in {"VERB", "AUX"} and tokens[at].head != at:
        at = tokens[at].head
    yield from (k for k in children(tokens, at, SUBJECTS | {"dobj"}) if k < i)


def _measure(tokens: Sequence[Token], i: int) -> tuple[str, ...]:
    """The comparative before *than*, with the quality, not the thing, that it is a degree of."""
    degree = next((k for k in range(i - 1, -1, -1) if tokens[k].tag in {"JJR", "RBR"}), None)
    if degree is None:
        return ()
    own = tokens[degree]
    if own.text.lower() in DEGREES:
        of = tokens[own.head]
        return (own.text.lower(), "" if of.pos in {"NOUN", "PROPN"} else of.lemma)
    return (own.lemma,)


def _swapped(
    case: Case, here: Comparison, there: Comparison
) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
    """Where both sides stand in both texts, if each has become the other and the measure is the same."""
    if not here.measure or here.measure != there.measure or _alike(case, here.second, there.second):
        return None
    new = next((j for j in there.first if _alike(case, here.second, j)), None)
    old = next((i for i in here.first if _alike(case, i, there.second)), None)
    if new is None or old is None:
        return None
    left, right = sorted((old, here.second)), sorted((new, there.second))
    return tuple(range(left[0], left[1] + 1)), tuple(range(right[0], right[1] + 1))


def _alike(case: Case, i: int, j: int) -> bool:
    """True for one word, or one pronoun in another case."""
    return _base(case.bead.original.tokens[i]) == _base(case.bead.translation.tokens[j])


def _base(token: Token) -> str:
    found = pronoun(token.text)
    if found is None or "object" not in found.cases:
        return token.lemma.lower()
    return (pronoun_form(found.person, found.number, found.gender, "subject") or token.lemma).lower()
