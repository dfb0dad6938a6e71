"""Whether a pair is parallel, comparable or unrelated, from what the aligner made of it.

Two shares tell the three apart on held-out documents (benchmarks/RESULTS.md): how many words have a
counterpart, and how sure the aligner is of it. Sentences moved or alone say nothing beyond these. Articles
alike in kind have sentences that might correspond ("no one was hurt"), but hardly any that surely do.
"""

from __future__ import annotations

from collections.abc import Sequence

from mtaudit.model import Bead, Document, Pair, Relation
from mtaudit.text.document import word_count

# Two stories of one event share more than either of these in one of the texts, two articles picked at random
# less than both: words that have a counterpart, less the doubt of it, and words that surely have one.
LEAST_SHARED = 0.3
LEAST_SURE = 0.125
SURE = 0.8
# Parallel texts lose no more than this: words without a counterpart, and doubt where there is one. A share
# of doubt says as much as this many shares of words, for a bead holds much that only one side says before
# the aligner doubts it.
MOST_LOSS = 0.45
DOUBT_WEIGHT = 4.0


def relate(pair: Pair, beads: Sequence[Bead]) -> Relation:
    """How the texts of an aligned pair relate."""
    shares = [coverage(pair, beads, side) for side in (0, 1)]
    sure = _confidence(pair, beads)
    surely = max(coverage(pair, beads, side, SURE) for side in (0, 1))
    if max(shares) * sure < LEAST_SHARED and surely < LEAST_SURE:
        return Relation.UNRELATED
    loss = 1 - min(shares) + DOUBT_WEIGHT * (1 - sure)
    return Relation.PARALLEL if loss <= MOST_LOSS else Relation.COMPARABLE


def coverage(pair: Pair, beads: Sequence[Bead], side: int, least: float = 0.0) -> float:
    """The share of words of one side (0 original, 1 translation) in two-sided beads, in [0, 1].

    Only beads at least as sure as `least` count.
    """
    words = _words((pair.original, pair.translation)[side])
    both = (b for b in beads if not b.is_gap and b.score >= least)
    held = {i for b in both for i in (b.original, b.translation)[side]}
    return sum(words[i] for i in held) / sum(words) if words else 0.0


def _confidence(pair: Pair, beads: Sequence[Bead]) -> float:
    """The mean confidence of the two-sided beads, weighted by the words of both sides."""
    original, translation = _words(pair.original), _words(pair.translation)
    weights = [
        sum(original[i] for i in b.original) + sum(translation[j] for j in b.translation)
        if not b.is_gap
        else 0
        for b in beads
    ]
    total = sum(weights)
    return sum(w * b.score for w, b in zip(weights, beads, strict=True)) / total if total else 0.0


def _words(document: Document) -> list[int]:
    return [max(1, word_count(s.text)) for s in document.sentences]
