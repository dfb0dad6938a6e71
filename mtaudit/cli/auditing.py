"""Options and steps of the commands that audit many pairs and compare the results."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from mtaudit.cli import options
from mtaudit.cli.decisions import find_decisions
from mtaudit.cli.inputs import Source, say_notes
from mtaudit.cli.progress import progress
from mtaudit.config import Settings
from mtaudit.documents.pairs import decodable
from mtaudit.errors import InputError
from mtaudit.text.sanitize import visible

if TYPE_CHECKING:
    from mtaudit.batch.cache import Cache
    from mtaudit.model.result import Result

Command = TypeVar("Command", bound=Callable[..., object])


def audit_options(command: Command) -> Command:
    """The options that decide how pairs are audited."""
    for option in (
        options.quiet,
        click.option(
            "--workers",
            type=click.IntRange(1, 256),
            default=1,
            metavar="N",
            help="Processes that audit at a time [default: 1].",
        ),
        click.option("--no-cache", is_flag=True, help="Audit every pair anew and keep nothing."),
        click.option(
            "--cache",
            "cache_folder",
            metavar="DIR",
            help="Where results are kept [default: the user's cache folder].",
        ),
        click.option("--force", is_flag=True, default=None, help="Audit texts that do not correspond."),
        options.decisions,
        options.glossary,
        options.judge,
        options.models,
        options.finding_options,
    ):
        command = option(command)
    return command


def audit_sources(
    sources: Sequence[Source],
    settings: Settings,
    *,
    decisions: str | None,
    cache_folder: str | None,
    no_cache: bool,
    workers: int,
    quiet: bool,
) -> Result:
    """The results of the pairs; one that cannot be read or audited is among those that failed."""
    from mtaudit.batch.audits import audit_jobs
    from mtaudit.batch.job import Job
    from mtaudit.documents import read_document
    from mtaudit.gate.measuring import decided
    from mtaudit.model.result import Failure

    _, known = find_decisions(decisions)
    jobs, unreadable = [], []
    for source in sources:
        try:
            original, translation = read_document(source.original), read_document(source.translation)
            files = Path(source.original).name, Path(source.translation).name
            sides = original.source, translation.source
            jobs.append(Job(source.name, original.text, translation.text, sides, files))
            say_notes((*original.notes, *translation.notes), quiet)
        except InputError as error:
            unreadable.append(Failure(source.name, str(error)))
    with progress(quiet) as tell:
        result = audit_jobs(jobs, settings, make_cache(cache_folder, no_cache, quiet), workers, tell)
    named = {source.name: decodable(source.translation) for source in sources}
    return decided(replace(result, failed=(*unreadable, *result.failed), files=named), known)


def make_cache(folder: str | None, off: bool, quiet: bool = False) -> Cache | None:
    """The cache of this run; None where there is to be none, or the user's own folder cannot be written to.

    Raises InputError for a named folder that cannot be.
    """
    if off and folder:
        raise click.UsageError("--cache and --no-cache exclude each other.")
    if off:
        return None
    from mtaudit.batch.cache import Cache, user_folder

    cache = Cache(Path(folder) if folder else user_folder())
    try:
        cache.prepare()
    except InputError as error:
        if folder:
            raise
        if not quiet:
            click.echo(visible(f"nothing is kept: {error}"), err=True)
        return None
    return cache
