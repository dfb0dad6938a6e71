"""The values that flow through an audit, all frozen."""

from mtaudit.model.bead import AlignedBead, Bead, BeadScores
from mtaudit.model.finding import CSV_FIELDS, Finding, Rule, Status, Suspicion
from mtaudit.model.report import CorpusScore, PairReport, Report, Summary
from mtaudit.model.text import Document, Pair, Sentence, Span, cover
from mtaudit.model.words import Link, Passage, Substitution, Token

__all__ = [
    "CSV_FIELDS",
    "AlignedBead",
    "Bead",
    "BeadScores",
    "CorpusScore",
    "Document",
    "Finding",
    "Link",
    "Pair",
    "PairReport",
    "Passage",
    "Report",
    "Rule",
    "Sentence",
    "Span",
    "Status",
    "Substitution",
    "Summary",
    "Suspicion",
    "Token",
    "cover",
]
