"""Pieces: a sentence cut where a marked place begins or ends, so that places may touch and overlap."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from mtaudit.model import Document, Sentence, Span

Thing = TypeVar("Thing")


class Piece(NamedTuple):
    """Some characters of a sentence, the numbers of the findings about them, the anchors that begin here.

    A point, where words are missing, is a piece without text.
    """

    text: str
    findings: tuple[int, ...] = ()
    anchors: tuple[str, ...] = ()


def pieces(
    sentence: Sentence, findings: Sequence[tuple[Span, int]], anchors: Sequence[tuple[Span, str]]
) -> Iterator[Piece]:
    """The sentence from left to right; findings over one piece keep the order that they are given in."""
    found = [(_clipped(span, sentence.span), number) for span, number in findings]
    begins: dict[int, list[str]] = {}
    for span, anchor in anchors:
        begins.setdefault(_clipped(span, sentence.span).start, []).append(anchor)
    spans = [sentence.span, *(s for s, _ in found), *(_clipped(s, sentence.span) for s, _ in anchors)]
    cuts = sorted({s.start for s in spans} | {s.end for s in spans})
    for at, end in zip(cuts, [*cuts[1:], None], strict=True):
        missing = tuple(number for span, number in found if span == Span(at, at))
        if missing:
            yield Piece("", missing)
        if end is not None:
            over = tuple(number for span, number in found if span.start <= at and end <= span.end)
            text = sentence.text[at - sentence.span.start : end - sentence.span.start]
            yield Piece(text, over, tuple(begins.get(at, ())))
        elif at in begins:
            yield Piece("", (), tuple(begins[at]))


def by_sentence(
    document: Document, things: Iterable[tuple[Span, Thing]]
) -> dict[int, list[tuple[Span, Thing]]]:
    """What lies over each sentence, by its index; what lies over none belongs to the sentence before it."""
    sentences = document.sentences
    starts = [s.span.start for s in sentences]
    held: dict[int, list[tuple[Span, Thing]]] = {}
    for span, thing in things:
        first = max(0, bisect_right(starts, span.start) - 1)
        last = max(first, bisect_right(starts, max(span.start, span.end - 1)) - 1)
        near = range(first, min(last + 1, len(sentences)))
        for i in [i for i in near if sentences[i].span.overlaps(span)] or near[:1]:
            held.setdefault(i, []).append((span, thing))
    return held


def _clipped(span: Span, within: Span) -> Span:
    start = min(max(span.start, within.start), within.end)
    return Span(start, min(max(span.end, start), within.end))
