"""Findings against a baseline's entries, as counted multisets."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence

from mtaudit.gate.identity import entry_of
from mtaudit.model import Finding, Status
from mtaudit.model.baseline import Baseline, Entry, KnownPair
from mtaudit.model.check import Gone, Kept, Matches
from mtaudit.model.result import PairResult, Result

Key = Callable[[Entry], Hashable]


def _identical(entry: Entry) -> Hashable:
    return entry.rule[:3], entry.sentence, entry.wording


def _as_severe(entry: Entry) -> Hashable:
    return _identical(entry), entry.severity


def _same_sentence(entry: Entry) -> Hashable:
    return entry.rule[:3], entry.sentence


# From the closest to the loosest, so that of two findings alike the less severe meets its own entry.
_SAME: tuple[Key, ...] = (_as_severe, _identical)
# Sentences that the original does not have are no sentence to be wrong in the same way.
_REWORDED: tuple[Key, ...] = (_same_sentence,)


def match(result: Result, baseline: Baseline) -> Matches:
    """All findings of a run against a baseline, pair by pair in the order of names.

    Findings that were dismissed count as none. Pairs that failed answer to nothing: their entries are
    neither fixed nor stale.
    """
    known = {pair.name: pair for pair in baseline.pairs}
    failed = {failure.pair for failure in result.failed}
    found = {pair.name: pair for pair in result.pairs}
    parts = [
        match_pair(found.get(name), known.get(name))
        for name in sorted((found.keys() | known.keys()) - failed)
    ]
    return Matches(
        new=tuple(f for part in parts for f in part.new),
        remaining=tuple(k for part in parts for k in part.remaining),
        changed=tuple(k for part in parts for k in part.changed),
        fixed=tuple(g for part in parts for g in part.fixed),
        stale=tuple(g for part in parts for g in part.stale),
    )


def match_pair(result: PairResult | None, known: KnownPair | None) -> Matches:
    """The findings of one pair against its entries; None for a pair that is not there."""
    findings = [f for f in result.findings if f.status is not Status.DISMISSED] if result else []
    entries = list(known.entries) if known else []
    remaining, findings, entries = _meet(findings, entries, _SAME)
    with_sentence = [e for e in entries if e.sentence]
    changed, findings, left = _meet(findings, with_sentence, _REWORDED)
    left += [e for e in entries if not e.sentence]
    name = known.name if known else ""
    there = [result is not None and e.sentence in result.wording for e in left]
    return Matches(
        new=tuple(findings),
        remaining=tuple(remaining),
        changed=tuple(changed),
        fixed=tuple(Gone(name, e) for e, here in zip(left, there, strict=True) if here),
        stale=tuple(Gone(name, e) for e, here in zip(left, there, strict=True) if not here),
    )


def _meet(
    findings: Sequence[Finding], entries: Sequence[Entry], same: Sequence[Key]
) -> tuple[list[Kept], list[Finding], list[Entry]]:
    """Who meets whom, each at most once; the findings and the entries that meet nobody."""
    met: dict[int, Entry] = {}
    left = sorted(entries)
    for key in same:
        waiting: dict[Hashable, list[Entry]] = defaultdict(list)
        for entry in reversed(left):
            waiting[key(entry)].append(entry)
        for number in _least_severe_first(findings):
            queue = waiting.get(key(entry_of(findings[number])))
            if number not in met and queue:
                met[number] = queue.pop()
        left = sorted(entry for queue in waiting.values() for entry in queue)
    kept = [Kept(finding, met[i]) for i, finding in enumerate(findings) if i in met]
    return kept, [finding for i, finding in enumerate(findings) if i not in met], left


def _least_severe_first(findings: Sequence[Finding]) -> list[int]:
    return sorted(range(len(findings)), key=lambda i: (findings[i].severity.weight, entry_of(findings[i])))
