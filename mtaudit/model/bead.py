"""Beads: which sentences of the two texts belong together, and what is known of each pair."""

from __future__ import annotations

from dataclasses import dataclass

from mtaudit.model.words import Link, Passage, Substitution


@dataclass(frozen=True, slots=True)
class Bead:
    """Sentences that translate each other: runs of sentence indices, one side of which may be empty.

    `score` in [0, 1] is the confidence that the two sides correspond; 0 for a one-sided bead.
    """

    original: tuple[int, ...]
    translation: tuple[int, ...]
    score: float = 0.0

    @property
    def is_gap(self) -> bool:
        """True when a side is empty: nothing here corresponds."""
        return not self.original or not self.translation


@dataclass(frozen=True, slots=True)
class BeadScores:
    """How close the two sides of a bead are.

    `quality` in [0, 1], 1 is perfect; `similarity` is the cosine of the sentence embeddings;
    `chrf`, `bleu` and `ter` are sacrebleu's sentence scores (chrF and BLEU in 0..100, higher is
    better; TER in 0.., lower is better, None for sides too long to compute it).
    """

    quality: float
    similarity: float
    chrf: float
    bleu: float
    ter: float | None


@dataclass(frozen=True)
class AlignedBead:
    """A two-sided bead with both passages parsed and aligned word by word."""

    bead: Bead
    original: Passage
    translation: Passage
    links: tuple[Link, ...]
    substitutions: tuple[Substitution, ...]
    similarity: float
