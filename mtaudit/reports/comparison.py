"""Reports of a comparison: the table of their formats, and what they say alike."""

from __future__ import annotations

from collections.abc import Iterator

from mtaudit.model.check import Difference
from mtaudit.model.comparison import Comparison, PairComparison, Where
from mtaudit.reports import Format

FORMATS: dict[str, Format[Comparison]] = {
    "terminal": Format(".txt", "mtaudit.reports.comparison_terminal"),
    "csv": Format(".csv", "mtaudit.reports.comparison_csv"),
    "html": Format(".html", "mtaudit.reports.comparison_html"),
}

TITLES = {
    Where.NEW: "only in the new translation",
    Where.OLD: "only in the old translation",
    Where.CHANGED: "in both, but in other words",
    Where.BOTH: "in both",
}
_SIGNIFICANT = 0.05


def rows(pair: PairComparison) -> Iterator[tuple[str, str, str, str, str]]:
    """Each figure of a pair: its name, old, new, the bounds of the difference, and how sure it is."""
    for name, found, digits, up in (
        ("quality", pair.quality, 3, True),
        ("MQM points per 1000 words", pair.mqm, 1, False),
        ("coverage of the original", pair.coverage, 3, True),
    ):
        old, new = f"{found.before:.{digits}f}", f"{found.now:.{digits}f}"
        bounds = (
            ""
            if found.low is None or found.high is None or not found.differing
            else _between(found.low, found.high, digits)
        )
        yield name, old, new, bounds, _sure(found, up)


def notes(comparison: Comparison) -> Iterator[str]:
    """What was not compared."""
    for folder, names in ((comparison.old, comparison.only_old), (comparison.new, comparison.only_new)):
        if names:
            yield f"only in {folder}: {', '.join(names)}"
    for failure in comparison.failed:
        yield f"failed: {failure.pair}: {failure.reason}"
    for pair in comparison.pairs:
        if not pair.quality.passages:
            yield f"{pair.name}: the two originals have no passage in common"


def _between(low: float, high: float, digits: int) -> str:
    return f"{low:+.{digits}f} to {high:+.{digits}f}"


def _sure(found: Difference, up: bool) -> str:
    if not found.differing:
        return "the same"
    differing = f"{found.differing} of {found.passages} passages differ"
    if found.p is None:
        return f"not enough to tell: {differing}"
    said = "better" if (found.now > found.before) is up else "worse"
    if found.p > _SIGNIFICANT:
        said = "may be chance"
    return f"{said}, p = {found.p:.4g}, {differing}"
