"""JSON: the whole report as one document, keys in a fixed order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mtaudit.model import Document, PairReport, Report, Span
from mtaudit.reports import Look
from mtaudit.reports.record import finding_record, ledger_record, places, summary_record, to_json
from mtaudit.version import version

SCHEMA_VERSION = 1
"""Raised when a key is renamed, removed or changes its meaning; new keys do not raise it."""


def render(report: Report, look: Look) -> str:  # noqa: ARG001  # one form for everybody
    """The summary, the pairs and all findings, with what they were made by."""
    return (
        to_json(
            {
                "schema_version": SCHEMA_VERSION,
                "tool": {"name": "mtaudit", "version": version()},
                "signature": report.signature,
                "summary": summary_record(report.summary),
                "pairs": [_pair(pair) for pair in report.pairs],
                "findings": [finding_record(finding) for finding in report.findings],
            },
            indent=2,
        )
        + "\n"
    )


def _pair(report: PairReport) -> dict[str, object]:
    gaps = [bead for bead in report.beads if bead.is_gap]
    original, translation = report.pair.original, report.pair.translation
    return {
        "name": report.pair.name,
        "files": {"original": report.pair.original.name, "translation": report.pair.translation.name},
        "summary": summary_record(report.summary),
        "notes": list(report.notes),
        "unaligned": {
            "original": places(original, _spans(original, (i for bead in gaps for i in bead.original))),
            "translation": sorted(
                places(translation, _spans(translation, (i for bead in gaps for i in bead.translation)))
            ),
        },
        "ledger": ledger_record(report.ledger, report.pair),
    }


def _spans(document: Document, sentences: Iterable[int]) -> Iterator[Span]:
    return (document.sentences[i].span for i in sentences)
