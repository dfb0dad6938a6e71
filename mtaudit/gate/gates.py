"""The gates: which limits a run breaks, and in whose words it says so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from mtaudit.gate.limits import Limits
from mtaudit.gate.measuring import scores
from mtaudit.gate.pairing import Passage, pair_up
from mtaudit.gate.statistics import SIGNIFICANCE, WORSE, Figure, adjusted, difference
from mtaudit.model.check import Difference, Gate, Matches, State
from mtaudit.model.result import Measure

ALL = ""
"""The name of all pairs together."""


@dataclass(frozen=True, slots=True)
class _Drop:
    """A gate on a figure that may get worse by no more than the limit."""

    figure: Figure
    limit: float
    found: Difference

    @property
    def by(self) -> float:
        """How much worse the figure is; below 0 where it is better."""
        change = self.found.now - self.found.before
        return change if WORSE[self.figure] == "greater" else -change


def findings_gate(matches: Matches, limit: Limits) -> Gate:
    """Trips on findings that the baseline does not know, or knows as less severe."""
    name = "fail-on"
    new = [f for f in matches.new if f.severity.at_least(limit.fail_on)]
    worse = [k for k in (*matches.remaining, *matches.changed) if k.worse]
    worse = [k for k in worse if k.finding.severity.at_least(limit.fail_on)]
    counts = [f"{len(new)} new"] if new else []
    counts += [f"{len(worse)} more severe than before"] if worse else []
    said = f"{' and '.join(counts) or 'no new'} of severity {limit.fail_on} or above"
    return Gate(name, ALL, State.TRIPPED if counts else State.PASSED, said)


def missing_gate(missing: Sequence[str]) -> Gate:
    """Trips on pairs of the baseline that are not there: nobody knows how they would do."""
    said = f"in the baseline but not here: {', '.join(missing)}" if missing else "every known pair is here"
    return Gate("missing-pairs", ALL, State.TRIPPED if missing else State.PASSED, said)


def failed_gate(failed: Sequence[str]) -> Gate:
    """Trips on pairs that could not be audited."""
    said = f"could not be audited: {', '.join(failed)}" if failed else "every pair was audited"
    return Gate("failed-pairs", ALL, State.TRIPPED if failed else State.PASSED, said)


def absolute_gate(now: Sequence[Measure], limit: float) -> Gate:
    """Trips on more MQM points per 1000 words than the limit, whatever there was before."""
    mqm = scores(now).mqm
    tripped = mqm > limit
    said = f"{mqm:.1f} MQM points per 1000 words, {'above' if tripped else 'within'} the limit of {limit:g}"
    return Gate("max-mqm", ALL, State.TRIPPED if tripped else State.PASSED, said)


def figure_gates(
    before: Mapping[str, Sequence[Measure]], now: Mapping[str, Sequence[Measure]], limits: Limits
) -> Iterator[Gate]:
    """The gates on figures against the baseline, over the pairs that both have."""
    common = sorted(before.keys() & now.keys())
    passages = {name: pair_up(before[name], now[name]) for name in common}
    everything = {ALL: [p for name in common for p in passages[name]]}
    if limits.max_mqm_rise is not None:
        yield from _gates("max-mqm-rise", Figure.MQM, limits.max_mqm_rise, everything)
    for gate, figure, limit in (
        ("max-score-drop", Figure.QUALITY, limits.max_score_drop),
        ("max-coverage-drop", Figure.COVERAGE, limits.max_coverage_drop),
    ):
        if limit is not None:
            yield from _gates(gate, figure, limit, everything)
            # With one pair the document and the whole are the same.
            if len(common) > 1:
                yield from _gates(gate, figure, limit, passages)


def _gates(
    gate: str, figure: Figure, limit: float, passages: Mapping[str, Sequence[Passage]]
) -> Iterator[Gate]:
    found = adjusted([difference(parts, figure, WORSE[figure]) for parts in passages.values()])
    for name, one in zip(passages, found, strict=True):
        drop = _Drop(figure, limit, one)
        yield Gate(gate, name, _state(drop), _said(drop), one)


def _state(drop: _Drop) -> State:
    if drop.by <= drop.limit:
        return State.PASSED
    if drop.found.p is None:
        return State.UNSURE
    return State.TRIPPED if drop.found.p <= SIGNIFICANCE else State.PASSED


def _said(drop: _Drop) -> str:
    found = drop.found
    figures = f"{drop.figure} {_shown(found.before, drop.figure)} → {_shown(found.now, drop.figure)}"
    state = _state(drop)
    if drop.by <= drop.limit:
        return f"{figures}, within the limit of {drop.limit:g}"
    if state is State.UNSURE:
        passages = f"{found.differing} of {found.passages} passages differ"
        return f"{figures}, beyond the limit of {drop.limit:g}, but not enough to tell: {passages}"
    sure = "significant" if state is State.TRIPPED else "which may be chance"
    return f"{figures}, beyond the limit of {drop.limit:g}, {sure}"


def _shown(value: float, figure: Figure) -> str:
    return f"{value:.1f}" if figure is Figure.MQM else f"{value:.3f}"
