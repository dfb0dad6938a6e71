"""`mtaudit audit`: what went wrong, and where."""

from __future__ import annotations

import os

import click

from mtaudit.cli import options
from mtaudit.cli.decisions import find_decisions
from mtaudit.cli.inputs import find_sources, load, say_notes
from mtaudit.cli.outputs import check_outputs, terminal_look, write_files, write_stdout
from mtaudit.cli.progress import progress
from mtaudit.cli.step_summary import add_step_summary
from mtaudit.documents.pairs import decodable
from mtaudit.mqm import Severity
from mtaudit.reports import FORMATS, Look
from mtaudit.text.sanitize import visible

FOUND = 1
"""The exit code for findings at or above --fail-on."""


@click.command("audit")
@click.argument("paths", nargs=-1, metavar="ORIGINAL TRANSLATION | DIR")
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    help="Format on standard output [default: terminal].",
)
@options.outputs
@click.option(
    "--fail-on", type=click.Choice([s.value for s in Severity]), help="Exit with 1 for findings as bad."
)
@options.finding_options
@options.models
@options.judge
@options.glossary
@options.decisions
@click.option("--force", is_flag=True, default=None, help="Audit texts that do not correspond.")
@options.csv_safe
@options.quiet
def command(
    *,
    paths: tuple[str, ...],
    form: str | None,
    outputs: tuple[str, ...],
    csv_safe: bool,
    quiet: bool,
    decisions: str | None,
    **flags: object,
) -> None:
    """Report each suspected mistranslation of a text.

    ORIGINAL and TRANSLATION are texts (.txt), Markdown (.md) or pages (.html); one of them may be - for
    text on standard input. DIR holds original.txt and translation.txt, or a folder with both for every pair.
    """
    settings = options.settings(**flags)
    sources = find_sources(paths)
    settings = options.with_pair_files(settings, sources)
    decided_in, decided = find_decisions(decisions)
    check_outputs(outputs, sources, FORMATS, settings.glossary, str(decided_in))
    pairs = [load(source) for source in sources]
    say_notes((note for pair in pairs for note in pair.notes), quiet)

    from mtaudit.gate.decisions import decide, expired
    from mtaudit.pipeline import Auditor

    with progress(quiet) as tell:
        report = decide(Auditor(settings).audit(pairs, tell), decided)
    if (gone := len(expired(report, decided))) and not quiet:
        click.echo(visible(f"{decided_in}: {_expired(gone)}"), err=True)
    look = Look(csv_safe=csv_safe, folder=decodable(os.getcwd()), fail_on=settings.fail_on or Severity.MAJOR)
    write_files(report, outputs, FORMATS, look)
    if form or not outputs:
        write_stdout(FORMATS[form or "terminal"].renderer()(report, terminal_look(look)))
        if form == "github":
            add_step_summary(report, look)
    elif not quiet:
        click.echo(f"{report.summary.findings} findings written to {', '.join(outputs)}", err=True)
    if settings.fail_on and any(finding.fails(settings.fail_on) for finding in report.findings):
        raise click.exceptions.Exit(FOUND)


def _expired(count: int) -> str:
    subject = f"{count} decisions have" if count > 1 else "1 decision has"
    return f"{subject} expired, as the wording changed; look at those findings again"
