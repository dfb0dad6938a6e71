"""A run against its baseline: the whole check."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from mtaudit.gate.gates import (
    ALL,
    absolute_gate,
    failed_gate,
    figure_gates,
    findings_gate,
    missing_gate,
)
from mtaudit.gate.identity import entry_of
from mtaudit.gate.limits import Limits
from mtaudit.gate.matching import match
from mtaudit.gate.measuring import scores
from mtaudit.gate.signatures import signature_changes
from mtaudit.gate.statistics import RESAMPLES, SEED, SIGNIFICANCE
from mtaudit.model import Status
from mtaudit.model.baseline import Baseline, Entry, KnownPair
from mtaudit.model.check import Check, Drawing, Gate, PairCheck, PairState
from mtaudit.model.result import Measure, PairResult, Result

ByPair = Mapping[str, Sequence[Measure]]


def make_baseline(result: Result) -> Baseline:
    """What a run leaves for later ones to be compared with; dismissed findings are none."""
    return Baseline(
        result.signature, tuple(sorted(map(known_pair, result.pairs), key=lambda pair: pair.name))
    )


def check(result: Result, baseline: Baseline, limits: Limits) -> Check:
    """The findings, the scores and the gates of a run against its baseline; pairs in the order of names."""
    before = {pair.name: pair.measures for pair in baseline.pairs}
    now = {pair.name: pair.measures for pair in result.pairs}
    failed = tuple(sorted(result.failed, key=lambda failure: failure.pair))
    broken = {failure.pair for failure in failed}
    names = sorted({*before, *now, *broken})
    matches = match(result, baseline)
    gates: list[Gate] = [
        findings_gate(matches, limits),
        failed_gate(sorted(broken)),
        missing_gate(sorted(before.keys() - now.keys() - broken)),
    ]
    if limits.max_mqm is not None:
        gates.append(absolute_gate(_all(now), limits.max_mqm))
    gates += figure_gates(before, now, limits)
    return Check(
        signature=result.signature,
        signature_changes=signature_changes(baseline.signature, result.signature),
        matches=matches,
        pairs=tuple(_pair(name, before.get(name), now.get(name), name in broken) for name in names),
        overall=_pair(ALL, _all(before), _all(now)),
        gates=tuple(gates),
        drawing=Drawing(SEED, RESAMPLES, SIGNIFICANCE),
        failed=failed,
        files=result.files,
    )


def prune(result: Result, baseline: Baseline) -> Baseline:
    """The baseline without entries that are fixed or stale and without pairs that are not there.

    Nothing is added, and what is known of a pair that failed stays as it is.
    """
    matches = match(result, baseline)
    gone: dict[str, Counter[Entry]] = defaultdict(Counter)
    for entry in (*matches.fixed, *matches.stale):
        gone[entry.pair][entry.entry] += 1
    here = {pair.name for pair in result.pairs} | {failure.pair for failure in result.failed}
    return Baseline(
        baseline.signature,
        tuple(
            KnownPair(
                pair.name,
                tuple(sorted((Counter(pair.entries) - gone[pair.name]).elements())),
                pair.measures,
            )
            for pair in baseline.pairs
            if pair.name in here
        ),
    )


def known_pair(pair: PairResult) -> KnownPair:
    """What is known of a pair by its result; dismissed findings are none."""
    entries = sorted(entry_of(f) for f in pair.findings if f.status is not Status.DISMISSED)
    return KnownPair(pair.name, tuple(entries), tuple(sorted(pair.measures, key=lambda m: m.keys)))


def _pair(
    name: str, before: Sequence[Measure] | None, now: Sequence[Measure] | None, failed: bool = False
) -> PairCheck:
    return PairCheck(
        name,
        _state(before, now, failed),
        None if before is None else scores(before),
        None if now is None else scores(now),
    )


def _state(before: Sequence[Measure] | None, now: Sequence[Measure] | None, failed: bool) -> PairState:
    if failed:
        return PairState.FAILED
    if before is None:
        return PairState.ADDED
    if now is None:
        return PairState.MISSING
    same = sorted(before, key=lambda m: m.keys) == sorted(now, key=lambda m: m.keys)
    return PairState.SAME if same else PairState.DIFFERENT


def _all(by_pair: ByPair) -> list[Measure]:
    return [measure for name in sorted(by_pair) for measure in by_pair[name]]
