"""Charts: figures as shares of a width, which the templates draw as SVG.

All positions and lengths are per cent of the drawing, so that it may be of any size.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from mtaudit.model import Finding, Report, Span
from mtaudit.mqm import Severity
from mtaudit.reports.html.cards import Card
from mtaudit.reports.html.passages import Line, Passage

FAMILIES = {
    "TRM": "terms",
    "PRN": "pronouns",
    "NUM": "numbers, dates",
    "NAM": "names",
    "NEG": "negation, modality",
    "QUO": "quotations",
    "OMI": "left out",
    "ADD": "added",
    "UNT": "untranslated",
    "MIS": "meaning",
    "FLU": "language",
}
"""What the families are about, in a word or two."""

MOST_PAIRS = 10
"""Of many pairs the chart shows these; the list below it shows all."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a bar: how many findings of one severity."""

    severity: Severity
    count: int
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Bar:
    """Findings that share a label, their severities from the worst; the longest bar is as wide as can be."""

    label: str
    name: str
    count: int
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A passage along the document: as wide as its text is long, as high as its quality; None for a gap."""

    passage: Passage
    x: float
    width: float
    height: float | None


@dataclass(frozen=True, slots=True)
class Tick:
    """A finding along the document."""

    card: Card
    x: float


def family_bars(findings: Iterable[Finding]) -> tuple[Bar, ...]:
    """A bar for each family that found something, the most findings first."""
    return _bars((f.rule[:3], FAMILIES.get(f.rule[:3], ""), f.severity) for f in findings)


def pair_bars(report: Report) -> tuple[Bar, ...]:
    """The pairs with the most findings, by name."""
    return _bars((f.pair, "", f.severity) for f in report.findings)[:MOST_PAIRS]


def columns(passages: Sequence[Passage]) -> tuple[Column, ...]:
    """The passages from left to right."""
    lengths = [max(_length(p.original), _length(p.translation), 1) for p in passages]
    total = sum(lengths) or 1
    starts = accumulate(lengths, initial=0)
    return tuple(
        Column(
            p,
            _percent(x / total),
            _percent(width / total),
            None if p.quality is None else _percent(p.quality),
        )
        for p, x, width in zip(passages, starts, lengths, strict=False)
    )


def ticks(columns: Iterable[Column]) -> tuple[Tick, ...]:
    """The findings from left to right, the least severe first so that the worst are drawn on top."""
    found = [
        Tick(card, round(column.x + column.width * _within(card, column.passage), 2))
        for column in columns
        for card in column.passage.cards
    ]
    return tuple(sorted(found, key=lambda tick: tick.card.finding.severity.weight))


def _bars(labelled: Iterable[tuple[str, str, Severity]]) -> tuple[Bar, ...]:
    counts: dict[tuple[str, str], Counter[Severity]] = {}
    for label, name, severity in labelled:
        counts.setdefault((label, name), Counter())[severity] += 1
    longest = max((count.total() for count in counts.values()), default=1)
    ranked = sorted(counts.items(), key=lambda item: (-item[1].total(), item[0]))
    return tuple(Bar(*label, count.total(), _parts(count, longest)) for label, count in ranked)


def _parts(count: Counter[Severity], longest: int) -> tuple[Part, ...]:
    present = [severity for severity in reversed(Severity) if count[severity]]
    starts = accumulate((count[severity] for severity in present), initial=0)
    return tuple(
        Part(severity, count[severity], _percent(x / longest), _percent(count[severity] / longest))
        for severity, x in zip(present, starts, strict=False)
    )


def _within(card: Card, passage: Passage) -> float:
    """Where in its passage a finding begins, in [0, 1]."""
    for span, lines in ((card.translation, passage.translation), (card.original, passage.original)):
        if span is not None and lines:
            return _share(span, lines)
    return 0.0


def _share(span: Span, lines: Sequence[Line]) -> float:
    start, end = lines[0].span.start, lines[-1].span.end
    return min(1.0, max(0.0, (span.start - start) / max(1, end - start)))


def _length(lines: Sequence[Line]) -> int:
    return sum(len(line.span) for line in lines)


def _percent(share: float) -> float:
    return round(100 * share, 2)
