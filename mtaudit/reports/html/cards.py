"""Cards: the findings of a report under the numbers and ids that the page knows them by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from mtaudit.model import Finding, Report, Span


@dataclass(frozen=True, slots=True)
class Card:
    """A finding, its number in the report, from 0, and the id that permalinks use.

    `original` and `translation` are its places in the audited texts, empty where words are missing.
    """

    finding: Finding
    number: int
    id: str
    original: Span | None
    translation: Span | None

    @property
    def family(self) -> str:
        """The three letters of the rule's family."""
        return self.finding.rule[:3]


def cards(report: Report) -> Iterator[tuple[Card, ...]]:
    """The cards of each pair. Ids come from fingerprints; findings that share one are counted."""
    seen: Counter[str] = Counter()
    number = 0
    for pair in report.pairs:
        made = []
        for finding in pair.findings:
            seen[finding.fingerprint] += 1
            nth = seen[finding.fingerprint]
            made.append(
                Card(
                    finding,
                    number,
                    f"f-{finding.fingerprint}" + (f"-{nth}" if nth > 1 else ""),
                    pair.pair.original.audited(finding.original_start, finding.original_end),
                    pair.pair.translation.audited(finding.translation_start, finding.translation_end),
                )
            )
            number += 1
        yield tuple(made)
