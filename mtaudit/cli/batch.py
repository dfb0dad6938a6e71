"""`mtaudit batch`: many pairs, in a run that can be ended and taken up again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mtaudit.batch.tables import FORMATS
from mtaudit.cli import options
from mtaudit.cli.audit import FOUND
from mtaudit.cli.errors import ERROR
from mtaudit.cli.inputs import Source as PairFiles
from mtaudit.cli.progress import counting
from mtaudit.documents import TEXT
from mtaudit.documents.pairs import ROLES
from mtaudit.mqm import Severity
from mtaudit.text.sanitize import visible

if TYPE_CHECKING:
    from mtaudit.batch.folder import Totals
    from mtaudit.batch.run import Engine
    from mtaudit.batch.source import PairFolder
    from mtaudit.config import Settings

SEGMENTS_A_SHARD = 256
ARTICLES_A_SHARD = 16
"""A shard is what a worker takes at a time and what a kill can cost: some seconds of work."""


@click.command("batch")
@click.argument("source_path", metavar="INPUT")
@click.argument("output", metavar="OUTPUT")
@click.option(
    "--articles", is_flag=True, help="Audit each row as a pair of running texts, not as one segment."
)
@click.option(
    "--format", "form", type=click.Choice(list(FORMATS)), default="jsonl", show_default=True,
    help="Format of the shards.",
)  # fmt: skip
@click.option(
    "--shard-rows", type=click.IntRange(1, 1_000_000), metavar="N",
    help=f"Rows in a shard [default: {SEGMENTS_A_SHARD}; {ARTICLES_A_SHARD} articles].",
)  # fmt: skip
@click.option(
    "--workers", type=click.IntRange(1, 4096), default=1, metavar="N",
    help="Processes, or with --engine ray actors, that judge at a time [default: 1].",
)  # fmt: skip
@click.option(
    "--engine", type=click.Choice(["local", "ray"]), default="local", show_default=True,
    help="Where the workers are: on this machine, or on a Ray cluster.",
)  # fmt: skip
@click.option("--address", metavar="ADDRESS", help="The Ray cluster [default: one on this machine].")
@click.option(
    "--fail-on", type=click.Choice([s.value for s in Severity]), help="Exit with 1 for findings as bad."
)
@options.finding_options
@options.models
@options.judge
@options.glossary
@click.option("--force", is_flag=True, default=None, help="Audit texts that do not correspond.")
@options.csv_safe
@options.quiet
def command(
    *,
    source_path: str,
    output: str,
    articles: bool,
    form: str,
    shard_rows: int | None,
    workers: int,
    engine: str,
    address: str | None,
    csv_safe: bool,
    quiet: bool,
    **flags: object,
) -> None:
    """Judge many pairs and write scores and findings as shards.

    INPUT is a file of rows with id, original and translation (as `mtaudit score` reads them), each
    scored as one segment, or a folder with original.txt and translation.txt for every pair, each
    audited. OUTPUT is a folder; manifest.json says what is in it, failures.jsonl which rows have no
    result, and why. A run that was ended goes on when the same command is given again.

    Exit codes: 0 done, 1 findings at or above --fail-on, 2 a row failed, or any error.
    """
    from mtaudit.batch.extras import require
    from mtaudit.batch.plan import Plan
    from mtaudit.batch.run import run_batch
    from mtaudit.batch.source import PairFolder, open_source

    settings = options.settings(**flags)
    if FORMATS[form].needs:
        require(FORMATS[form].needs, f"--format {form}", form)
    work = _engine(engine, address, workers)
    source = open_source(source_path)
    if isinstance(source, PairFolder):
        articles = True
        settings = options.with_pair_files(settings, _pair_files(source))
    size = shard_rows or (ARTICLES_A_SHARD if articles else SEGMENTS_A_SHARD)
    plan = Plan(replace(settings, fail_on=None), articles, form, csv_safe, size)
    with counting(quiet) as tell:
        totals = run_batch(source, Path(output), plan, work, tell)
    if not quiet:
        click.echo(visible(_summary(totals, output)), err=True)
    if totals.failed:
        raise click.exceptions.Exit(ERROR)
    if settings.fail_on and _fails(totals, settings):
        raise click.exceptions.Exit(FOUND)


def _engine(name: str, address: str | None, workers: int) -> Engine:
    from mtaudit.batch.extras import require

    if name == "local":
        if address is not None:
            raise click.UsageError("--address is for --engine ray.")
        from mtaudit.batch.local import judge_locally

        return partial(judge_locally, workers=workers)
    require("ray", "--engine ray", "ray")
    from mtaudit.batch.ray import judge_on_ray

    return partial(judge_on_ray, workers=workers, address=address)


def _pair_files(source: PairFolder) -> Sequence[PairFiles]:
    files = [f"{role}{TEXT}" for role in ROLES]
    return [PairFiles(name, *(str(folder / file) for file in files)) for name, folder in source.pairs()]


def _fails(totals: Totals, settings: Settings) -> bool:
    limit = settings.fail_on
    return limit is not None and any(
        count and Severity(severity).at_least(limit) for severity, count in totals.findings.items()
    )


def _summary(totals: Totals, output: str) -> str:
    found = sum(totals.findings.values())
    failed = f"; {totals.failed:,} failed, see {Path(output) / 'failures.jsonl'}" if totals.failed else ""
    return f"{totals.done:,} rows judged, {found:,} findings, written to {output}{failed}"
