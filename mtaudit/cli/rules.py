"""`mtaudit rules`: what is looked for, and how often it was right."""

from __future__ import annotations

from collections.abc import Sequence

import click

from mtaudit.cli import options
from mtaudit.cli.decisions import find_decisions
from mtaudit.cli.outputs import write_stdout
from mtaudit.text.sanitize import visible


@click.command("rules")
@click.option("--stats", is_flag=True, help="How often reviewers found each rule right, from the decisions.")
@options.decisions
def command(stats: bool, decisions: str | None) -> None:
    """List the rules: code, name, category, severity, and what each catches.

    With --stats, list those that reviewers judged: confirmed and dismissed findings, the share that was
    confirmed, and its interval at 95 % (Wilson).
    """
    if decisions and not stats:
        raise click.UsageError("--decisions is for --stats.")
    write_stdout(_table(_judged(decisions) if stats else _rules()))


def _rules() -> Sequence[tuple[str, ...]]:
    from mtaudit.detectors.registry import RULES

    return [(rule.code, rule.name, rule.category.value, rule.severity.value, rule.summary) for rule in RULES]


def _judged(named: str | None) -> Sequence[tuple[str, ...]]:
    from mtaudit.detectors.registry import RULES
    from mtaudit.gate.precision import precision, precisions
    from mtaudit.reports.console import short

    path, decisions = find_decisions(named)
    if not decisions:
        click.echo(visible(f"{path}: no decisions yet; `mtaudit review report.json` makes some"), err=True)
        return []
    names = {rule.code: rule.name for rule in RULES}
    judged = precisions(decisions)
    total = precision("all", sum(p.confirmed for p in judged), sum(p.dismissed for p in judged))
    return [("rule", "name", "confirmed", "dismissed", "precision", "95 % interval")] + [
        (
            short(p.rule), names.get(p.rule, "" if p is total else "(no longer there)"),
            f"{p.confirmed:>9}", f"{p.dismissed:>9}", f"{p.share:>9.2f}", f"{p.low:.2f} to {p.high:.2f}",
        )
        for p in (*judged, total)
    ]  # fmt: skip


def _table(rows: Sequence[tuple[str, ...]]) -> str:
    """The rows in columns, the last one as long as it is."""
    if not rows:
        return ""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)][:-1]
    lines = ("  ".join([*map(str.ljust, row, widths), row[-1]]) for row in rows)
    return "".join(line.rstrip() + "\n" for line in lines)
