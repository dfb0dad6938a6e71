"""Decisions applied: findings get the status that a person gave them, and what was decided may expire."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from mtaudit.model import Decision, Document, PairReport, Report
from mtaudit.model.decision import Identity, identity
from mtaudit.stages.summary import recount

Filed = Mapping[Identity, Decision]


@dataclass(frozen=True, slots=True)
class Merged:
    """Decisions after others were added, and how many of those were new, replaced one, or were older."""

    decisions: tuple[Decision, ...]
    new: int
    replaced: int
    older: int


def decide(report: Report, decisions: Iterable[Decision]) -> Report:
    """The report with the status of each finding as decided, and counts without the dismissed ones."""
    filed = {decision.identity: decision for decision in decisions}
    if not filed:
        return report
    pairs = tuple(_decide_pair(pair, filed) for pair in report.pairs)
    return replace(report, pairs=pairs, summary=recount(report.summary, pairs))


def expired(report: Report, decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions on audited pairs whose wording is no longer there.

    One whose wording stayed but that no finding bears waits: other settings may bring the finding back.
    """
    held = {identity(finding) for finding in report.findings}
    texts = {p.pair.name: (p.pair.original, p.pair.translation) for p in report.pairs}
    flat = {name: tuple(map(_flat, documents)) for name, documents in texts.items()}
    return tuple(
        decision
        for decision in decisions
        if decision.pair in flat and decision.identity not in held and not _worded(decision, flat)
    )


def merge(known: Sequence[Decision], others: Sequence[Decision]) -> Merged:
    """All decisions, one for each identity: the later one, of two at one time the other.

    In the order of what they are filed under, so that a file of them changes little.
    """
    filed = {decision.identity: decision for decision in known}
    new = replaced = older = 0
    for decision in others:
        before = filed.get(decision.identity)
        if before is not None and _when(before) > _when(decision):
            older += 1
            continue
        new += before is None
        replaced += before is not None and before != decision
        filed[decision.identity] = decision
    return Merged(tuple(filed[key] for key in sorted(filed)), new, replaced, older)


def _decide_pair(pair: PairReport, filed: Filed) -> PairReport:
    about = [filed.get(identity(finding)) for finding in pair.findings]
    findings = tuple(
        replace(finding, status=decision.verdict) if decision else finding
        for finding, decision in zip(pair.findings, about, strict=True)
    )
    decisions = tuple(dict.fromkeys(filter(None, about)))
    decided = replace(pair, findings=findings, decisions=decisions)
    return replace(decided, summary=recount(pair.summary, [decided]))


def _worded(decision: Decision, flat: Mapping[str, tuple[str, ...]]) -> bool:
    original, translation = flat[decision.pair]
    return (
        " ".join(decision.original_sentence.split()) in original
        and " ".join(decision.translation_sentence.split()) in translation
    )


def _flat(document: Document) -> str:
    """The text on one line: sentences of one bead are joined by a space, wherever they stood."""
    return " ".join(document.text.split())


def _when(decision: Decision) -> datetime:
    when = datetime.fromisoformat(decision.date)
    return when if when.tzinfo else when.replace(tzinfo=UTC)
