"""`mtaudit calibrate`: what a green build is worth."""

from __future__ import annotations

from pathlib import Path

import click

from mtaudit.cli import options
from mtaudit.cli.auditing import audit_options, make_cache
from mtaudit.cli.inputs import say_notes
from mtaudit.cli.outputs import check_outputs, terminal_look, write_files, write_stdout
from mtaudit.cli.progress import progress
from mtaudit.documents import SUFFIXES
from mtaudit.documents.pairs import ORIGINAL, refuse_way_out, text_of
from mtaudit.errors import InputError
from mtaudit.reports import Look
from mtaudit.reports.calibration import FORMATS

SEED = 7
FALSE_ALARM = 1
"""The exit code where a text gave findings against itself."""
FAILED = 2


@click.command("calibrate")
@click.argument("folder", metavar="DIR")
@click.option(
    "--rounds",
    type=click.IntRange(1, 100),
    default=2,
    show_default=True,
    help="Copies of each text to plant mistakes in.",
)
@click.option("--format", "form", type=click.Choice(list(FORMATS)), help="Format [default: terminal].")
@options.outputs
@audit_options
def command(
    *,
    folder: str,
    rounds: int,
    form: str | None,
    outputs: tuple[str, ...],
    decisions: str | None,  # noqa: ARG001  # nobody decides of planted mistakes
    cache_folder: str | None,
    no_cache: bool,
    workers: int,
    quiet: bool,
    **flags: object,
) -> None:
    """Plant known mistakes in the originals in DIR, audit the copies, and print what was caught.

    DIR holds texts, or the folders of pairs, of which the originals are taken. Of pages and Markdown it is
    the text without its markup that is copied.

    Exit codes: 0, 1 where an unchanged text gave findings, 2 where a text failed, or for any error.
    """
    from mtaudit.batch.audits import audit_jobs
    from mtaudit.batch.job import Job
    from mtaudit.documents import read_document
    from mtaudit.gate.calibration import calibrate
    from mtaudit.mutation.planting import mutants
    from mtaudit.text.document import make_document

    settings = options.settings(**flags)
    check_outputs(outputs, (), FORMATS, settings.glossary)
    readings = [(name, read_document(path)) for name, path in _originals(Path(folder))]
    say_notes((note for _, reading in readings for note in reading.notes), quiet)
    texts = [(name, reading.text) for name, reading in readings]
    copies = mutants([(name, make_document(name, text)) for name, text in texts], rounds, SEED)
    cache = make_cache(cache_folder, no_cache, quiet)
    with progress(quiet) as tell:
        same = [Job(name, text, text) for name, text in texts]
        changed = [Job(mutant.name, mutant.original, mutant.copy) for mutant in copies]
        unchanged = audit_jobs(same, settings, cache, workers, tell)
        found = calibrate(unchanged, audit_jobs(changed, settings, cache, workers, tell), copies)
    write_files(found, outputs, FORMATS, Look())
    if form or not outputs:
        write_stdout(FORMATS[form or "terminal"].renderer()(found, terminal_look(Look())))
    if found.failed:
        raise click.exceptions.Exit(FAILED)
    if found.unchanged:
        raise click.exceptions.Exit(FALSE_ALARM)


def _originals(folder: Path) -> list[tuple[str, Path]]:
    """The texts of a folder by name: that of a pair, those of a folder of pairs, or its text files."""
    own = text_of(folder, ORIGINAL, folder)
    if own:
        return [(folder.resolve().name, own)]
    inside = sorted(folder.glob("*"))
    found = [(place.name, path) for place in inside if (path := text_of(place, ORIGINAL, folder))]
    found = found or [(p.stem, p) for p in inside if p.suffix in SUFFIXES and p.is_file()]
    for _, path in found:
        refuse_way_out(path, folder)
    if not found:
        raise InputError(f"{folder}: no texts in it; put in text files, or folders with an original.txt")
    return found
