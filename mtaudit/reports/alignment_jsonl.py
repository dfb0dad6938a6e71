"""Alignments as JSON Lines: a bead a line."""

from __future__ import annotations

from collections.abc import Sequence

from mtaudit.model import Sentence
from mtaudit.reports import Look
from mtaudit.reports.alignment import Alignment, entries
from mtaudit.reports.record import plain, to_json


def render(alignments: Sequence[Alignment], look: Look) -> str:  # noqa: ARG001  # one form for everybody
    """The pair's name, the sentence spans of both sides, the confidence."""
    return "".join(
        to_json(
            {
                "pair": alignment.pair.name,
                "original": _spans(entry.original),
                "translation": _spans(entry.translation),
                "score": plain(entry.score),
            }
        )
        + "\n"
        for alignment in alignments
        for entry in entries(alignment)
    )


def _spans(sentences: tuple[Sentence, ...]) -> list[list[int]]:
    return [[sentence.span.start, sentence.span.end] for sentence in sentences]
