"""NEG201: a word stands where the original has its opposite; also words that gained or lost a prefix."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from mtaudit.detectors.case import Case
from mtaudit.detectors.negation_cues import Cue
from mtaudit.detectors.negation_matching import SURE, Reading, Side, above
from mtaudit.detectors.negation_meaning import Relation, converse, relation
from mtaudit.detectors.negation_prefixes import bare
from mtaudit.detectors.negation_roles import compare_roles
from mtaudit.detectors.negation_rules import ADDED, LOST, OPPOSITE
from mtaudit.detectors.negation_spans import predicate, with_cue
from mtaudit.detectors.negation_tables import words
from mtaudit.model import Link, Rule, Span, Suspicion, Token

CONFIDENCE = 0.85
PHASE_CONFIDENCE, STRAY_CONFIDENCE = 0.6, 0.6
BESIDE = 3
FAR = 6  # words from a comparative to its *than*, and on to what it compares with
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
TURNING = frozenset({"until", "till"})
LEAST_LINK = 0.45


def find(case: Case, reading: Reading, trust: float) -> Iterator[Suspicion]:
    """A suspicion for every pair of linked opposites that nothing balances."""
    found = [
        link
        for link in case.bead.links
        if link.score >= LEAST_LINK
        and reading.opposite(link.original, link.translation)
        and _best(reading, link)
        and not _explained(reading, link)
    ]
    if not _mirrored(case, found):
        yield from (_suspicion(case, reading, link, trust) for link in found)
    yield from _phases(case, reading, trust)
    yield from _strays(case, reading, trust)


def _mirrored(case: Case, links: list[Link]) -> bool:
    """True where *old* stands for *new* and *new* for *old*: the sentence goes the other way round."""
    first, second = case.bead.original.tokens, case.bead.translation.tokens
    pairs = {(first[x.original].lemma, second[x.translation].lemma) for x in links}
    return any((b, a) in pairs for a, b in pairs)


def _phases(case: Case, reading: Reading, trust: float) -> Iterator[Suspicion]:
    """*Not yet* that became *no longer*, or the other way round."""
    for i, j in reading.pairs:
        sides = (
            (reading.original, reading.original.cues[i]),
            (reading.translation, reading.translation.cues[j]),
        )
        found = [(phase, place) for side, cue in sides for phase, place in _phase(side, cue)]
        if len(found) == 2 and found[0][0] != found[1][0]:
            yield _opposites(case, OPPOSITE, found[0][1], found[1][1], PHASE_CONFIDENCE * trust)


def _phase(side: Side, cue: Cue) -> Iterator[tuple[str, Span]]:
    """What the first adverb beside a negation says of its time, and the span of both."""
    tokens = side.passage.tokens
    for k in range(max(0, cue.tokens[0] - BESIDE), min(len(tokens), cue.tokens[-1] + BESIDE + 1)):
        for phase in ("still_to_come", "over"):
            if tokens[k].text.lower() in words(phase) and {k, tokens[k].head} & {*cue.hosts, *cue.tokens}:
                first, last = min(k, *cue.tokens), max(k, *cue.tokens)
                yield phase, side.passage.span_of(tuple(range(first, last + 1)))
                return


def _strays(case: Case, reading: Reading, trust: float) -> Iterator[Suspicion]:
    """A word with a negative prefix whose opposite stands elsewhere in the other side, linked to nothing."""
    sides = reading.original, reading.translation
    for k, alone in enumerate((reading.lost, reading.added)):
        here, there = sides[k], sides[1 - k]
        for cue in alone:
            if cue.kind != "prefix" or _sure(here, cue.host):
                continue
            word = here.passage.tokens[cue.host]
            found = [
                j
                for j, other in enumerate(there.passage.tokens)
                if other.pos in {"ADJ", "VERB"}
                and not _sure(there, j)
                and relation(word, other) is Relation.OPPOSITE
                and not _denials(there, j)
                and not _denials(here, cue.host)
            ]
            if len(found) == 1:
                places = _place(here, cue.host, False), _place(there, found[0], True)
                original, translation = places[:: 1 if k == 0 else -1]
                yield _opposites(case, (LOST, ADDED)[k], original, translation, STRAY_CONFIDENCE * trust)


def _sure(side: Side, i: int) -> bool:
    """True when a word stands for a word of the other side without doubt."""
    best = side.best(i)
    return best is not None and best[1] >= SURE


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
    if _turned_in_time(first, second) or _halves(first, link.original, second, link.translation):
        return True
    if _compared_back(first, link.original, second, link.translation):
        return True
    if any(
        "word" in (first.cues[c].kind, second.cues[d].kind)
        for c, d in reading.pairs
        if link.original in first.cues[c].tokens or link.translation in second.cues[d].tokens
    ):
        return True
    here, there = _met_elsewhere(reading, link)
    if (_denials(first, link.original, here) + _denials(second, link.translation, there)) % 2:
        return True
    same, swapped = compare_roles(reading.original, reading.translation, link)
    return bool(swapped) or (converse(a, b) and not same)


def _turned_in_time(first: Side, second: Side) -> bool:
    """True where one side alone says *until*: what opens at nine is closed until nine."""
    said = [{t.text.lower() for t in side.passage.tokens} & TURNING for side in (first, second)]
    return bool(said[0]) != bool(said[1])


def _halves(first: Side, i: int, second: Side, j: int) -> bool:
    """True for *half empty* and *half full*."""
    places = (first.passage.tokens, i), (second.passage.tokens, j)
    return all(any(t.text.lower() == "half" for t in tokens[max(0, at - 2) : at]) for tokens, at in places)


def _compared_back(first: Side, i: int, second: Side, j: int) -> bool:
    """True for *he is younger than she is* and *she is older than he is*: what is compared changed places."""
    standards = [_standard(side.passage.tokens, at) for side, at in ((first, i), (second, j))]
    if standards[0] is None or standards[1] is None:
        return False
    linked = second.partners.get(standards[1], {})
    return standards[0] not in linked and any(k < i for k in linked)


def _standard(tokens: Sequence[Token], i: int) -> int | None:
    """The noun or pronoun after the *than* behind a comparative."""
    than = next(
        (k for k in range(i + 1, min(len(tokens), i + FAR)) if tokens[k].text.lower() == "than"), None
    )
    if than is None or tokens[i].tag not in {"JJR", "RBR"}:
        return None
    behind = range(than + 1, min(len(tokens), than + FAR))
    return next((k for k in behind if tokens[k].pos in NOMINAL and tokens[k].dep != "poss"), None)


def _elsewhere(word: Token, place: int, there: Side) -> bool:
    """True when the other side has the very word at a place that stands for no other word for sure."""
    return any(
        t.lemma == word.lemma
        and t.pos == word.pos
        and not any(i != place and score >= SURE for i, score in there.partners.get(j, {}).items())
        for j, t in enumerate(there.passage.tokens)
    )


def _met_elsewhere(reading: Reading, link: Link) -> tuple[set[Cue], set[Cue]]:
    """The negations of either side that deny another word, the same on both: *careless, not stubborn*."""
    first, second = reading.original, reading.translation
    pairs = [(first.cues[c], second.cues[d]) for c, d in reading.pairs]
    met = [
        (c, d)
        for c, d in pairs
        if "prefix" not in (c.kind, d.kind)
        and d.host in first.partners.get(c.host, {})
        and c.host != link.original
        and d.host != link.translation
    ]
    return {c for c, _ in met}, {d for _, d in met}


def _denials(side: Side, i: int, apart: Collection[Cue] = ()) -> int:
    """How many negations, but for its own prefix and those set apart, lie on a word or on what it completes
    or stands beside.
    """
    reach = {i, *above(side.passage.tokens, i)}
    return sum(
        1
        for c in side.cues
        if c.kind != "prefix" and c not in apart and reach & c.hosts and i not in c.tokens
    )


def _suspicion(case: Case, reading: Reading, link: Link, trust: float) -> Suspicion:
    a, b = case.bead.original.tokens[link.original], case.bead.translation.tokens[link.translation]
    rule = _rule(a, b)
    original = _place(reading.original, link.original, rule is ADDED)
    translation = _place(reading.translation, link.translation, rule is LOST)
    confidence = CONFIDENCE * trust * min(1.0, 0.5 + 0.6 * link.score)
    return _opposites(case, rule, original, translation, confidence)


def _opposites(case: Case, rule: Rule, original: Span, translation: Span, confidence: float) -> Suspicion:
    right, wrong = case.original_text(original), case.translation_text(translation)
    return Suspicion(
        rule=rule,
        original=original,
        translation=translation,
        severity=rule.severity,
        confidence=round(confidence, 4),
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
    """A negation where one of the two is one or begins with one (*never*, *unable*), else an opposite."""
    first, second = (bool(bare(w)) or w in words("negators") for w in (a.text.lower(), b.text.lower()))
    if first == second:
        return OPPOSITE
    return LOST if first else ADDED
