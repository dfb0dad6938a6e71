"""`mtaudit rules`: what is looked for."""

from __future__ import annotations

import click

from mtaudit.cli.outputs import write_stdout


@click.command("rules")
def command() -> None:
    """List the rules: code, name, category, severity, and what each catches."""
    from mtaudit.detectors.registry import RULES

    rows = [(rule.code, rule.name, rule.category.value, rule.severity.value, rule.summary) for rule in RULES]
    widths = [max((len(row[i]) for row in rows), default=0) for i in range(4)]
    lines = (
        "  ".join([*(f"{cell:<{width}}" for cell, width in zip(row[:4], widths, strict=True)), row[4]])
        for row in rows
    )
    write_stdout("".join(line.rstrip() + "\n" for line in lines))
