"""`mtaudit align`: which sentences belong together."""

from __future__ import annotations

import click

from mtaudit.cli import options
from mtaudit.cli.inputs import find_sources, load, say_notes
from mtaudit.cli.outputs import check_outputs, terminal_look, write_files, write_stdout
from mtaudit.cli.progress import progress
from mtaudit.reports import Look
from mtaudit.reports.alignment import FORMATS, Alignment


@click.command("align")
@click.argument("paths", nargs=-1, metavar="ORIGINAL TRANSLATION | DIR")
@click.option(
    "--format", "form", type=click.Choice(list(FORMATS)), help="Format on standard output [default: table]."
)
@options.outputs
@options.models
@options.csv_safe
@options.quiet
def command(
    paths: tuple[str, ...],
    form: str | None,
    outputs: tuple[str, ...],
    csv_safe: bool,
    quiet: bool,
    **flags: object,
) -> None:
    """Show the beads: sentences that translate each other, and those that nothing corresponds to."""
    settings = options.settings(**flags)
    sources = find_sources(paths)
    check_outputs(outputs, sources, FORMATS)
    pairs = [load(source) for source in sources]
    say_notes((note for pair in pairs for note in pair.notes), quiet)

    from mtaudit.pipeline import Auditor

    auditor, aligned = Auditor(settings), []
    with progress(quiet) as tell:
        for pair in pairs:
            if tell:
                tell(f"aligning {pair.name}")
            aligned.append(Alignment(pair, auditor.align(pair)))
    look = Look(csv_safe=csv_safe)
    write_files(aligned, outputs, FORMATS, look)
    if form or not outputs:
        write_stdout(FORMATS[form or "table"].renderer()(aligned, terminal_look(look)))
    elif not quiet:
        beads = sum(len(alignment.beads) for alignment in aligned)
        click.echo(f"{beads} beads written to {', '.join(outputs)}", err=True)
