"""A comparison as a page: one file that asks for nothing and runs nothing."""

from __future__ import annotations

from mtaudit.model.comparison import Comparison, PairComparison, Where
from mtaudit.reports import Look
from mtaudit.reports.comparison import TITLES, notes, rows
from mtaudit.reports.webpage import asset, environment, policy


def render(comparison: Comparison, look: Look) -> str:  # noqa: ARG001  # one form for everybody
    """The figures over all and pair by pair, each with the findings by where they are."""
    style = asset("base.css", "comparison.css")
    several = len(comparison.pairs) > 1
    page: str = (
        environment()
        .get_template("comparison.html")
        .render(
            comparison=comparison,
            overall=list(rows(comparison.overall)) if several else [],
            parts=[_part(pair) for pair in comparison.pairs],
            notes=list(notes(comparison)),
            style=style,
            policy=policy(style),
        )
    )
    return page


def _part(pair: PairComparison) -> dict[str, object]:
    groups = [
        (where.value, TITLES[where], [p.finding for p in pair.findings if p.where is where])
        for where in (Where.NEW, Where.OLD, Where.CHANGED, Where.BOTH)
    ]
    return {"name": pair.name, "rows": list(rows(pair)), "groups": [group for group in groups if group[2]]}
