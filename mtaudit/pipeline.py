"""The whole pipeline: pairs of documents in, a report out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from mtaudit.align.sentences import align_sentences
from mtaudit.batching import groups
from mtaudit.config import Settings
from mtaudit.detectors.case import Case
from mtaudit.detectors.termbase import Termbase
from mtaudit.encoder import Encoder
from mtaudit.engines.backend import choose_backend
from mtaudit.judge.judge import make_judge
from mtaudit.model import Bead, Document, Pair, PairReport, Report, Row, ScoredRow
from mtaudit.parser import Parser
from mtaudit.stages.analysis import analyse
from mtaudit.stages.cases import Couple, make_cases
from mtaudit.stages.correspondence import coverage_notes, require_correspondence, require_english
from mtaudit.stages.examination import Examined, bead_scores, examine, number_findings, reweigh
from mtaudit.stages.ledgers import make_ledger
from mtaudit.stages.repair import prove
from mtaudit.stages.signature import signature
from mtaudit.stages.summary import summarise, summarise_all
from mtaudit.stages.termbase import prepare
from mtaudit.text.glossary import read_glossary
from mtaudit.text.sentences import split_sentences

Tell = Callable[[str], None]
# Rows are analysed this many at a time: enough to fill batches, few enough to hold in memory.
ROWS_AT_ONCE = 256
# Pairs are read together up to so many sentences, for the same reasons.
SENTENCES_AT_ONCE = 512


class Auditor:
    """Audits pairs and scores rows under one set of settings; models are loaded on first use, once."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._backend = choose_backend(settings.backend, settings.device)
        self._encoder = Encoder(settings.encoder, backend=self._backend)
        self._judge = make_judge(settings.judge, self._backend)
        # The judge reads its own backbone, whichever encoder aligns.
        self._reader = Encoder(backend=self._backend) if settings.encoder else None
        self._parser = Parser()
        self._glossary = read_glossary(settings.glossary) if settings.glossary else None

    @property
    def signature(self) -> str:
        """The signature of every run under these settings; no model is loaded to tell it."""
        models = self._encoder, self._parser, self._judge
        return signature(self._settings, *models, self._glossary, backend=self._backend.name)

    def align(self, pair: Pair) -> tuple[Bead, ...]:
        """The beads of a pair; every sentence of both texts is in exactly one."""
        sides = pair.original.sentences, pair.translation.sentences
        original, translation = (self._encoder.encode([s.text for s in side]) for side in sides)
        return align_sentences(original, translation)

    def audit(self, pairs: Sequence[Pair], progress: Tell | None = None) -> Report:
        """Audit the pairs in order.

        Raises UnrelatedTextsError for texts that do not correspond or are not English, unless the
        settings force it.
        """
        tell = progress or _silent
        tell("loading models")
        if not self._settings.force:
            for pair in pairs:
                require_english(pair)
        reports: list[PairReport] = []
        for group in groups(pairs, _length, SENTENCES_AT_ONCE):
            for report in self._audit_group(group):
                reports.append(report)
                tell(f"audited {report.pair.name} ({len(reports)} of {len(pairs)})")
        return Report(tuple(reports), summarise_all(reports), self.signature)

    def score(self, rows: Sequence[Row], progress: Tell | None = None) -> Iterator[ScoredRow]:
        """Score segment-aligned rows, one answer a row in their order."""
        tell = progress or _silent
        tell("loading models")
        for at in range(0, len(rows), ROWS_AT_ONCE):
            yield from self._score_rows(rows[at : at + ROWS_AT_ONCE])
            tell(f"scored {min(at + ROWS_AT_ONCE, len(rows))} of {len(rows)}")

    def _audit_group(self, pairs: Sequence[Pair]) -> Iterator[PairReport]:
        """The reports of pairs that are read together, to fill the batches of the models."""
        couples = self._couples(pairs)
        if not self._settings.force:
            for pair, (_, _, beads) in zip(pairs, couples, strict=True):
                require_correspondence(pair, beads)
        cases = self._cases(couples)
        examined = self._examine(couples, cases, [self._settings.for_pair(pair.name) for pair in pairs])
        for pair, (_, _, beads), known, found in zip(pairs, couples, cases, examined, strict=True):
            yield _report(pair, beads, known, found)

    def _couples(self, pairs: Sequence[Pair]) -> list[Couple]:
        """The aligned documents of each pair."""
        texts = [text for pair in pairs for text in (pair.original, pair.translation)]
        analysed = analyse(texts, self._encoder, self._parser)
        sides = zip(analysed[::2], analysed[1::2], strict=True)
        return [(a, b, align_sentences(a.encoded, b.encoded)) for a, b in sides]

    def _score_rows(self, rows: Sequence[Row]) -> Iterator[ScoredRow]:
        texts = [_segment(row.id, text) for row in rows for text in (row.original, row.translation)]
        analysed = analyse(texts, self._encoder, self._parser)
        sides = zip(analysed[::2], analysed[1::2], strict=True)
        couples = [(a, b, _whole(a.document, b.document)) for a, b in sides]
        examined = self._examine(couples, self._cases(couples), [self._settings] * len(couples))
        for row, (a, b, _), parts in zip(rows, couples, examined, strict=True):
            pair = Pair(str(row.id), a.document, b.document)
            quality = min((e.quality for e in parts), default=0.0)
            yield ScoredRow(row.id, quality, number_findings(pair, parts))

    def _cases(self, couples: Sequence[Couple]) -> list[list[Case]]:
        """The cases of each couple of documents."""
        return make_cases(couples, self._encoder, self._judge, self._reader, self._termbase)

    def _examine(
        self, couples: Sequence[Couple], cases: Sequence[Sequence[Case]], settings: Sequence[Settings]
    ) -> list[list[Examined]]:
        """The examined beads of each couple, the judge asked again what repairs would change."""
        shown = [
            (a, b, case, examine(case, own))
            for (a, b, _), part, own in zip(couples, cases, settings, strict=True)
            for case in part
        ]
        examined = [e for *_, e in shown]
        if self._judge is not None:
            examined = prove(shown, self._judge, self._reader or self._encoder, own=self._reader is None)
        proved = iter(examined)
        return [[reweigh(next(proved), own) for _ in part] for part, own in zip(cases, settings, strict=True)]

    @cached_property
    def _termbase(self) -> Termbase | None:
        return prepare(self._glossary, self._parser) if self._glossary else None


def _report(
    pair: Pair, beads: Sequence[Bead], cases: Sequence[Case], examined: Sequence[Examined]
) -> PairReport:
    by_bead = {e.bead: bead_scores(pair, e) for e in examined if not e.bead.is_gap}
    scores = tuple(by_bead.get(bead) for bead in beads)
    findings = number_findings(pair, examined)
    summary = summarise(pair, beads, scores, findings)
    notes = (*pair.notes, *coverage_notes(pair, beads))
    return PairReport(pair, tuple(beads), scores, findings, summary, notes, make_ledger(cases, pair))


def _length(pair: Pair) -> int:
    return len(pair.original.sentences) + len(pair.translation.sentences)


def _segment(name: str | int, text: str) -> Document:
    """One side of a row: sentences, and no page furniture."""
    return Document(str(name), text, split_sentences(text))


def _whole(original: Document, translation: Document) -> tuple[Bead, ...]:
    """All sentences of a row in one bead; no bead where a side has none."""
    if not original.sentences or not translation.sentences:
        return ()
    return (Bead(tuple(range(len(original.sentences))), tuple(range(len(translation.sentences))), 1.0),)


def _silent(_: str) -> None:
    """Tell nobody."""
