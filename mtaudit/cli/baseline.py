"""`mtaudit baseline`: write what is known, or forget what is fixed."""

from __future__ import annotations

from typing import Any

import click

from mtaudit.cli import options
from mtaudit.cli.auditing import audit_options, audit_sources
from mtaudit.cli.baseline_file import (
    allow_change,
    baseline_option,
    read_baseline,
    require_signature,
    write_baseline,
)
from mtaudit.cli.inputs import find_sources
from mtaudit.errors import InputError
from mtaudit.model.result import Result


@click.group("baseline")
def command() -> None:
    """Write the baseline that `mtaudit check` compares with."""


@command.command("update")
@click.argument("folder", metavar="DIR")
@baseline_option
@audit_options
def update(folder: str, baseline_path: str, quiet: bool, **flags: Any) -> None:
    """Audit the pairs in DIR and take what is found as known.

    Nothing is written where a pair fails.
    """
    from mtaudit.gate.check import make_baseline

    result = _audited(folder, quiet, **flags)
    baseline = make_baseline(result)
    write_baseline(baseline_path, baseline)
    if not quiet:
        known = sum(len(pair.entries) for pair in baseline.pairs)
        click.echo(f"{known} findings in {len(baseline.pairs)} pairs written to {baseline_path}", err=True)


@command.command("prune")
@click.argument("folder", metavar="DIR")
@baseline_option
@allow_change
@audit_options
def prune(folder: str, baseline_path: str, allow_signature_change: bool, quiet: bool, **flags: Any) -> None:
    """Drop what is fixed or not there any more from the baseline; nothing is added."""
    from mtaudit.gate.check import prune

    before = read_baseline(baseline_path)
    result = _audited(folder, quiet, **flags)
    require_signature(baseline_path, before, result.signature, allow_signature_change)
    after = prune(result, before)
    write_baseline(baseline_path, after)
    if not quiet:
        dropped = sum(len(p.entries) for p in before.pairs) - sum(len(p.entries) for p in after.pairs)
        pairs = len(before.pairs) - len(after.pairs)
        click.echo(f"{dropped} findings and {pairs} pairs dropped from {baseline_path}", err=True)


def _audited(
    folder: str,
    quiet: bool,
    *,
    decisions: str | None,
    cache_folder: str | None,
    no_cache: bool,
    workers: int,
    **flags: object,
) -> Result:
    settings = options.settings(**flags)
    sources = find_sources((folder,))
    settings = options.with_pair_files(settings, sources)
    result = audit_sources(
        sources,
        settings,
        decisions=decisions,
        cache_folder=cache_folder,
        no_cache=no_cache,
        workers=workers,
        quiet=quiet,
    )
    if result.failed:
        raise InputError("; ".join(f"{failure.pair}: {failure.reason}" for failure in result.failed))
    return result
