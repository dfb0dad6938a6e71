"""`mtaudit align`: which sentences belong together."""

from __future__ import annotations

import click

from mtaudit.cli import options
from mtaudit.cli.inputs import find_sources, load
from mtaudit.cli.outputs import terminal_look, write_stdout
from mtaudit.cli.progress import progress


@click.command("align")
@click.argument("paths", nargs=-1, metavar="ORIGINAL TRANSLATION | DIR")
@click.option("--format", "form", type=click.Choice(["table", "jsonl"]), default="table", show_default=True)
@options.encoder
@options.quiet
def command(paths: tuple[str, ...], form: str, quiet: bool, **flags: object) -> None:
    """Print the beads: sentences that translate each other, and those that nothing corresponds to."""
    settings = options.settings(**flags)
    pairs = [load(source) for source in find_sources(paths)]

    from mtaudit.audit import Auditor
    from mtaudit.reports.alignment import as_jsonl, as_table

    auditor, look = Auditor(settings), terminal_look()
    parts = []
    with progress(quiet) as tell:
        for pair in pairs:
            if tell:
                tell(f"aligning {pair.name}")
            beads = auditor.align(pair)
            parts.append(as_jsonl(pair, beads) if form == "jsonl" else as_table(pair, beads, look))
    write_stdout("".join(parts))
