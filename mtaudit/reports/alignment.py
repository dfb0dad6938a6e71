"""Alignments: what there is to show of the beads of a pair, and the formats that show it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from mtaudit.align.order import moved_beads
from mtaudit.model import Bead, Pair, Sentence
from mtaudit.reports import Format

Kind = Literal["aligned", "moved", "gap"]


@dataclass(frozen=True, slots=True)
class Alignment:
    """A pair and its beads; every sentence of both texts is in exactly one."""

    pair: Pair
    beads: tuple[Bead, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A bead with its sentences; `moved` ones stand outside the order that most others keep."""

    kind: Kind
    score: float
    original: tuple[Sentence, ...]
    translation: tuple[Sentence, ...]


def entries(alignment: Alignment) -> Iterator[Entry]:
    """The beads of an alignment in their order."""
    moved = moved_beads(alignment.beads)
    originals, translations = alignment.pair.original.sentences, alignment.pair.translation.sentences
    for number, bead in enumerate(alignment.beads):
        yield Entry(
            "gap" if bead.is_gap else "moved" if number in moved else "aligned",
            bead.score,
            tuple(originals[i] for i in bead.original),
            tuple(translations[i] for i in bead.translation),
        )


FORMATS: dict[str, Format[Sequence[Alignment]]] = {
    "table": Format(".txt", "mtaudit.reports.alignment_table"),
    "jsonl": Format(".jsonl", "mtaudit.reports.alignment_jsonl"),
    "tsv": Format(".tsv", "mtaudit.reports.alignment_tsv"),
    "html": Format(".html", "mtaudit.reports.alignment_html"),
}
