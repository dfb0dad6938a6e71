"""Passages: the beads of a pair as the page shows them, each with its marked texts and its findings."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from mtaudit.model import Document, PairReport, Sentence, Span
from mtaudit.reports.alignment import Alignment, Entry, Kind, entries
from mtaudit.reports.html.cards import Card
from mtaudit.reports.html.pieces import Piece, by_sentence, pieces

SHADES = 5
"""Shades of quality in the style sheet, from 0, the worst, each a fifth of [0, 1] wide."""

Anchors = Sequence[tuple[Span, str]]


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence: the line of the file it begins on, where it is, and its pieces."""

    number: int
    span: Span
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A bead, its number from 1, its sentences and its findings; `quality` is None for a gap."""

    id: str
    number: int
    kind: Kind
    quality: float | None
    original: tuple[Line, ...]
    translation: tuple[Line, ...]
    cards: tuple[Card, ...]

    @property
    def shade(self) -> int:
        """The shade of its quality."""
        return min(SHADES - 1, int(round(self.quality or 0.0, 2) * SHADES))


def passages(
    report: PairReport, prefix: str, cards: Sequence[Card], anchors: tuple[Anchors, Anchors]
) -> tuple[Passage, ...]:
    """The passages of a pair in the order of its beads, their ids beginning with `prefix`.

    `anchors` are places of the original and of the translation that something links to.
    """
    # The worst and surest first: over the same words its colour is the one to see.
    ranked = sorted(cards, key=lambda c: (-c.finding.severity.weight, -c.finding.confidence))
    marks = ([(c.original, c.number) for c in ranked], [(c.translation, c.number) for c in ranked])
    documents = (report.pair.original, report.pair.translation)
    lines = [
        _lines(document, [(span, n) for span, n in found if span is not None], links)
        for document, found, links in zip(documents, marks, anchors, strict=True)
    ]
    shown = list(entries(Alignment(report.pair, report.beads)))
    held = _held(cards, shown)
    return tuple(
        Passage(
            id=f"{prefix}b{i + 1}",
            number=i + 1,
            kind=entry.kind,
            quality=score.quality if score else None,
            original=tuple(lines[0][s.index] for s in entry.original),
            translation=tuple(lines[1][s.index] for s in entry.translation),
            cards=tuple(held[i]),
        )
        for i, (entry, score) in enumerate(zip(shown, report.scores, strict=True))
    )


def _lines(document: Document, marks: Sequence[tuple[Span, int]], anchors: Anchors) -> list[Line]:
    marked, anchored = by_sentence(document, marks), by_sentence(document, anchors)
    return [
        Line(
            document.line(sentence.span.start),
            sentence.span,
            tuple(pieces(sentence, marked.get(sentence.index, ()), anchored.get(sentence.index, ()))),
        )
        for sentence in document.sentences
    ]


def _held(cards: Sequence[Card], shown: Sequence[Entry]) -> list[list[Card]]:
    """The cards of each entry: where their words of the translation are or, without any, of the original."""
    original = _Index([entry.original for entry in shown])
    translation = _Index([entry.translation for entry in shown])
    held: list[list[Card]] = [[] for _ in shown]
    for card in cards:
        said, missed = card.translation, card.original
        by_words = said is not None and (len(said) > 0 or missed is None)
        place = translation.of(said) if by_words else original.of(missed)
        if place is not None:
            held[place].append(card)
    return held


class _Index:
    """Which entry holds an offset of one side."""

    def __init__(self, sides: Sequence[tuple[Sentence, ...]]) -> None:
        self._places = sorted((s.span.start, i) for i, side in enumerate(sides) for s in side)

    def of(self, span: Span | None) -> int | None:
        """The entry of the last sentence that begins at the span's start or before; None without any."""
        if span is None or not self._places:
            return None
        at = bisect_right(self._places, (span.start, len(self._places)))
        return self._places[max(0, at - 1)][1]
