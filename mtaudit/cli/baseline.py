"""`mtaudit baseline`: write what is known, or forget what is fixed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from mtaudit.cli import options
from mtaudit.cli.auditing import audit_options, audit_sources
from mtaudit.cli.baseline_file import (
    allow_change,
    baseline_option,
    joined_baseline,
    read_baseline,
    require_signature,
    split_baseline,
    write_baseline,
)
from mtaudit.cli.inputs import Source, find_sources
from mtaudit.cli.outputs import check_place
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

    Where DIR is one pair, the other pairs of the baseline stay as they are. Nothing is written where
    a pair fails.
    """
    from mtaudit.gate.check import make_baseline

    sources = find_sources((folder,))
    check_place(baseline_path, [path for s in sources for path in (s.original, s.translation)])
    result = _audited(sources, quiet, **flags)
    known = make_baseline(result)
    baseline = known
    if [source.folder for source in sources] == [Path(folder)] and Path(baseline_path).exists():
        before = read_baseline(baseline_path)
        _, others = split_baseline(before, folder, sources)
        if others:
            require_signature(baseline_path, before, result.signature, allowed=False)
        baseline = joined_baseline(known, others)
    write_baseline(baseline_path, baseline)
    if not quiet:
        count = sum(len(pair.entries) for pair in known.pairs)
        click.echo(f"{count} findings in {len(known.pairs)} pairs written to {baseline_path}", err=True)


@command.command("prune")
@click.argument("folder", metavar="DIR")
@baseline_option
@allow_change
@audit_options
def prune(folder: str, baseline_path: str, allow_signature_change: bool, quiet: bool, **flags: Any) -> None:
    """Drop what is fixed or not there any more from the baseline; nothing is added."""
    from mtaudit.gate.check import prune

    sources = find_sources((folder,))
    before, others = split_baseline(read_baseline(baseline_path), folder, sources)
    result = _audited(sources, quiet, **flags)
    require_signature(baseline_path, before, result.signature, allow_signature_change)
    after = prune(result, before)
    write_baseline(baseline_path, joined_baseline(after, others))
    if not quiet:
        dropped = sum(len(p.entries) for p in before.pairs) - sum(len(p.entries) for p in after.pairs)
        pairs = len(before.pairs) - len(after.pairs)
        click.echo(f"{dropped} findings and {pairs} pairs dropped from {baseline_path}", err=True)


def _audited(
    sources: Sequence[Source],
    quiet: bool,
    *,
    decisions: str | None,
    cache_folder: str | None,
    no_cache: bool,
    workers: int,
    **flags: object,
) -> Result:
    settings = options.settings(**flags)
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
