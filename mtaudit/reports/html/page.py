"""The whole page: every pair with its summary, charts, ledgers and passages, in one file."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from mtaudit.model import Document, PairReport, Report
from mtaudit.mqm import Severity
from mtaudit.reports import Look
from mtaudit.reports.html.cards import Card, cards
from mtaudit.reports.html.charts import FAMILIES, Bar, Column, Tick, columns, family_bars, pair_bars, ticks
from mtaudit.reports.html.ledgers import Ledgers, ledgers
from mtaudit.reports.html.passages import SHADES, Passage, passages
from mtaudit.reports.html.payload import payload
from mtaudit.reports.webpage import asset, embedded, environment, policy
from mtaudit.version import version

STYLES = ("base.css", "report/frame.css", "report/summary.css", "report/passages.css", "report/media.css")
SCRIPTS = (
    "report/findings.js",
    "report/decisions.js",
    "report/views.js",
    "report/filters.js",
    "report/review.js",
    "report/keys.js",
    "report/table.js",
    "report/start.js",
)
"""In the order in which they build on each other."""


@dataclass(frozen=True)
class Section:
    """A pair as the page shows it; `furniture` are the lines set aside, with their numbers."""

    id: str
    report: PairReport
    passages: tuple[Passage, ...]
    bars: tuple[Bar, ...]
    columns: tuple[Column, ...]
    ticks: tuple[Tick, ...]
    ledgers: Ledgers
    furniture: dict[str, list[tuple[int, str]]]


def render(report: Report, look: Look) -> str:  # noqa: ARG001  # one form for everybody
    """The page; its policy lets a browser load nothing and run its own style sheet and scripts alone."""
    held = list(cards(report))
    everything = [card for part in held for card in part]
    style, theme, script = asset(*STYLES), asset("report/theme.js"), asset(*SCRIPTS)
    page: str = environment().get_template("report/page.html").render(
        report=report,
        cards=everything,
        sections=[_section(i, *part) for i, part in enumerate(zip(report.pairs, held, strict=True), 1)],
        bars=family_bars(report.findings),
        leaders=pair_bars(report),
        families=sorted(Counter(card.family for card in everything).items()),
        counts=Counter(card.finding.severity for card in everything),
        names=FAMILIES,
        severities=list(reversed(Severity)),
        shades=SHADES,
        policy=policy(style, theme, script),
        style=style,
        theme=theme,
        script=script,
        data=embedded(payload(everything)),
        version=version(),
    )  # fmt: skip
    return page


def _section(number: int, report: PairReport, found: tuple[Card, ...]) -> Section:
    prefix = f"p{number}-"
    ledger = ledgers(report.ledger, prefix)
    shown = passages(report, prefix, found, (ledger.original, ledger.translation))
    along = columns(shown)
    return Section(
        id=f"pair-{number}",
        report=report,
        passages=shown,
        bars=family_bars(report.findings),
        columns=along,
        ticks=ticks(along),
        ledgers=ledger,
        furniture={
            "original": _furniture(report.pair.original),
            "translation": _furniture(report.pair.translation),
        },
    )


def _furniture(document: Document) -> list[tuple[int, str]]:
    return [(document.line(span.start), span.of(document.text)) for span in document.furniture]
