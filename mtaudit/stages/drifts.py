"""Terms that a translation renders one way and then, without need, another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rapidfuzz.distance import JaroWinkler

from mtaudit.detectors.case import Drift
from mtaudit.judge.meaning import tied_words
from mtaudit.lexicon import wordnet
from mtaudit.lexicon.frequency import zipf
from mtaudit.model import AlignedBead
from mtaudit.stages.terms import Key, Use, find_terms

# Set on news translated by people and machines (benchmarks/RESULTS.md): how often a rendering is used to be
# the usual one, how sure the word alignment of the other must be, when two words look like forms of one,
# and from which frequency on a single word says too many things to be held to one.
MIN_USUAL = 2
USUAL_SHARE = 0.6
MIN_LINK = 0.5
ALIKE = 0.85
TOO_COMMON = 5.3


def find_drifts(beads: Sequence[AlignedBead]) -> dict[int, list[Drift]]:
    """The drifts of a document's terms by the number of the bead that each is in."""
    said = {w for bead in beads for w in _lemmas(bead)}
    found: dict[int, list[Drift]] = {}
    for term, uses in find_terms(beads).items():
        if len(term) == 1 and zipf(term[0]) >= TOO_COMMON:
            continue
        for use, drift in _drifts(term, [use for use in uses if use.at], said):
            found.setdefault(use.number, []).append(drift)
    return found


def _drifts(term: Key, uses: Sequence[Use], said: set[str]) -> list[tuple[Use, Drift]]:
    counts = Counter(frozenset(use.put) for use in uses)
    usual, times = counts.most_common(1)[0] if counts else (frozenset[str](), 0)
    if times < MIN_USUAL or times < USUAL_SHARE * len(uses):
        return []
    first = next(use for use in uses if set(use.put) == usual)
    known = {*usual, *term}
    return [
        (use, Drift(use.original, use.translation, first.translation, times, use.link))
        for use in uses
        if use.link >= MIN_LINK and _is_noun(use) and _strange(use.put, known, said)
    ]


def _strange(put: Key, known: set[str], said: set[str]) -> bool:
    """True for words that are neither a form, a part nor a synonym of those known, nor the original's own."""
    if said & set(put):
        return False
    return not any(_akin(a, b) for a in put for b in known)


def _akin(a: str, b: str) -> bool:
    return (
        JaroWinkler.similarity(a, b) > ALIKE
        or tied_words(a, b)
        or wordnet.load().derivationally_related(a, b)
    )


def _is_noun(use: Use) -> bool:
    return use.bead.translation.tokens[use.at[-1]].pos == "NOUN"


def _lemmas(bead: AlignedBead) -> set[str]:
    return {t.lemma for t in bead.original.tokens if t.is_content}
