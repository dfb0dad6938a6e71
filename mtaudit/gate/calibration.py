"""Which planted mistakes an audit found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from mtaudit.model import Finding, Span
from mtaudit.model.calibration import Calibration, FamilyCount, Mutant, Planted
from mtaudit.model.result import Result

CONFIDENCE = 0.95
ALL = "all"


def calibrate(unchanged: Result, copies: Result, mutants: Sequence[Mutant]) -> Calibration:
    """The count of each family; mistakes in copies that failed count as missed."""
    found = {pair.name: pair.findings for pair in copies.pairs}
    hits: dict[str, list[tuple[bool, bool]]] = defaultdict(list)
    missed: list[Planted] = []
    beside: list[Finding] = []
    for mutant in mutants:
        findings = found.get(mutant.name, ())
        for planted in mutant.planted:
            over = [f for f in findings if _touches(f, planted)]
            hits[planted.family].append((bool(over), any(f.rule[:3] == planted.family for f in over)))
            if not over:
                missed.append(planted)
        beside += [f for f in findings if not any(_touches(f, p) for p in mutant.planted)]
    return Calibration(
        signature=copies.signature,
        texts=len(unchanged.pairs),
        families=tuple(_count(family, hits[family]) for family in sorted(hits)),
        overall=_count(ALL, [hit for family in hits.values() for hit in family]),
        unchanged=tuple(f for pair in unchanged.pairs for f in pair.findings),
        beside=tuple(beside),
        missed=tuple(sorted(missed, key=lambda p: (p.family, p.text, p.original))),
        failed=(*unchanged.failed, *copies.failed),
    )


def _touches(finding: Finding, planted: Planted) -> bool:
    """Whether the finding is on the planted words, of the copy or of the original."""
    return _meets(finding.translation_start, finding.translation_end, planted.copy) or _meets(
        finding.original_start, finding.original_end, planted.original
    )


def _meets(start: int | None, end: int | None, span: Span) -> bool:
    if start is None or end is None or not len(span):
        return False
    return start < span.end and span.start < max(end, start + 1)


def _count(family: str, hits: Sequence[tuple[bool, bool]]) -> FamilyCount:
    from scipy.stats import binomtest

    caught, own = sum(hit for hit, _ in hits), sum(own for _, own in hits)
    if not hits:
        return FamilyCount(family, 0, 0, 0, 0.0, 1.0)
    interval = binomtest(caught, len(hits)).proportion_ci(CONFIDENCE, method="wilson")
    return FamilyCount(
        family, len(hits), caught, own, round(float(interval.low), 4), round(float(interval.high), 4)
    )
