"""A check as JSON: the verdict, every gate with its figures, every finding against the baseline."""

from __future__ import annotations

from dataclasses import asdict

from mtaudit.model.baseline import Entry
from mtaudit.model.check import Check, Gate, Gone, Kept, Scores
from mtaudit.reports import Look
from mtaudit.reports.record import finding_record, plain, to_json
from mtaudit.version import version

SCHEMA_VERSION = 1
"""Raised when a key is renamed, removed or changes its meaning; new keys do not raise it."""


def render(check: Check, look: Look) -> str:  # noqa: ARG001  # one form for everybody
    """The whole check as one document."""
    matches = check.matches
    return (
        to_json(
            {
                "schema_version": SCHEMA_VERSION,
                "tool": {"name": "mtaudit", "version": version()},
                "signature": check.signature,
                "signature_changes": [asdict(change) for change in check.signature_changes],
                "verdict": check.verdict.value,
                "randomisation": asdict(check.drawing),
                "gates": [_gate(gate) for gate in check.gates],
                "overall": {"before": _scores(check.overall.before), "now": _scores(check.overall.now)},
                "pairs": [
                    {
                        "name": p.name,
                        "state": p.state.value,
                        "before": _scores(p.before),
                        "now": _scores(p.now),
                    }
                    for p in check.pairs
                ],
                "failed": [asdict(failure) for failure in check.failed],
                "new": [finding_record(finding) for finding in matches.new],
                "changed": [_kept(kept) for kept in matches.changed],
                "remaining": [_kept(kept) for kept in matches.remaining],
                "fixed": [_gone(gone) for gone in matches.fixed],
                "stale": [_gone(gone) for gone in matches.stale],
            },
            indent=2,
        )
        + "\n"
    )


def _gate(gate: Gate) -> dict[str, object]:
    found = gate.difference
    return {
        "name": gate.name,
        "pair": gate.pair or None,
        "state": gate.state.value,
        "said": gate.said,
        "difference": None if found is None else {key: plain(value) for key, value in asdict(found).items()},
    }


def _scores(scores: Scores | None) -> dict[str, object] | None:
    return None if scores is None else {key: plain(value) for key, value in asdict(scores).items()}


def _kept(kept: Kept) -> dict[str, object]:
    return {"before": _entry(kept.entry), "now": finding_record(kept.finding)}


def _gone(gone: Gone) -> dict[str, object]:
    return {"pair": gone.pair, **_entry(gone.entry)}


def _entry(entry: Entry) -> dict[str, object]:
    return {key: plain(value) for key, value in asdict(entry).items()}
