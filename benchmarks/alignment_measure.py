"""Aligned documents as test data, and how right the beads of an aligner are.

A document is a list of units, the gold: what one unit says on both sides corresponds. Aligners see only
running text and cut it into sentences of their own, so each sentence stands for the units that share
half or more of the shorter of the two with it. A link is a pair of sentences, one of each side, in one
bead; it is right where the two share a unit.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mtaudit.model import Bead, Document, Span
from mtaudit.text.document import make_document

UNITS_A_PARAGRAPH = 4

Unit = int | None
"""The name of a unit; None for a sentence that was put in and belongs to none."""


@dataclass(frozen=True)
class GoldDocument:
    """One side: its running text in sentences, and the place of every unit in it."""

    document: Document
    places: tuple[tuple[Span, Unit], ...]

    def units_of(self, sentence: int) -> set[Unit]:
        """The units that a sentence stands for."""
        span = self.document.sentences[sentence].span
        return {unit for place, unit in self.places if _half_shared(place, span)}


GoldPair = tuple[GoldDocument, GoldDocument]


def _half_shared(a: Span, b: Span) -> bool:
    return 2 * (min(a.end, b.end) - max(a.start, b.start)) >= min(len(a), len(b))


def read_sets(folder: Path, every: int = 1) -> dict[str, list[GoldPair]]:
    """The sets of `align_wmt20.jsonl` and `align_bible.jsonl`, every so-manieth document of each file."""
    sets: dict[str, list[GoldPair]] = {"news": [], "news, disturbed": []}
    for row in _rows(folder / "align_wmt20.jsonl", every):
        segments = row["segments"]
        original = _gold("original", [(s["seg"], s["reference"]) for s in segments])
        translation = _gold("translation", [(s["seg"], s["translation"]) for s in segments])
        disturbed = [(s["seg"], s["text"]) for s in row["perturbed_translation"]]
        sets["news"].append((original, translation))
        sets["news, disturbed"].append((original, _gold("disturbed", disturbed)))
    for row in _rows(folder / "align_bible.jsonl", every):
        first, second = ([(v["v"], v[side]) for v in row["verses"] if v[side]] for side in "ab")
        sets.setdefault(f"Bible {row['b']}", []).append((_gold("a", first), _gold("b", second)))
    return sets


def _rows(path: Path, every: int) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        for k, line in enumerate(lines):
            if k % every == 0:
                yield json.loads(line)


def _gold(name: str, units: Sequence[tuple[Unit, str]]) -> GoldDocument:
    """Running text of the units, a new paragraph after every few of them."""
    text = ""
    places = []
    for k, (unit, words) in enumerate(units):
        if k:
            text += " " if k % UNITS_A_PARAGRAPH else "\n\n"
        places.append((Span(len(text), len(text) + len(words)), unit))
        text += words
    return GoldDocument(make_document(name, text), tuple(places))


@dataclass
class Tally:
    """Counts over the documents of a set.

    `links` of which `right`; `shared` units, on both sides, of which `found` in some bead; sentences
    said to be `lone`, without a counterpart, of which `truly`; units on one side only, `single`, of
    which `told` by a sentence said to be lone.
    """

    links: int = 0
    right: int = 0
    shared: int = 0
    found: int = 0
    lone: int = 0
    truly: int = 0
    single: int = 0
    told: int = 0

    def add(self, gold: GoldPair, beads: Sequence[Bead]) -> None:
        """Count one document."""
        named = [{unit for _, unit in side.places} for side in gold]
        shared = (named[0] & named[1]) - {None}
        self.shared += len(shared)
        self.found += len(shared & self._count_links(gold, beads))
        for k, side in enumerate(gold):
            indices = [i for b in beads if b.is_gap for i in (b.original, b.translation)[k]]
            lone = [side.units_of(i) for i in indices]
            self.lone += len(lone)
            self.truly += sum(not units & shared for units in lone)
            single = [unit for _, unit in side.places if unit not in shared]
            self.single += len(single)
            self.told += sum(any(unit in units for units in lone) for unit in single)

    def _count_links(self, gold: GoldPair, beads: Sequence[Bead]) -> set[Unit]:
        """Count the links and say which units they join."""
        joined: set[Unit] = set()
        for bead in beads:
            for i in bead.original:
                for j in bead.translation:
                    common = gold[0].units_of(i) & gold[1].units_of(j)
                    self.links += 1
                    self.right += bool(common - {None})
                    joined |= common
        return joined

    @property
    def f1(self) -> float:
        """The harmonic mean of the precision of links and the recall of units, in [0, 1]."""
        return harmonic_mean(self.right / max(1, self.links), self.found / max(1, self.shared))

    @property
    def lone_precision(self) -> float:
        """The share of the sentences said to have no counterpart that have none."""
        return self.truly / max(1, self.lone)

    @property
    def lone_recall(self) -> float:
        """The share of the units on one side only that are said to have no counterpart."""
        return self.told / max(1, self.single)


def harmonic_mean(precision: float, recall: float) -> float:
    """F1; 0 where both are 0."""
    total = precision + recall
    return 2 * precision * recall / total if total else 0.0
