"""Words of the original that nothing in the translation stands for, and that the judge misses a little."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import numpy as np
from numpy.typing import NDArray

from mtaudit.detectors.doubts import Doubt, find_doubts
from mtaudit.judge.meaning import tied_words
from mtaudit.model import AlignedBead

# How sure the judge is at least that a word is missed for which nothing else stands: set on news translated
# away and back by people, and on planted omissions (benchmarks/RESULTS.md).
UNSAID_FROM = 0.2
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
# Words that a fair translation drops or puts otherwise without a trace.
LIGHT = frozenset(
    {"be", "have", "do", "make", "take", "get", "go", "come", "give", "say", "include"}
    | {
        "other",
        "own",
        "such",
        "many",
        "much",
        "more",
        "one",
        "thing",
        "people",
        "way",
        "part",
        "kind",
        "time",
    }
)


def find_unsaid(bead: AlignedBead, missing: NDArray[np.float32], sure: Collection[Doubt]) -> Iterator[Doubt]:
    """Runs of such words outside those that are missed for sure.

    `missing` (tokens of the original, 2) has the probabilities of a word left out, any and major.
    """
    if not bead.links:
        return
    known = {i for doubt in sure for i in doubt.tokens}
    words = [i for i in _unsaid(bead) if i not in known]
    alone = np.zeros_like(missing)
    alone[words] = missing[words]
    yield from find_doubts(bead.original, alone, UNSAID_FROM)


def _unsaid(bead: AlignedBead) -> Iterator[int]:
    """Words of content without a link, a substitution, or a word of near meaning on the other side."""
    there = {t.lemma.lower() for t in bead.translation.tokens if t.is_content}
    reached = {x.original for x in bead.links} | {i for s in bead.substitutions for i in s.original}
    for i, token in enumerate(bead.original.tokens):
        lemma = token.lemma.lower()
        says = token.pos in CONTENT and token.is_word and lemma not in LIGHT
        if says and i not in reached and not any(tied_words(lemma, other) for other in there):
            yield i
