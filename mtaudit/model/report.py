"""The result of an audit: per pair and over all, with the signature that makes it repeatable."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mtaudit.model.bead import Bead, BeadScores
from mtaudit.model.decision import Decision
from mtaudit.model.finding import Finding
from mtaudit.model.frame import frame
from mtaudit.model.ledger import Ledger
from mtaudit.model.relation import Relation
from mtaudit.model.text import Pair

if TYPE_CHECKING:
    import pandas


@dataclass(frozen=True, slots=True)
class CorpusScore:
    """A sacrebleu corpus score over the two-sided beads, with sacrebleu's own signature."""

    name: str
    value: float
    signature: str


@dataclass(frozen=True, slots=True)
class Summary:
    """What an audit comes to, for one pair or for all of them.

    `relation` is how the texts relate, over several pairs the loosest of their relations.
    `coverage_original` and `coverage_translation` are shares in [0, 1] of the words outside page
    furniture that lie in two-sided beads; `similarity` and `quality` are means over those beads
    weighted by words of the original; `mqm_per_thousand` is penalty points per 1000 words of the
    aligned translation.
    """

    relation: Relation
    original_words: int
    translation_words: int
    original_sentences: int
    translation_sentences: int
    aligned_beads: int
    coverage_original: float
    coverage_translation: float
    similarity: float
    quality: float
    corpus: tuple[CorpusScore, ...]
    mqm_per_thousand: float
    findings: int
    by_severity: dict[str, int]
    by_family: dict[str, int]


@dataclass(frozen=True)
class PairReport:
    """One audited pair: its texts, beads in document order of the original, scores and findings.

    `scores[i]` belongs to `beads[i]` and is None for a gap. `notes` are remarks for the reader,
    such as a low coverage. `decisions` are those that gave findings their status.
    """

    pair: Pair
    beads: tuple[Bead, ...]
    scores: tuple[BeadScores | None, ...]
    findings: tuple[Finding, ...]
    summary: Summary
    notes: tuple[str, ...] = ()
    ledger: Ledger = field(default_factory=Ledger)
    decisions: tuple[Decision, ...] = ()


@dataclass(frozen=True)
class Report:
    """Audited pairs in input order, the summary over all, and the signature of the run."""

    pairs: tuple[PairReport, ...]
    summary: Summary
    signature: str

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, pair by pair, in the order of the translation."""
        return tuple(f for pair in self.pairs for f in pair.findings)

    def to_frame(self) -> pandas.DataFrame:
        """The findings as a DataFrame: what pandas reads from the CSV report with `READ_CSV`."""
        return frame(self.findings)
