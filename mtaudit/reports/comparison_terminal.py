"""A comparison as a person reads it: the figures pair by pair, and the findings that only one side has."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from mtaudit.model.comparison import Comparison, PairComparison, Where
from mtaudit.reports import Look
from mtaudit.reports.comparison import TITLES, notes, rows
from mtaudit.reports.console import printed, short

_MOST = 20


def render(comparison: Comparison, look: Look) -> str:
    """Pairs that differ, then all of them together."""
    return printed(lambda _: _lines(comparison), look)


def _lines(comparison: Comparison) -> Iterator[Text]:
    yield Text.assemble("old: ", (short(comparison.old), "name"), ", new: ", (short(comparison.new), "name"))
    for note in notes(comparison):
        yield Text.assemble(("note ", "name"), short(note))
    several = len(comparison.pairs) > 1
    for pair in comparison.pairs:
        if not several or _differs(pair):
            yield Text()
            yield from _pair(short(pair.name), pair)
    if several:
        yield Text()
        yield from _pair(f"all {len(comparison.pairs)} pairs", comparison.overall, listed=False)
    yield Text(
        "bounds: paired bootstrap over passages, 95 %; p: approximate randomisation, two-sided", "faint"
    )
    yield Text.assemble("signature  ", (short(comparison.signature), "faint"))


def _differs(pair: PairComparison) -> bool:
    return bool(pair.quality.differing or pair.mqm.differing or pair.coverage.differing) or any(
        placed.where is not Where.BOTH for placed in pair.findings
    )


def _pair(name: str, pair: PairComparison, listed: bool = True) -> Iterator[Text]:
    yield Text.assemble(("── ", "faint"), (name, "name"), (" ──", "faint"))
    for label, old, new, bounds, sure in rows(pair):
        yield Text(f"  {label:<25}  {old:>6} → {new:>6}  ").append(f"{bounds:<20}  {sure}", "faint")
    counts = ", ".join(f"{pair.count(where)} {title}" for where, title in TITLES.items())
    yield Text(f"  findings: {counts}")
    if listed:
        for where in (Where.NEW, Where.CHANGED, Where.OLD):
            yield from _findings(pair, where)


def _findings(pair: PairComparison, where: Where) -> Iterator[Text]:
    found = [placed.finding for placed in pair.findings if placed.where is where]
    if found:
        yield Text(f"  {TITLES[where]}:", "name")
    for f in found[:_MOST]:
        text = Text.assemble("    ", (f.severity.value, f.severity.value), f" {f.rule} ")
        if f.original_text:
            text.append(f"“{short(f.original_text)}” → ", "source")
        text.append(f"“{short(f.translation_text)}”", "fault")
        yield text.append(f"  {short(f.message)}", "faint")
    if len(found) > _MOST:
        yield Text(f"    and {len(found) - _MOST} more; CSV and HTML have all of them", "faint")
