"""NEG301: how sure, how binding or how real a statement is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from mtaudit.detectors.case import Case
from mtaudit.detectors.negation_cues import PREDICATES, children, governor
from mtaudit.detectors.negation_matching import SURE, Reading, Side
from mtaudit.detectors.negation_meaning import Relation, relation
from mtaudit.detectors.negation_rules import MODALITY
from mtaudit.detectors.negation_spans import predicate
from mtaudit.detectors.negation_tables import words
from mtaudit.model import Link, Span, Suspicion, Token
from mtaudit.mqm import Severity

Mood = Literal["", "possible", "able", "duty", "advice", "awaited", "will", "unreal", "past", "perfect"]
MOODS: tuple[tuple[str, Mood], ...] = (
    ("possibility", "possible"),
    ("ability", "able"),
    ("duty", "duty"),
    ("advice", "advice"),
    ("future", "will"),
)


@dataclass(frozen=True, slots=True)
class Shift:
    """A change of mood that counts, with its severity, confidence, and what to say of it."""

    severity: Severity
    confidence: float
    said: str


FACT = Shift(Severity.MAJOR, 0.7, "one is a fact, the other is not")
TIME = Shift(Severity.MAJOR, 0.6, "one lies ahead, the other is done")
DUTY = Shift(Severity.MAJOR, 0.7, "one is a duty, the other a possibility")
ADVICE = Shift(Severity.MINOR, 0.5, "the one binds more than the other")
SURENESS = Shift(Severity.MINOR, 0.45, "the one is surer than the other")
CERTAINTY = Shift(Severity.MAJOR, 0.7, SURENESS.said)
HEARSAY = Shift(Severity.MINOR, 0.55, "the one is hearsay, the other is stated")
SHIFTS: tuple[tuple[frozenset[Mood], Shift], ...] = (
    (frozenset({"unreal", "past"}), FACT),
    (frozenset({"unreal", "perfect"}), FACT),
    (frozenset({"duty", "possible"}), DUTY),
    (frozenset({"duty", "able"}), DUTY),
    (frozenset({"duty", "advice"}), ADVICE),
    (frozenset({"advice", "possible"}), ADVICE),
    (frozenset({"duty", "awaited"}), ADVICE),
    (frozenset({"possible", "will"}), SURENESS),
    (frozenset({"will", "perfect"}), TIME),
    (frozenset({"will", "past"}), TIME),
    (frozenset({"possible", "past"}), SURENESS),
    (frozenset({"possible", "perfect"}), SURENESS),
    (frozenset({"possible", ""}), SURENESS),
)


def find(case: Case, reading: Reading, trust: float) -> Iterator[Suspicion]:
    """Verbs whose mood changed, and words of hearsay that are gone or new."""
    seen: set[int] = set()
    for link in sorted(case.bead.links, key=lambda x: -x.score):
        verbs = _clause(reading.original, link.original), _clause(reading.translation, link.translation)
        if verbs[0] is None or verbs[1] is None or verbs[1] in seen or not _same_statement(reading, link):
            continue
        seen.add(verbs[1])
        shift = _shift(reading, verbs[0], verbs[1])
        if shift:
            yield _verb(case, verbs[0], verbs[1], shift, trust * min(1.0, 0.5 + 0.6 * link.score))
    yield from _hearsay(case, reading, trust)
    yield from _sureness(case, reading, trust)


def _clause(side: Side, i: int) -> int | None:
    """The verb of which the word is the predicate: itself, or the copula that it completes."""
    token = side.passage.tokens[i]
    if token.pos in PREDICATES and token.dep not in {"aux", "auxpass"}:
        return i
    over = governor(side.passage.tokens, i)
    return over if over != i and token.dep in {"acomp", "attr", "dobj"} else None


def _same_statement(reading: Reading, link: Link) -> bool:
    a = reading.original.passage.tokens[link.original]
    b = reading.translation.passage.tokens[link.translation]
    return link.score >= SURE and relation(a, b) is Relation.SAME


def _shift(reading: Reading, i: int, j: int) -> Shift | None:
    first, second = reading.original.passage.tokens, reading.translation.passage.tokens
    moods = mood(first, i), mood(second, j)
    for pair, shift in SHIFTS:
        if frozenset(moods) != pair:
            continue
        if shift in (FACT, SURENESS):
            plain = second if moods[0] in ("unreal", "possible") else first
            return None if _has(plain, "conditional_words" if shift is FACT else "hedging_words") else shift
        if shift is TIME:
            would = any(t.text.lower() in {"would", "'d", "’d"} for t in (*first, *second))
            return shift if first[i].lemma == second[j].lemma and not (would and "past" in pair) else None
        return None if _denied(reading, i, j) else shift
    return SURENESS if _could_will(first, i, second, j) else None


def _could_will(first: Sequence[Token], i: int, second: Sequence[Token], j: int) -> bool:
    """True where one side says that something can come about, the other that it will."""
    rows = _auxiliaries(first, i), _auxiliaries(second, j)
    able, sure = rows if "could" in rows[0] else rows[::-1]
    told = second if "could" in rows[0] else first
    certain = bool(sure & {"will", "wo", "'ll", "’ll"})
    return "could" in able and certain and not _has(told, "hedging_words")


def _auxiliaries(tokens: Sequence[Token], verb: int) -> set[str]:
    return {tokens[i].text.lower() for i in children(tokens, verb, frozenset({"aux", "auxpass"}))}


def mood(tokens: Sequence[Token], verb: int) -> Mood:
    """What the auxiliaries of a verb say of it; "" for a plain present or a form without tense."""
    if tokens[verb].text.lower() == "going" and any(tokens[k].dep == "xcomp" for k in children(tokens, verb)):
        return "will"
    row = _auxiliaries(tokens, verb)
    modal: Mood = next((m for name, m in MOODS if row & words(name)), "")
    if modal in ("will", "able") and "have" in row:
        wish = modal == "will" and tokens[verb].lemma in words("wishes")
        return "" if wish or row & {"will", "wo", "'ll", "’ll", "can", "ca"} else "unreal"
    if modal:
        return modal
    if "to" in row:
        return _bound(tokens, verb)
    if row & {"has", "have", "'ve", "’ve"}:
        return "perfect"
    return "past" if tokens[verb].tag == "VBD" or row & {"was", "were", "did", "had"} else ""


def _bound(tokens: Sequence[Token], verb: int) -> Mood:
    """What the verb over an infinitive says of it: *has to*, *is obliged to*, *is expected to pay*."""
    over = tokens[tokens[verb].head]
    if tokens[verb].dep != "xcomp":
        return ""
    if over.lemma == "have" or over.lemma in words("binding_verbs"):
        return "duty"
    return "awaited" if over.lemma in words("awaiting_verbs") else ""


def _has(tokens: Sequence[Token], listed: str) -> bool:
    """True when a side has a word of a list, which may say what its verb does not."""
    said = (t for t in tokens if t.pos != "PROPN")
    return any(t.text.lower() in words(listed) or t.lemma in words(listed) for t in said)


def _denied(reading: Reading, i: int, j: int) -> bool:
    """True where a negation lies on either verb: *must not*, *may not* and *cannot* all forbid."""
    cues = [c.hosts for c in reading.original.cues], [c.hosts for c in reading.translation.cues]
    return any(i in hosts for hosts in cues[0]) or any(j in hosts for hosts in cues[1])


def _verb(case: Case, i: int, j: int, shift: Shift, trust: float) -> Suspicion:
    bead = case.bead
    original = bead.original.span_of(_whole_predicate(bead.original.tokens, i))
    translation = bead.translation.span_of(_whole_predicate(bead.translation.tokens, j))
    return _remark(case, original, translation, shift, trust)


def _remark(case: Case, original: Span, translation: Span, shift: Shift, trust: float) -> Suspicion:
    right, wrong = case.original_text(original), case.translation_text(translation)
    return Suspicion(
        rule=MODALITY,
        original=original,
        translation=translation,
        severity=shift.severity,
        confidence=round(shift.confidence * trust, 4),
        message=f"“{wrong}” stands for “{right}”: {shift.said}.",
        suggestion=right,
    )


def _whole_predicate(tokens: Sequence[Token], verb: int) -> tuple[int, ...]:
    """The predicate, with the one over it where that tells its mood: *is expected to pay*."""
    own = predicate(tokens, verb)
    return (*predicate(tokens, tokens[verb].head), *own) if _bound(tokens, verb) else own


def _hearsay(case: Case, reading: Reading, trust: float) -> Iterator[Suspicion]:
    """Words such as *allegedly* that one side has and the other says in no way."""
    for here, there, lost in (
        (reading.original, reading.translation, True),
        (reading.translation, reading.original, False),
    ):
        if _has(there.passage.tokens, "hedging_words"):
            continue
        for i, token in enumerate(here.passage.tokens):
            if token.text.lower() not in words("hearsay") | words("likelihood"):
                continue
            best = here.best(token.head)
            if best and best[1] >= SURE and here.best(i) is None:
                yield _hedge(case, (i, token.head), best[0], lost, trust)


def _sureness(case: Case, reading: Reading, trust: float) -> Iterator[Suspicion]:
    """A word for a likelihood that became one for a certainty, or for almost one for wholly, or back."""
    first, second = reading.original.passage, reading.translation.passage
    for unsure, sure in (("likelihood", "certainty"), ("almost", "wholly")):
        for lists in ((unsure, sure), (sure, unsure)):
            places = [_said(p.tokens, name) for p, name in zip((first, second), lists, strict=True)]
            if places[0] is None or places[1] is None or _said(second.tokens, lists[0]) is not None:
                continue
            if _said(first.tokens, lists[1]) is None:
                original, translation = first.span_of(places[0]), second.span_of(places[1])
                yield _remark(case, original, translation, CERTAINTY, trust)


def _said(tokens: Sequence[Token], listed: str) -> tuple[int, ...] | None:
    """Where a side first has a word or a pair of words of a list."""
    for i, token in enumerate(tokens):
        pair = f"{token.text.lower()}_{tokens[i + 1].text.lower()}" if i + 1 < len(tokens) else ""
        if pair in words(listed):
            return (i, i + 1)
        if token.text.lower() in words(listed):
            return (i,)
    return None


def _hedge(case: Case, hedged: tuple[int, int], other: int, lost: bool, trust: float) -> Suspicion:
    here, there = (case.bead.original, case.bead.translation)[:: 1 if lost else -1]
    with_hedge = here.span_of(tuple(sorted(hedged)))
    if abs(hedged[0] - hedged[1]) > 3:
        with_hedge = here.tokens[hedged[0]].span
    without = there.span_of(predicate(there.tokens, other))
    original, translation = (with_hedge, without) if lost else (without, with_hedge)
    shift = HEARSAY if here.tokens[hedged[0]].text.lower() in words("hearsay") else SURENESS
    return _remark(case, original, translation, shift, trust)
