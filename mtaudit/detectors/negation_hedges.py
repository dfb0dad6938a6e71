"""NEG301: adverbs that say how sure a statement is, and verbs of which one commits to more than the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mtaudit.detectors.case import Case
from mtaudit.detectors.negation_matching import SURE, Reading
from mtaudit.detectors.negation_moods import Mood, mood
from mtaudit.detectors.negation_shifts import (
    ATTITUDE,
    CERTAINTY,
    HEARSAY,
    NEARLY,
    SURENESS,
    Shift,
    remark,
)
from mtaudit.detectors.negation_spans import predicate
from mtaudit.detectors.negation_tables import attitudes, words
from mtaudit.model import Span, Suspicion, Token

LINKED = 0.4
# Moods in which a verb commits to little, whatever it says.
HEDGED: frozenset[Mood] = frozenset({"possible", "able", "thought", "awaited", "wished", "attempted"})


def find(case: Case, reading: Reading, trust: float) -> Iterator[Suspicion]:
    """Words of hearsay or likelihood that are gone, new or another; verbs such as *doubted*, *suspected*."""
    yield from _hearsay(case, reading, trust)
    yield from _sureness(case, reading, trust)
    yield from _attitudes(case, reading, trust)


def hedged_anew(tokens: Sequence[Token], others: Sequence[Token], listed: str) -> bool:
    """True when a side has a word of a list that the other side has not: it may say what a verb does not."""
    said = {t.lemma for t in others} | {t.text.lower() for t in others}
    new = (t for t in tokens if t.pos != "PROPN" and not {t.lemma, t.text.lower()} & said)
    return any({t.lemma, t.text.lower()} & words(listed) for t in new)


def _attitudes(case: Case, reading: Reading, trust: float) -> Iterator[Suspicion]:
    """Linked verbs of which one cannot stand for the other, unless either is denied."""
    first, second = reading.original, reading.translation
    denied = [{h for c in side.cues for h in (*c.hosts, *c.tokens)} for side in (first, second)]
    for link in case.bead.links:
        i, j = link.original, link.translation
        a, b = first.passage.tokens[i], second.passage.tokens[j]
        if link.score < LINKED or i in denied[0] or j in denied[1] or {a.pos, b.pos} != {"VERB"}:
            continue
        hedged = {mood(first.passage.tokens, i), mood(second.passage.tokens, j)} & HEDGED
        if frozenset((a.lemma, b.lemma)) in attitudes() and not hedged:
            original, translation = first.passage.tokens[i].span, second.passage.tokens[j].span
            yield remark(case, original, translation, ATTITUDE, trust * min(1.0, 0.5 + 0.6 * link.score))


def _hearsay(case: Case, reading: Reading, trust: float) -> Iterator[Suspicion]:
    """Words such as *allegedly* and *nearly* that one side has and the other says in no way."""
    for here, there, lost in (
        (reading.original, reading.translation, True),
        (reading.translation, reading.original, False),
    ):
        if hedged_anew(there.passage.tokens, here.passage.tokens, "hedging_words"):
            continue
        for i, token in enumerate(here.passage.tokens):
            shift, best = _hedged(here.passage.tokens, i), here.best(token.head)
            if shift and best and best[1] >= SURE and here.best(i) is None:
                original, translation = _hedge(case, (i, token.head), best[0], lost)
                yield remark(case, original, translation, shift, trust)


def _sureness(case: Case, reading: Reading, trust: float) -> Iterator[Suspicion]:
    """A word for a likelihood that became one for a certainty, or for almost one for wholly, or back."""
    first, second = reading.original.passage, reading.translation.passage
    for unsure, sure in (("likelihood", "certainty"), ("hearsay", "certainty"), ("almost", "wholly")):
        for lists in ((unsure, sure), (sure, unsure)):
            places = [_said(p.tokens, name) for p, name in zip((first, second), lists, strict=True)]
            if places[0] is None or places[1] is None or _said(second.tokens, lists[0]) is not None:
                continue
            if _said(first.tokens, lists[1]) is None:
                original, translation = first.span_of(places[0]), second.span_of(places[1])
                yield remark(case, original, translation, CERTAINTY, trust)


def _said(tokens: Sequence[Token], listed: str) -> tuple[int, ...] | None:
    """Where a side first has a word or a pair of words of a list."""
    for i, token in enumerate(tokens):
        pair = f"{token.text.lower()}_{tokens[i + 1].text.lower()}" if i + 1 < len(tokens) else ""
        if pair in words(listed):
            return (i, i + 1)
        if token.text.lower() in words(listed):
            return (i,)
    return None


def _hedged(tokens: Sequence[Token], i: int) -> Shift | None:
    """What it is to lose an adverb: hearsay or likelihood with any word, *nearly* with a verb."""
    word = tokens[i].text.lower()
    if word in words("hearsay"):
        return HEARSAY
    if word in words("likelihood"):
        return SURENESS
    if word not in words("almost") or tokens[i].dep != "advmod":
        return None
    of_all = i + 1 < len(tokens) and tokens[i + 1].text.lower() in words("universal")
    return SURENESS if of_all else NEARLY if tokens[tokens[i].head].pos == "VERB" else None


def _hedge(case: Case, hedged: tuple[int, int], other: int, lost: bool) -> tuple[Span, Span]:
    """The words with the hedge and those without it, the original's first."""
    here, there = (case.bead.original, case.bead.translation)[:: 1 if lost else -1]
    with_hedge = here.span_of(tuple(sorted(hedged)))
    if abs(hedged[0] - hedged[1]) > 3:
        with_hedge = here.tokens[hedged[0]].span
    without = there.span_of(predicate(there.tokens, other))
    return (with_hedge, without) if lost else (without, with_hedge)
