"""Two runs over two translations of the same originals, side by side."""

from __future__ import annotations

from mtaudit.gate.check import known_pair
from mtaudit.gate.matching import match_pair
from mtaudit.gate.pairing import pair_up
from mtaudit.gate.statistics import Figure, adjusted, difference
from mtaudit.model.comparison import Comparison, PairComparison, Placed, Where
from mtaudit.model.result import Failure, PairResult, Result


def compare(old: Result, new: Result, names: tuple[str, str]) -> Comparison:
    """Per pair and over all; `names` say what the two runs are called.

    The p of pairs are adjusted for how many were tested.
    """
    before = {pair.name: pair for pair in old.pairs}
    after = {pair.name: pair for pair in new.pairs}
    failed = [
        Failure(f"{name}/{failure.pair}", failure.reason)
        for name, result in zip(names, (old, new), strict=True)
        for failure in result.failed
    ]
    broken = {failure.pair for failure in (*old.failed, *new.failed)}
    common = sorted(before.keys() & after.keys())
    passages = [pair_up(before[name].measures, after[name].measures) for name in common]
    quality, mqm, coverage = (
        adjusted([difference(part, figure, "two-sided") for part in passages])
        for figure in (Figure.QUALITY, Figure.MQM, Figure.COVERAGE)
    )
    pairs = tuple(
        PairComparison(name, quality[i], mqm[i], coverage[i], _placed(before[name], after[name]))
        for i, name in enumerate(common)
    )
    everything = [passage for part in passages for passage in part]
    overall = PairComparison(
        name="",
        quality=difference(everything, Figure.QUALITY, "two-sided"),
        mqm=difference(everything, Figure.MQM, "two-sided"),
        coverage=difference(everything, Figure.COVERAGE, "two-sided"),
        findings=tuple(placed for pair in pairs for placed in pair.findings),
    )
    return Comparison(
        signature=new.signature,
        old=names[0],
        new=names[1],
        pairs=pairs,
        overall=overall,
        only_old=tuple(sorted(before.keys() - after.keys() - broken)),
        only_new=tuple(sorted(after.keys() - before.keys() - broken)),
        failed=tuple(failed),
    )


def _placed(old: PairResult, new: PairResult) -> tuple[Placed, ...]:
    """The findings of the new translation in its order, then those that only the old one has."""
    forward = match_pair(new, known_pair(old))
    places = {id(f): Where.NEW for f in forward.new}
    places |= {id(kept.finding): Where.BOTH for kept in forward.remaining}
    places |= {id(kept.finding): Where.CHANGED for kept in forward.changed}
    here = [Placed(places[id(f)], f) for f in new.findings if id(f) in places]
    backward = match_pair(old, known_pair(new))
    return (*here, *(Placed(Where.OLD, f) for f in backward.new))
