"""The baseline where it lies: read, held against this run's signature, written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mtaudit.cli.inputs import Source
from mtaudit.cli.outputs import write_whole
from mtaudit.errors import ConfigError, InputError
from mtaudit.gate.signatures import signature_changes

if TYPE_CHECKING:
    from mtaudit.model.baseline import Baseline, KnownPair

NAME = "mtaudit.baseline.json"

baseline_option = click.option(
    "--baseline", "baseline_path", metavar="FILE", default=NAME, show_default=True, help="The baseline."
)
allow_change = click.option(
    "--allow-signature-change",
    is_flag=True,
    help="Go on though the baseline was made with another version, model, rule set or settings.",
)


def read_baseline(path: str) -> Baseline:
    """The baseline of a file; InputError where there is none."""
    from mtaudit.reports.baseline import parse

    if not Path(path).exists():
        raise InputError(f"{path}: no such baseline; `mtaudit baseline update` writes one")
    try:
        return parse(Path(path).read_text(encoding="utf-8"), path)
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read ({getattr(error, 'strerror', None) or error})") from None


def write_baseline(path: str, baseline: Baseline) -> None:
    """Write the file whole or not at all; InputError where it cannot be."""
    from mtaudit.reports.baseline import render

    write_whole(path, render(baseline))


def require_signature(path: str, baseline: Baseline, signature: str, allowed: bool) -> None:
    """Raise ConfigError, which says what differs, for a baseline of another signature."""
    changes = signature_changes(baseline.signature, signature)
    if changes and not allowed:
        said = "; ".join(f"{c.key} was {c.before or 'not there'}, is {c.now or 'not there'}" for c in changes)
        raise ConfigError(
            f"{path}: made with another signature: {said}. Write a new baseline with "
            "`mtaudit baseline update`, or compare all the same with --allow-signature-change"
        )


def split_baseline(
    baseline: Baseline, folder: str, sources: Sequence[Source]
) -> tuple[Baseline, tuple[KnownPair, ...]]:
    """What a folder is about, and the rest: of a folder that is a pair, the other pairs are the rest."""
    if [source.folder for source in sources] != [Path(folder)]:
        return baseline, ()
    own = tuple(pair for pair in baseline.pairs if pair.name == sources[0].name)
    return replace(baseline, pairs=own), tuple(p for p in baseline.pairs if p.name != sources[0].name)


def joined_baseline(baseline: Baseline, rest: Sequence[KnownPair]) -> Baseline:
    """The baseline with the rest put back."""
    return replace(baseline, pairs=tuple(sorted((*baseline.pairs, *rest), key=lambda pair: pair.name)))
