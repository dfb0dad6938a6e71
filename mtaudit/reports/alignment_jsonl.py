"""Alignments as JSON Lines: a bead a line."""

from __future__ import annotations

from collections.abc import Sequence

from mtaudit.reports import Look
from mtaudit.reports.alignment import Alignment, entries
from mtaudit.reports.record import places, plain, to_json


def render(alignments: Sequence[Alignment], look: Look) -> str:  # noqa: ARG001  # one form for everybody
    """The pair's name, the sentence spans of both sides, the confidence."""
    return "".join(
        to_json(
            {
                "pair": alignment.pair.name,
                "original": places(alignment.pair.original, (s.span for s in entry.original)),
                "translation": places(alignment.pair.translation, (s.span for s in entry.translation)),
                "score": plain(entry.score),
            }
        )
        + "\n"
        for alignment in alignments
        for entry in entries(alignment)
    )
