"""The values that flow through an audit, all frozen."""

from mtaudit.model.bead import AlignedBead, Bead, BeadScores
from mtaudit.model.decision import Decision
from mtaudit.model.encoded import Encoded, Pieces
from mtaudit.model.finding import CSV_FIELDS, Finding, Repair, Rule, Status, Suspicion
from mtaudit.model.frame import CSV_TYPES, READ_CSV
from mtaudit.model.glossary import Glossary, GlossaryTerm
from mtaudit.model.ledger import Ledger, PersonEntry, Rendering, TermEntry
from mtaudit.model.relation import Relation
from mtaudit.model.report import CorpusScore, PairReport, Report, Summary
from mtaudit.model.row import BadRow, Row, ScoredRow
from mtaudit.model.source import Part, Reading, Source, assemble
from mtaudit.model.span import Span, cover
from mtaudit.model.text import Document, Pair, Sentence
from mtaudit.model.verdict import Verdict
from mtaudit.model.words import Link, Passage, Substitution, Token

__all__ = [
    "CSV_FIELDS",
    "CSV_TYPES",
    "READ_CSV",
    "AlignedBead",
    "BadRow",
    "Bead",
    "BeadScores",
    "CorpusScore",
    "Decision",
    "Document",
    "Encoded",
    "Finding",
    "Glossary",
    "GlossaryTerm",
    "Ledger",
    "Link",
    "Pair",
    "PairReport",
    "Part",
    "Passage",
    "PersonEntry",
    "Pieces",
    "Reading",
    "Relation",
    "Rendering",
    "Repair",
    "Report",
    "Row",
    "Rule",
    "ScoredRow",
    "Sentence",
    "Source",
    "Span",
    "Status",
    "Substitution",
    "Summary",
    "Suspicion",
    "TermEntry",
    "Token",
    "Verdict",
    "assemble",
    "cover",
]
