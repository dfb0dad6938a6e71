"""Cards: the findings of a report under the numbers and ids that the page knows them by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from mtaudit.model import Finding, Report, Span


@dataclass(frozen=True, slots=True)
class Card:
    """A finding, its number in the report, from 0, and the id that permalinks use."""

    finding: Finding
    number: int
    id: str

    @property
    def family(self) -> str:
        """The three letters of the rule's family."""
        return self.finding.rule[:3]

    @property
    def original(self) -> Span | None:
        """Its place in the original."""
        return _span(self.finding.original_start, self.finding.original_end)

    @property
    def translation(self) -> Span | None:
        """Its place in the translation, empty where words are missing."""
        return _span(self.finding.translation_start, self.finding.translation_end)


def cards(report: Report) -> Iterator[tuple[Card, ...]]:
    """The cards of each pair. Ids come from fingerprints; findings that share one are counted."""
    seen: Counter[str] = Counter()
    number = 0
    for pair in report.pairs:
        made = []
        for finding in pair.findings:
            seen[finding.fingerprint] += 1
            nth = seen[finding.fingerprint]
            made.append(Card(finding, number, f"f-{finding.fingerprint}" + (f"-{nth}" if nth > 1 else "")))
            number += 1
        yield tuple(made)


def _span(start: int | None, end: int | None) -> Span | None:
    return None if start is None or end is None else Span(start, end)
