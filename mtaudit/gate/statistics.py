"""Whether a difference between two runs is more than chance, passage by passage.

Approximate randomisation and the paired bootstrap over passages: Noreen (1989), "Computer-intensive methods
for testing hypotheses"; Koehn (2004), "Statistical significance tests for machine translation evaluation".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Literal

from mtaudit.gate.pairing import Passage
from mtaudit.model.check import Difference
from mtaudit.model.result import Measure

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array = NDArray[np.float64]
    Indices = NDArray[np.int64]

SEED = 20
RESAMPLES = 9999
"""How often passages are drawn or exchanged; a tenth as often at least where there are thousands."""
SIGNIFICANCE = 0.05
"""The least p that counts as chance."""
CONFIDENCE = 0.95

_DRAWN = 20_000_000
_AT_ONCE = 2_000_000
_SMALL = 1e-9


class Figure(StrEnum):
    """What is compared; each is a sum over passages divided by another."""

    QUALITY = "quality"
    MQM = "mqm"
    COVERAGE = "coverage"


Alternative = Literal["less", "greater", "two-sided"]
# Which way a figure gets worse.
WORSE: dict[Figure, Alternative] = {
    Figure.QUALITY: "less",
    Figure.MQM: "greater",
    Figure.COVERAGE: "less",
}


def difference(passages: Sequence[Passage], figure: Figure, alternative: Alternative) -> Difference:
    """The figure before and now, the bounds of the difference, and the p of a difference that way.

    Deterministic: equal passages in any order give equal results.
    """
    import numpy as np

    if not passages:
        return Difference(0.0, 0.0, 0, 0, None, None, None, 0)
    rows = sorted((_parts(p.before, figure), _parts(p.now, figure)) for p in passages)
    table = np.array(rows, dtype=np.float64)  # (passages, before or now, part or whole)
    changed = table[np.abs(table[:, 0] - table[:, 1]).max(axis=1) > _SMALL]
    before, now = (float(_ratio(table[:, side].sum(axis=0))) for side in (0, 1))
    low, high = _bounds(table) if len(changed) else (0.0, 0.0)
    p = _p(table, changed, alternative) if _enough(len(changed), alternative) else None
    return Difference(
        before=round(before, 4),
        now=round(now, 4),
        passages=len(table),
        differing=len(changed),
        low=None if low is None else round(low, 4),
        high=None if high is None else round(high, 4),
        p=p if len(changed) else 1.0,
        resamples=_resamples(len(table)),
    )


def adjusted(differences: Sequence[Difference]) -> list[Difference]:
    """The differences with their p adjusted for how many were tested (Benjamini and Hochberg 1995)."""
    tested = [i for i, found in enumerate(differences) if found.p is not None and found.differing]
    out = list(differences)
    if len(tested) < 2:
        return out
    from scipy.stats import false_discovery_control

    values = false_discovery_control([differences[i].p for i in tested])
    for i, p in zip(tested, values, strict=True):
        out[i] = replace(differences[i], p=round(float(p), 6))
    return out


def _resamples(passages: int) -> int:
    return min(RESAMPLES, max(RESAMPLES // 10, _DRAWN // passages))


def _enough(changed: int, alternative: Alternative) -> bool:
    """Whether the least p that so many differing passages can give is significant."""
    sides = 2 if alternative == "two-sided" else 1
    return sides * 0.5**changed <= SIGNIFICANCE


def _parts(measures: Sequence[Measure], figure: Figure) -> tuple[float, float]:
    """What a passage adds to the sums above and below the line."""
    if figure is Figure.MQM:
        return 1000.0 * sum(m.points for m in measures), float(sum(m.translation_words for m in measures))
    if figure is Figure.COVERAGE:
        aligned = sum(m.words for m in measures if m.quality is not None)
        return float(aligned), float(sum(m.words for m in measures))
    weighted = [(max(1, m.words), m.quality) for m in measures if m.quality is not None]
    return sum(w * q for w, q in weighted), float(sum(w for w, _ in weighted))


def _ratio(sums: Any) -> Any:
    """Part by whole along the last axis; 0 where there is no whole."""
    import numpy as np

    whole = sums[..., 1]
    return np.where(whole > 0, sums[..., 0] / np.where(whole > 0, whole, 1.0), 0.0)


def _p(table: Array, changed: Array, alternative: Alternative) -> float:
    """The share of exchanges of before and now that give as large a difference."""
    import numpy as np
    from scipy.stats import permutation_test

    n = len(changed)
    both = np.concatenate([changed[:, 0], changed[:, 1]])
    same = table.sum(axis=0) - changed.sum(axis=0)

    def statistic(now: Indices, before: Indices, axis: int) -> Any:
        sums = [both[side].sum(axis=axis - 1 if axis < 0 else axis) for side in (before, now)]
        return _ratio(sums[1] + same[1]) - _ratio(sums[0] + same[0])

    result = permutation_test(
        (np.arange(n, 2 * n), np.arange(n)), statistic, permutation_type="samples", vectorized=True,
        n_resamples=_resamples(len(table)), alternative=alternative, batch=max(1, _AT_ONCE // n),
        rng=np.random.default_rng(SEED),
    )  # fmt: skip
    return round(float(result.pvalue), 6)


def _bounds(table: Array) -> tuple[float | None, float | None]:
    """The percentile bootstrap's bounds of now - before, drawing passages with both their sides."""
    import numpy as np
    from scipy.stats import bootstrap

    n = len(table)
    if n < 2:
        return None, None

    def statistic(drawn: Indices, axis: int) -> Any:
        sums = table[drawn].sum(axis=axis - 2 if axis < 0 else axis)
        ratios = _ratio(sums)
        return ratios[..., 1] - ratios[..., 0]

    result = bootstrap(
        (np.arange(n),), statistic, vectorized=True, method="percentile", confidence_level=CONFIDENCE,
        n_resamples=_resamples(n), batch=max(1, _AT_ONCE // n), rng=np.random.default_rng(SEED),
    )  # fmt: skip
    interval = result.confidence_interval
    return float(interval.low), float(interval.high)
