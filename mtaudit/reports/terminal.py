"""The report a person reads: each finding with its sentence pair, the words in question underlined.

Underlines carry what colours carry, so nothing is lost in a pipe. All texts are shown through
`visible` and never read as markup.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.text import Text

from mtaudit.model import PairReport, Relation, Report, Summary
from mtaudit.mqm import Severity
from mtaudit.reports import Look
from mtaudit.reports.console import hanging, printed, short
from mtaudit.reports.terminal_finding import finding_lines

_LABEL = len("learn more  ")


def render(report: Report, look: Look) -> str:
    """Findings pair by pair but those that were dismissed, then what they come to."""
    return printed(lambda console: _lines(report, console), look)


def _lines(report: Report, console: Console) -> Iterator[Text]:
    several = len(report.pairs) > 1
    for pair in report.pairs:
        yield _heading(short(pair.pair.name), console.width)
        for finding in pair.findings:
            if finding.counts:
                yield from finding_lines(finding, pair.pair, console)
                yield Text()
        for note in pair.notes:
            yield from hanging(Text("note: ", "name"), Text(short(note)), console)
        if several:
            yield from _total(pair.summary, _dismissed([pair]), pair.summary.relation, console)
        if several or pair.notes:
            yield Text()
    yield _heading(f"all {len(report.pairs)} pairs" if several else "summary", console.width)
    for label, body in _details(report):
        yield from hanging(Text(f"{label:<{_LABEL}}", "faint"), body, console)
    yield from _total(report.summary, _dismissed(report.pairs), _relations(report), console)


def _heading(name: str, width: int) -> Text:
    text = Text.assemble(("── ", "faint"), (name, "name"), " ")
    text.truncate(width)
    return text.append("─" * (width - text.cell_len), "faint")


def _details(report: Report) -> Iterator[tuple[str, Text]]:
    summary = report.summary
    yield (
        "aligned",
        Text(
            f"{summary.coverage_original:.0%} of the original and {summary.coverage_translation:.0%} "
            f"of the translation, in {summary.aligned_beads} passages"
        ),
    )
    scores = "".join(f", {short(score.name)} {score.value:.1f}" for score in summary.corpus)
    yield "likeness", Text(f"similarity {summary.similarity:.2f}{scores}")
    yield "signature", Text(short(report.signature.replace("|", " ")), "faint")
    rules = sorted({finding.rule for finding in report.findings if finding.counts})
    if rules:
        others = f" (or {', '.join(rules[1:])})" if rules[1:] else ""
        yield "learn more", Text(f"mtaudit explain {rules[0]}{others}")


def _total(summary: Summary, dismissed: int, relations: str, console: Console) -> Iterator[Text]:
    """Everything that matters most, on one line where it is wide enough."""
    text = _counts(summary)
    if dismissed:
        text.append(f" ({dismissed} dismissed)", "faint")
    parts = (
        f"quality {summary.quality:.2f}",
        f"{summary.mqm_per_thousand:.1f} MQM points per 1000 words",
        f"coverage {summary.coverage_original:.0%} / {summary.coverage_translation:.0%}",
        relations,
    )
    yield from hanging(Text(), text.append("".join(f" · {part}" for part in parts)), console)


def _counts(summary: Summary) -> Text:
    if not summary.findings:
        return Text("no findings", "name")
    text = (
        Text().append(f"{summary.findings} finding{'s' if summary.findings > 1 else ''}", "name").append(": ")
    )
    parts = [
        Text(f"{count} {severity.value}", severity.value)
        for severity in reversed(Severity)
        if (count := summary.by_severity.get(severity, 0))
    ]
    return text.append_text(Text(", ").join(parts))


def _dismissed(pairs: Sequence[PairReport]) -> int:
    return sum(not finding.counts for pair in pairs for finding in pair.findings)


def _relations(report: Report) -> str:
    """How the texts relate; of several pairs, how many relate in which way."""
    if len(report.pairs) == 1:
        return report.summary.relation
    counts = Counter(pair.summary.relation for pair in report.pairs)
    return ", ".join(f"{counts[relation]} {relation}" for relation in Relation if counts[relation])
