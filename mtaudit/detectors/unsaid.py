"""Words of one side that nothing on the other stands for, and that the judge doubts a little."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from mtaudit.detectors.doubts import Doubt, find_doubts
from mtaudit.judge.meaning import tied_words
from mtaudit.model import AlignedBead, Passage

# How sure the judge is at least that a word is missed for which nothing else stands: set on news translated
# away and back by people, and on planted omissions (benchmarks/RESULTS.md).
UNSAID_FROM = 0.2
# How much more the odds are of a fault where such a word modifies a noun that is there on both sides: set on
# planted omissions and additions, round trips of people and clean biomedical texts.
LOST_MODIFIER, NEW_MODIFIER = 5.0, 3.0
MODIFIERS = frozenset({"amod", "compound"})
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
# Words that a fair translation drops or puts otherwise without a trace.
LIGHT = frozenset({
    "be", "have", "do", "make", "take", "get", "go", "come", "give", "say", "include",
    "other", "own", "such", "many", "much", "more", "one", "thing", "people", "way", "part", "kind", "time",
})  # fmt: skip


def find_unsaid(bead: AlignedBead, missing: NDArray[np.float32], sure: Collection[Doubt]) -> Iterator[Doubt]:
    """Runs of such words of the original outside those that are missed for sure.

    `missing` (tokens of the original, 2) has the probabilities of a word left out, any and major.
    """
    if not bead.links:
        return
    known = {i for doubt in sure for i in doubt.tokens}
    here = _Side(
        bead.original, bead.translation,
        frozenset(x.original for x in bead.links),
        frozenset(i for s in bead.substitutions for i in s.original),
    )  # fmt: skip
    alone = np.zeros_like(missing)
    for i in range(len(bead.original.tokens)):
        if i not in known and here.is_unsaid(i):
            alone[i] = missing[i]
            if here.modifies(i):
                alone[i, 0] = _raised(missing[i, 0], LOST_MODIFIER)
    yield from find_doubts(bead.original, alone, UNSAID_FROM)


def with_new_modifiers(bead: AlignedBead, errors: NDArray[np.float32]) -> NDArray[np.float32]:
    """The probabilities of the translation's tokens, raised for adjectives that nothing stands behind.

    `errors` (tokens of the translation, k) has that of any error first.
    """
    here = _Side(
        bead.translation, bead.original,
        frozenset(x.translation for x in bead.links),
        frozenset(j for s in bead.substitutions for j in s.translation),
    )  # fmt: skip
    raised = errors.copy()
    for j, token in enumerate(bead.translation.tokens):
        if token.pos == "ADJ" and token.dep == "amod" and here.modifies(j) and here.is_unsaid(j):
            raised[j, 0] = _raised(errors[j, 0], NEW_MODIFIER)
    return raised


@dataclass(frozen=True)
class _Side:
    """One side of a bead, with the places of its words that are linked, and that are in substitutions."""

    passage: Passage
    other: Passage
    linked: frozenset[int]
    substituted: frozenset[int]

    def is_unsaid(self, i: int) -> bool:
        """True for a word of content without a link, a substitution, or a near word on the other side."""
        token = self.passage.tokens[i]
        lemma = token.lemma.lower()
        says = token.pos in CONTENT and token.is_word and lemma not in LIGHT
        reached = i in self.linked or i in self.substituted
        return says and not reached and not any(tied_words(lemma, word) for word in self._there)

    def modifies(self, i: int) -> bool:
        """True for a modifier of a noun that the other side has; parts of a name may be dropped."""
        token = self.passage.tokens[i]
        return token.dep in MODIFIERS and token.pos != "PROPN" and token.head in self.linked

    @cached_property
    def _there(self) -> frozenset[str]:
        return frozenset(t.lemma.lower() for t in self.other.tokens if t.is_content)


def _raised(probability: float, factor: float) -> float:
    """A probability after evidence that makes the odds so many times greater."""
    return factor * probability / (1 - probability + factor * probability)
