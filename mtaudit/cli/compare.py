"""`mtaudit compare`: two translations of the same originals."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from mtaudit.cli import options
from mtaudit.cli.auditing import audit_options, audit_sources
from mtaudit.cli.inputs import Source, find_sources
from mtaudit.cli.outputs import check_outputs, terminal_look, write_files, write_stdout
from mtaudit.reports import Look
from mtaudit.reports.comparison import FORMATS

FAILED = 2
"""The exit code where a pair could not be audited."""


@click.command("compare")
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option("--format", "form", type=click.Choice(list(FORMATS)), help="Format [default: terminal].")
@options.outputs
@options.csv_safe
@audit_options
def command(
    *,
    old: str,
    new: str,
    form: str | None,
    outputs: tuple[str, ...],
    csv_safe: bool,
    decisions: str | None,
    cache_folder: str | None,
    no_cache: bool,
    workers: int,
    quiet: bool,
    **flags: object,
) -> None:
    """Compare two translations of the same originals: the pairs in OLD and those in NEW.

    Exit codes: 0, or 2 where a pair failed, or for any error.
    """
    from mtaudit.gate.compare import compare

    settings = options.settings(**flags)
    sources = _sources(old, new)
    check_outputs(outputs, [*sources[0], *sources[1]], FORMATS, settings.glossary)
    results = [
        audit_sources(
            side,
            options.with_pair_files(settings, side),
            decisions=decisions,
            cache_folder=cache_folder,
            no_cache=no_cache,
            workers=workers,
            quiet=quiet,
        )
        for side in sources
    ]
    found = compare(results[0], results[1], (old, new))
    write_files(found, outputs, FORMATS, Look(csv_safe=csv_safe))
    if form or not outputs:
        write_stdout(FORMATS[form or "terminal"].renderer()(found, terminal_look(Look(csv_safe=csv_safe))))
    elif not quiet:
        click.echo(f"written to {', '.join(outputs)}", err=True)
    if found.failed:
        raise click.exceptions.Exit(FAILED)


def _sources(old: str, new: str) -> tuple[tuple[Source, ...], tuple[Source, ...]]:
    """The pairs of both folders; where each is a pair itself, both hold the same one."""
    before, after = find_sources((old,)), find_sources((new,))
    if [s.folder for s in (*before, *after)] == [Path(old), Path(new)]:
        before = (replace(before[0], name=after[0].name),)
    return before, after
