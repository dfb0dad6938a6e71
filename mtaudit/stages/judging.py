"""How likely each substitution changes the meaning, for many beads at once."""

from __future__ import annotations

from collections.abc import Sequence

from mtaudit.encoder import Encoder
from mtaudit.judge.meaning import change_probability, features, judgeable, phrases
from mtaudit.model import AlignedBead


def judge_substitutions(beads: Sequence[AlignedBead], encoder: Encoder) -> list[tuple[float, ...]]:
    """For every bead, a probability in [0, 1] for each of its substitutions; 0 for those of form alone."""
    wanted = {p for b in beads for s in b.substitutions if judgeable(b, s) for p in phrases(b, s)}
    texts = sorted(wanted)
    vectors = dict(zip(texts, (e.vector for e in encoder.encode(texts)), strict=True))
    judged = []
    for bead in beads:
        changes = []
        for s in bead.substitutions:
            if judgeable(bead, s):
                first, second = phrases(bead, s)
                changes.append(
                    round(change_probability(features(bead, s, float(vectors[first] @ vectors[second]))), 4)
                )
            else:
                changes.append(0.0)
        judged.append(tuple(changes))
    return judged
