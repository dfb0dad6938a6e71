"""NEG301: how sure, how binding or how real a statement is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mtaudit.detectors.case import Case
from mtaudit.detectors.negation_cues import PREDICATES, governor
from mtaudit.detectors.negation_hedges import hedged_anew
from mtaudit.detectors.negation_matching import SURE, Reading, Side
from mtaudit.detectors.negation_meaning import Relation, relation
from mtaudit.detectors.negation_moods import SURE_WILL, Mood, auxiliaries, mood, mood_giver
from mtaudit.detectors.negation_shifts import FORBIDDEN, SHIFTS, SURENESS, TIME, UNSURE, Shift, remark
from mtaudit.detectors.negation_spans import predicate
from mtaudit.detectors.negation_tables import words
from mtaudit.model import Link, Suspicion, Token

FINITE = frozenset({"VBZ", "VBP", "VBD"})
# Moods that bind or leave free; denied, some forbid and some free.
BINDING: frozenset[Mood] = frozenset({"duty", "possible", "able", "allowed", "advice"})


def find(case: Case, reading: Reading, trust: float) -> Iterator[Suspicion]:
    """Verbs whose mood changed."""
    seen: set[int] = set()
    for link in sorted(case.bead.links, key=lambda x: -x.score):
        verbs = _clause(reading.original, link.original), _clause(reading.translation, link.translation)
        if verbs[0] is None or verbs[1] is None or verbs[1] in seen or not _same_statement(reading, link):
            continue
        seen.add(verbs[1])
        shift = _shift(reading, verbs[0], verbs[1])
        if shift:
            yield _verb(case, verbs[0], verbs[1], shift, trust * min(1.0, 0.5 + 0.6 * link.score))


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
    denials = _denials(reading, i, j)
    if any(denials) and "duty" in moods and set(moods) <= BINDING:
        return FORBIDDEN if _frees(first, i) != _frees(second, j) and all(denials) else None
    shift = SHIFTS.get(frozenset(moods)) if moods[0] != moods[1] else None
    if shift is None:
        return SURENESS if _could(first, i, second, j) or _could(second, j, first, i) else None
    if shift is TIME:
        would = any(t.text.lower() in {"would", "'d", "’d"} for t in (*first, *second))
        tells = first[i].lemma == second[j].lemma and not (would and "past" in moods)
        return shift if tells and first[i].lemma not in words("tenseless") else None
    if UNSURE & set(moods):
        sides = (first, i), (second, j)
        unsure, plain = sides if moods[0] in UNSURE else sides[::-1]
        listed = "conditional_words" if "unreal" in moods else "hedging_words"
        said_too = _giver_of(*unsure) in {t.lemma for t in plain[0]}
        return None if said_too or _makes_up(plain, unsure[0], listed) else shift
    return None if any(denials) else shift


def _giver_of(tokens: Sequence[Token], verb: int) -> str:
    """The lemma of what tells the mood of a verb, "" for none: *threaten* in *threatened to leave*."""
    giver = mood_giver(tokens, verb)
    return tokens[giver].lemma if giver is not None else ""


def _makes_up(plain: tuple[Sequence[Token], int], unsure: Sequence[Token], listed: str) -> bool:
    """True where the side that states hedges in another word than the verb's own mood."""
    tokens, verb = plain
    giver = mood_giver(tokens, verb)
    own = auxiliaries(tokens, verb) | ({tokens[giver].text.lower()} if giver is not None else set())
    return hedged_anew([t for t in tokens if t.text.lower() not in own], unsure, listed)


def _frees(tokens: Sequence[Token], verb: int) -> bool:
    """True for a duty that one does not have once it is denied: *has to*, *is obliged to*, *needs to*."""
    if "need" in auxiliaries(tokens, verb):
        return True
    return mood_giver(tokens, verb) is not None and mood(tokens, verb) == "duty"


def _could(able: Sequence[Token], i: int, sure: Sequence[Token], j: int) -> bool:
    """True where the one says that something could come about, the other that it will, or does."""
    if "could" not in auxiliaries(able, i) or "have" in auxiliaries(able, i):
        return False
    row = auxiliaries(sure, j)
    stated = not row and sure[j].tag in FINITE and able[i].lemma not in words("perceiving_verbs")
    certain = stated or bool(row & (SURE_WILL | {"would", "'d", "’d"}))
    return certain and not _makes_up((sure, j), able, "hedging_words")


def _denials(reading: Reading, i: int, j: int) -> tuple[bool, bool]:
    """Whether a negation lies on the verb of the original, and on that of the translation."""
    sides = (reading.original, i), (reading.translation, j)
    first, second = (any(_denies(side, verb, c.hosts) for c in side.cues) for side, verb in sides)
    return first, second


def _denies(side: Side, verb: int, hosts: frozenset[int]) -> bool:
    return verb in hosts or mood_giver(side.passage.tokens, verb) in hosts


def _verb(case: Case, i: int, j: int, shift: Shift, trust: float) -> Suspicion:
    bead = case.bead
    original = bead.original.span_of(_whole_predicate(bead.original.tokens, i))
    translation = bead.translation.span_of(_whole_predicate(bead.translation.tokens, j))
    return remark(case, original, translation, shift, trust)


def _whole_predicate(tokens: Sequence[Token], verb: int) -> tuple[int, ...]:
    """The predicate, with the one over it where that tells its mood: *is expected to pay*."""
    own = predicate(tokens, verb)
    over = mood_giver(tokens, verb)
    return own if over is None else (*predicate(tokens, over), *own)
