"""NEG401: bounds, shares and restrictions that are other ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mtaudit.detectors.case import Case
from mtaudit.detectors.negation_cues import Cue, children
from mtaudit.detectors.negation_matching import Reading
from mtaudit.detectors.negation_rules import QUANTIFIER
from mtaudit.detectors.negation_tables import Bound, Kind, bounds, exclusive, words
from mtaudit.model import Passage, Suspicion, Token
from mtaudit.mqm import Severity

BEFORE = 5
BEFORE_BOUND = 2
SMALL = frozenset({"few", "little"})
NOT = frozenset({"not", "n't", "n’t"})
LEAST_LINK = 0.5
# How bad and how sure each kind of change is.
WEIGHT: dict[Kind, tuple[Severity, float]] = {
    "bound": (Severity.MAJOR, 0.85),
    "near": (Severity.MINOR, 0.5),
    "share": (Severity.MAJOR, 0.75),
    "part": (Severity.MINOR, 0.4),
    "scope": (Severity.MAJOR, 0.65),
}


def find(case: Case, reading: Reading, trust: float) -> Iterator[Suspicion]:
    """Bounds of linked numbers, linked quantifiers, and negations of *all* that became negations of *any*."""
    yield from _bounds(case, reading, trust)
    yield from _remainders(case, trust)
    yield from _shares(case, reading, trust)
    yield from _scopes(case, reading, trust)
    yield from _restrictions(case, trust)


def _bounds(case: Case, reading: Reading, trust: float) -> Iterator[Suspicion]:
    first, second = case.bead.original, case.bead.translation
    seen: set[tuple[int, ...]] = set()
    for link in sorted(case.bead.links, key=lambda x: -x.score):
        a, b = first.tokens[link.original], second.tokens[link.translation]
        if "NUM" not in (a.pos, b.pos) or link.score < LEAST_LINK:
            continue
        here, there = bound_of(first.tokens, link.original), bound_of(second.tokens, link.translation)
        if here is None or there is None or there[0] in seen or here[1].side == there[1].side:
            continue
        if _denied(reading.original.cues, here[0]) != _denied(reading.translation.cues, there[0]):
            continue
        seen.add(there[0])
        kind: Kind = "near" if here[1].near or there[1].near else "bound"
        yield _suspicion(case, here[0], there[0], kind, trust * min(1.0, 0.5 + 0.6 * link.score))


def _denied(cues: Sequence[Cue], bound: tuple[int, ...]) -> bool:
    """True for a bound right behind a negation that is no part of it: *no longer above*."""
    return any(0 < bound[0] - c.tokens[-1] <= BEFORE_BOUND for c in cues)


def _remainders(case: Case, trust: float) -> Iterator[Suspicion]:
    """*All but three* that became *only three*: those left out for those that are left."""
    first, second = case.bead.original, case.bead.translation
    if any(t.text.lower() in words("leaving_out") for t in second.tokens):
        return
    for link in case.bead.links:
        i, j = link.original, link.translation
        before = [t.text.lower() for t in first.tokens[max(0, i - 2) : i]]
        if first.tokens[i].pos == "NUM" and before == ["all", "but"] and link.score >= LEAST_LINK:
            only = j > 0 and second.tokens[j - 1].text.lower() in {"only", "just"}
            yield _suspicion(case, (i - 2, i - 1, i), (j - 1, j) if only else (j,), "share", trust)


def bound_of(tokens: Sequence[Token], number: int) -> tuple[tuple[int, ...], Bound] | None:
    """The words right before or after a number that bound it, and what they say."""
    row = [t.text.lower().replace("’", "'") for t in tokens]
    start = max(0, number - BEFORE)
    for bound in bounds():
        size = len(bound.words)
        for at in range(start, min(number + 4, len(row) - size + 1)):
            if tuple(row[at : at + size]) != bound.words:
                continue
            reach = range(at + size, number) if at < number else range(number + 1, at)
            if bound.after == (at > number) and all(_transparent(tokens[i]) for i in reach):
                return tuple(range(at, at + size)), bound
    return None


def _transparent(token: Token) -> bool:
    """True for what may stand between a bound and its number."""
    return token.pos in {"NUM", "SYM", "DET"} or not token.is_word or token.tag in {"CD", "$"}


def _shares(case: Case, reading: Reading, trust: float) -> Iterator[Suspicion]:
    first, second = case.bead.original, case.bead.translation
    texts = [{t.text.lower() for t in p.tokens} for p in (first, second)]
    for i, j, score in sorted(_quantifiers(case)):
        a, b = first.tokens[i].text.lower(), second.tokens[j].text.lower()
        kind = exclusive().get(frozenset((a, b)))
        if a == b and a in SMALL and _a_few(first.tokens, i) != _a_few(second.tokens, j):
            yield _suspicion(case, (i,), (j,), "share", trust * min(1.0, 0.5 + 0.6 * score))
        if kind is None or a in texts[1] or b in texts[0]:
            continue
        if _after_cue(reading.original.cues, i) or _after_cue(reading.translation.cues, j):
            continue
        if kind == "scope" and (reading.lost or reading.added):
            continue
        yield _suspicion(case, (i,), (j,), kind, trust * min(1.0, 0.5 + 0.6 * score))


def _quantifiers(case: Case) -> set[tuple[int, int, float]]:
    """Linked words, and the quantifiers of linked nouns that are the same: *some of the men*, *all men*."""
    first, second = case.bead.original.tokens, case.bead.translation.tokens
    found = {(x.original, x.translation, x.score) for x in case.bead.links if x.score >= LEAST_LINK}
    linked = {x.original for x in case.bead.links}, {x.translation for x in case.bead.links}
    for i, j, score in tuple(found):
        if first[i].pos == second[j].pos == "NOUN" and first[i].lemma == second[j].lemma:
            pair = _quantifier(first, i), _quantifier(second, j)
            if pair[0] is not None and pair[1] is not None and pair[0] not in linked[0]:
                found |= {(pair[0], pair[1], score)} if pair[1] not in linked[1] else set()
    return found


def _quantifier(tokens: Sequence[Token], noun: int) -> int | None:
    """The quantifier of a noun: its determiner, or what it is a part of: *some* of *some of the men*."""
    own = next(children(tokens, noun, frozenset({"det", "predet", "amod"})), None)
    over = tokens[noun].head
    if tokens[over].text.lower() == "of" and tokens[tokens[over].head].pos in {"DET", "PRON", "ADJ"}:
        return tokens[over].head
    return own


def _a_few(tokens: Sequence[Token], i: int) -> bool:
    """True for *few* and *little* after an article, which are not their opposites' opposites then."""
    return i > 0 and tokens[i - 1].text.lower() in {"a", "the", "quite"}


def _after_cue(cues: Sequence[Cue], i: int) -> bool:
    """True for *many* in *not many* and *not very many*."""
    return any(0 < i - c.tokens[-1] <= 2 for c in cues)


def _scopes(case: Case, reading: Reading, trust: float) -> Iterator[Suspicion]:
    """*Not every* that became *every … not* or *no*: some do, and the translation says that none does."""
    first, second = reading.original, reading.translation
    tokens = first.passage.tokens
    for cue in first.cues:
        every = cue.tokens[-1] + 1
        partly = every < len(tokens) and tokens[every].text.lower() in words("universal")
        if not partly or tokens[cue.tokens[0]].text.lower() not in NOT:
            continue
        best = first.best(_counted(tokens, every))
        if best and best[1] >= LEAST_LINK:
            place = _whole_denial(second.passage, second.cues, best[0])
            if place:
                yield _suspicion(case, (*cue.tokens, every), place, "scope", trust)


def _counted(tokens: Sequence[Token], every: int) -> int:
    """The noun that *all* counts: of *all men* and of *all of the men*."""
    if tokens[every].dep in {"det", "predet"}:
        return tokens[every].head
    of = next(children(tokens, every, frozenset({"prep"})), every)
    return next(children(tokens, of, frozenset({"pobj"})), every)


def _restrictions(case: Case, trust: float) -> Iterator[Suspicion]:
    """*Not only* that became *only*."""
    first, second = case.bead.original.tokens, case.bead.translation.tokens
    affirmed = [i for i in _only(first) if i and first[i - 1].text.lower() in NOT]
    restricted = [j for j in _only(second) if not (j and second[j - 1].text.lower() in NOT)]
    if len(affirmed) == len(_only(first)) == len(restricted) == len(_only(second)) == 1:
        yield _suspicion(case, (affirmed[0] - 1, affirmed[0]), (restricted[0],), "scope", trust)


def _only(tokens: Sequence[Token]) -> list[int]:
    return [i for i, t in enumerate(tokens) if t.text.lower() == "only"]


def _whole_denial(passage: Passage, cues: Sequence[Cue], noun: int) -> tuple[int, ...] | None:
    """The words that deny something of all: *all … not*, *no*; none where the negation is on *all* itself."""
    tokens = passage.tokens
    around = [i for i, t in enumerate(tokens) if noun in (t.head, i) and _quantifies(t)]
    if not around or (around[0] > 0 and tokens[around[0] - 1].text.lower() in NOT):
        return None
    if tokens[around[0]].text.lower() in {"no", "none"}:
        return (around[0], noun) if around[0] < noun else (around[0],)
    verb = tokens[noun].head
    denied = next(
        (c for c in cues if c.kind == "word" and c.tokens[0] > noun and verb in (c.host, *c.others)), None
    )
    return None if denied is None else tuple(range(around[0], denied.tokens[-1] + 1))


def _quantifies(token: Token) -> bool:
    return token.text.lower() in words("universal") | {"no", "none"}


def _suspicion(
    case: Case, here: tuple[int, ...], there: tuple[int, ...], kind: Kind, trust: float
) -> Suspicion:
    original, translation = case.bead.original.span_of(here), case.bead.translation.span_of(there)
    right, wrong = case.original_text(original), case.translation_text(translation)
    severity, confidence = WEIGHT[kind]
    return Suspicion(
        rule=QUANTIFIER,
        original=original,
        translation=translation,
        severity=severity,
        confidence=round(confidence * trust, 4),
        message=f"“{wrong}” does not say what “{right}” does: the amount or the scope is another one.",
        suggestion=right,
    )
