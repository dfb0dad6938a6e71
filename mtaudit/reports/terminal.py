"""The report a person reads: each finding with its sentence pair, the words in question underlined.

Underlines carry what colours carry, so nothing is lost in a pipe. All texts are shown through
`visible` and never read as markup.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from mtaudit.model import Document, Finding, PairReport, Relation, Report, Status, Summary
from mtaudit.mqm import Severity
from mtaudit.reports import Look
from mtaudit.reports.console import printed, short
from mtaudit.reports.snippet import locate, snippet, underlined

_GUTTER = len("translation 1234")


class _Side(NamedTuple):
    """One text's part in a finding, and how its words are marked."""

    label: str
    sentence: str
    words: str
    start: int | None
    document: Document
    under: str
    style: str


def render(report: Report, look: Look) -> str:
    """Findings pair by pair, then what they come to."""
    return printed(lambda console: _lines(report, console), look)


def _lines(report: Report, console: Console) -> Iterator[Text]:
    several = len(report.pairs) > 1
    for pair in report.pairs:
        yield _heading(short(pair.pair.name), console.width)
        for finding in pair.findings:
            yield from _finding(finding, pair, console)
            yield Text()
        for note in pair.notes:
            yield from _hanging(("note ", "name"), Text(short(note)), console)
        if several:
            yield from _hanging(("", ""), _one_line(pair.summary), console)
        if several or pair.notes:
            yield Text()
    if several:
        yield _heading(f"all {len(report.pairs)} pairs", console.width)
    yield from _totals(report, console)


def _heading(name: str, width: int) -> Text:
    text = Text.assemble(("── ", "faint"), (name, "name"), " ")
    text.truncate(width)
    return text.append("─" * (width - text.cell_len), "faint")


def _finding(finding: Finding, pair: PairReport, console: Console) -> Iterator[Text]:
    yield from _hanging(("", ""), _header(finding, pair), console)
    for side in _sides(finding, pair):
        if side.sentence:
            yield from _quotation(side, console)
    yield from _hanging(("  = ", "faint"), Text(short(finding.message)), console)
    if finding.suggestion:
        yield from _hanging(("  = instead: ", "faint"), Text(short(finding.suggestion), "source"), console)
    if finding.evidence:
        yield from _hanging(("  = also: ", "faint"), Text(", ".join(finding.evidence), "faint"), console)


def _sides(finding: Finding, pair: PairReport) -> tuple[_Side, _Side]:
    f, o, t = finding, finding.original_line, finding.translation_line
    return (
        _Side(f"original {o or ''}", f.original_sentence, f.original_text, f.original_start,
              pair.pair.original, "~", "source"),
        _Side(f"translation {t or ''}", f.translation_sentence, f.translation_text, f.translation_start,
              pair.pair.translation, "^", "fault"),
    )  # fmt: skip


def _quotation(side: _Side, console: Console) -> Iterator[Text]:
    width = console.width - _GUTTER - 5
    mark = locate(side.sentence, side.words, side.document, side.start)
    text = snippet(side.sentence, mark, width, side.style)
    for i, row in enumerate(underlined(text, width, side.under, side.style, console)):
        yield Text.assemble((f"  {side.label if i == 0 else '':<{_GUTTER}} │ ", "faint"), row)


def _header(finding: Finding, pair: PairReport) -> Text:
    document = pair.pair.translation if finding.translation_line else pair.pair.original
    line = finding.translation_line or finding.original_line
    text = Text.assemble((finding.severity.value, finding.severity.value), " ", (finding.rule, "name"))
    text.append(f" {finding.name}  {short(document.name)}")
    text.append(f":{line}" if line else "")
    text.append(f"  {finding.confidence:.0%} sure", "faint")
    if finding.status is not Status.UNCONFIRMED:
        text.append(f"  {finding.status.value}", "name")
    return text


def _one_line(summary: Summary) -> Text:
    return (
        _counts(summary)
        .append(f" · {summary.mqm_per_thousand:.1f} MQM points per 1000 words")
        .append(f" · coverage {summary.coverage_original:.0%} / {summary.coverage_translation:.0%}")
        .append(f" · similarity {summary.similarity:.2f}")
        .append(f" · {summary.relation}")
    )


def _counts(summary: Summary) -> Text:
    if not summary.findings:
        return Text("no findings")
    text = Text(f"{summary.findings} finding{'s' if summary.findings > 1 else ''}", "name").append(": ")
    parts = [
        Text(f"{count} {severity.value}", severity.value)
        for severity in reversed(Severity)
        if (count := summary.by_severity.get(severity, 0))
    ]
    return text.append_text(Text(", ").join(parts))


def _relations(report: Report) -> str:
    """How the texts relate; of several pairs, how many relate in which way."""
    if len(report.pairs) == 1:
        return report.summary.relation
    counts = Counter(pair.summary.relation for pair in report.pairs)
    return ", ".join(f"{counts[relation]} {relation}" for relation in Relation if counts[relation])


def _totals(report: Report, console: Console) -> Iterator[Text]:
    summary = report.summary
    rows: list[tuple[str, Text]] = [
        ("found", _counts(summary)),
        ("MQM", Text(f"{summary.mqm_per_thousand:.1f} penalty points per 1000 words")),
        ("texts", Text(_relations(report))),
        (
            "coverage",
            Text(
                f"{summary.coverage_original:.0%} of the original and {summary.coverage_translation:.0%} "
                f"of the translation, in {summary.aligned_beads} aligned passages"
            ),
        ),
        ("similarity", Text(f"{summary.similarity:.2f}, quality {summary.quality:.2f}")),
    ]
    rows += [
        (score.name, Text(f"{score.value:.1f}  ").append(short(score.signature), "faint"))
        for score in summary.corpus
    ]
    rows.append(("signature", Text(short(report.signature), "faint")))
    for label, body in rows:
        yield from _hanging((f"{label:<11}", ""), body, console)


def _hanging(label: tuple[str, str], body: Text, console: Console) -> Iterator[Text]:
    """The body wrapped beside its label (text, style), later lines indented to where it begins."""
    indent = cell_len(label[0])
    for i, line in enumerate(body.wrap(console, console.width - indent)):
        line.rstrip()
        yield Text.assemble(label if i == 0 else " " * indent, line)
