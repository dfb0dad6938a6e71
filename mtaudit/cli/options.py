"""Options that several commands share, and the settings that come out of them."""

from __future__ import annotations

import glob
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import click

from mtaudit.cli.inputs import Source
from mtaudit.config import Settings, load_settings, nearest, pair_ignores
from mtaudit.errors import ConfigError

Command = TypeVar("Command", bound=Callable[..., object])


def _split(_: click.Context, __: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...] | None:
    return tuple(code.strip() for part in given for code in part.split(",")) or None


judge = click.option(
    "--judge",
    metavar="FILE",
    help="Weights of a judge you trained, instead of the embedded one; none goes without.",
)
glossary = click.option(
    "--glossary",
    metavar="FILE",
    help="CSV with the columns term, allowed, forbidden, note: how terms may be rendered; overrules all.",
)
decisions = click.option(
    "--decisions",
    metavar="FILE",
    help="What reviewers decided [default: mtaudit-decisions.json here or beside the settings].",
)
quiet = click.option("-q", "--quiet", is_flag=True, help="No progress and no messages, errors excepted.")

outputs = click.option(
    "-o", "--output", "outputs", multiple=True, metavar="FILE",
    help="Write to FILE in the format of its suffix; may be repeated. Standard output then needs --format.",
)  # fmt: skip
csv_safe = click.option(
    "--csv-safe", is_flag=True, help="Put an apostrophe before cells that spreadsheets would run."
)


def models(command: Command) -> Command:
    """The options that say which encoder reads, and where and by what models are run."""
    for option in (
        click.option(
            "--backend",
            metavar="NAME",
            help="What runs the embedded models: auto, torch, openvino [default: auto, openvino if there].",
        ),
        click.option(
            "--device", metavar="NAME", help="Where models run: auto, cpu, cuda [default: auto, cuda if any]."
        ),
        click.option(
            "--encoder",
            metavar="MODEL",
            help="A sentence-transformers model by name or folder, instead of the embedded one.",
        ),
    ):
        command = option(command)
    return command


def finding_options(command: Command) -> Command:
    """The options that decide which findings there are."""
    for option in (
        click.option(
            "--ignore",
            multiple=True,
            callback=_split,
            metavar="CODES",
            help="Drop these, such as FLU,NUM001.",
        ),
        click.option(
            "--select", multiple=True, callback=_split, metavar="CODES", help="Only these rules or families."
        ),
        click.option(
            "--min-confidence", type=float, metavar="X", help="Drop findings below X, 0 to 1 [default: 0.3]."
        ),
    ):
        command = option(command)
    return command


def settings(**flags: object) -> Settings:
    """The settings of this run; a code that no rule has raises ConfigError."""
    chosen = load_settings(Path.cwd(), flags)
    for key in ("select", "ignore"):
        _refuse_unknown(getattr(chosen, key), f"--{key}" if flags.get(key) else key)
    for code, _ in chosen.severity:
        _refuse_unknown((code,), "severity")
    for pattern, codes in chosen.per_pair_ignores:
        _refuse_unknown(codes, f"per-pair-ignores for {pattern!r}")
    return chosen


def with_pair_files(chosen: Settings, sources: Sequence[Source]) -> Settings:
    """The settings with what the folders of the pairs add: `ignore` in a `pair.toml`."""
    ignores = list(chosen.per_pair_ignores)
    for source in sources:
        folder = source.folder
        if folder and (codes := pair_ignores(folder)):
            _refuse_unknown(codes, f"{folder / 'pair.toml'}: ignore")
            ignores.append((glob.escape(source.name), codes))
    return replace(chosen, per_pair_ignores=tuple(ignores))


def _refuse_unknown(codes: Sequence[str], where: str) -> None:
    if not codes:
        return
    from mtaudit.detectors.registry import RULES

    known = sorted({rule.code for rule in RULES} | {rule.family for rule in RULES})
    for code in codes:
        if code not in known:
            hint = f"{nearest(code, known)}; see `mtaudit rules`"
            raise ConfigError(f"{where}: no rule or family {code!r}{hint}")
