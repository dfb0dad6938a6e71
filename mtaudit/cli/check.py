"""`mtaudit check`: the regression gate."""

from __future__ import annotations

from pathlib import Path

import click

from mtaudit.cli import options
from mtaudit.cli.auditing import audit_options, audit_sources
from mtaudit.cli.baseline_file import (
    allow_change,
    baseline_option,
    read_baseline,
    require_signature,
    split_baseline,
)
from mtaudit.cli.inputs import find_sources
from mtaudit.cli.outputs import check_outputs, terminal_look, write_files, write_stdout
from mtaudit.model.check import Verdict
from mtaudit.mqm import Severity
from mtaudit.reports import Look
from mtaudit.reports.check import FORMATS

CODES = {Verdict.GREEN: 0, Verdict.RED: 1, Verdict.FAILED: 2}


@click.command("check")
@click.argument("folder", metavar="DIR")
@baseline_option
@allow_change
@click.option(
    "--fail-on",
    type=click.Choice([s.value for s in Severity]),
    help="Red for new findings as bad [default: minor].",
)
@click.option(
    "--max-mqm", type=float, metavar="X", help="Red for more MQM points per 1000 words [default: no limit]."
)
@click.option(
    "--max-mqm-rise",
    type=float,
    metavar="X",
    help="Red for so many more than in the baseline [default: no limit].",
)
@click.option(
    "--max-score-drop", type=float, metavar="X", help="Red for a greater loss of quality [default: 0.02]."
)
@click.option(
    "--max-coverage-drop", type=float, metavar="X", help="Red for a greater loss of coverage [default: 0.05]."
)
@click.option("--format", "form", type=click.Choice(list(FORMATS)), help="Format [default: terminal].")
@options.outputs
@audit_options
def command(
    *,
    folder: str,
    baseline_path: str,
    allow_signature_change: bool,
    fail_on: str | None,
    max_mqm: float | None,
    max_mqm_rise: float | None,
    max_score_drop: float | None,
    max_coverage_drop: float | None,
    form: str | None,
    outputs: tuple[str, ...],
    decisions: str | None,
    cache_folder: str | None,
    no_cache: bool,
    workers: int,
    quiet: bool,
    **flags: object,
) -> None:
    """Compare the pairs in DIR with a baseline and say whether they got worse.

    Where DIR is one pair, the others of the baseline are left aside. Rises and drops count only where
    they are significant. The baseline is never written; see `mtaudit baseline`.

    Exit codes: 0 green, 1 red, 2 a pair failed, or any error.
    """
    from mtaudit.batch.audits import signature_of
    from mtaudit.gate.check import check
    from mtaudit.gate.limits import load_limits

    settings = options.settings(**flags)
    given = {
        "fail_on": fail_on,
        "max_mqm": max_mqm,
        "max_mqm_rise": max_mqm_rise,
        "max_score_drop": max_score_drop,
        "max_coverage_drop": max_coverage_drop,
    }
    limits = load_limits(Path.cwd(), settings.fail_on, given)
    sources = find_sources((folder,))
    settings = options.with_pair_files(settings, sources)
    check_outputs(outputs, sources, FORMATS, settings.glossary, baseline_path)
    baseline = read_baseline(baseline_path)
    require_signature(baseline_path, baseline, signature_of(settings), allow_signature_change)
    result = audit_sources(
        sources,
        settings,
        decisions=decisions,
        cache_folder=cache_folder,
        no_cache=no_cache,
        workers=workers,
        quiet=quiet,
    )
    known, _ = split_baseline(baseline, folder, sources)
    found = check(result, known, limits)
    write_files(found, outputs, FORMATS, Look())
    if form or not outputs:
        write_stdout(FORMATS[form or "terminal"].renderer()(found, terminal_look(Look())))
    elif not quiet:
        click.echo(f"{found.verdict}, written to {', '.join(outputs)}", err=True)
    raise click.exceptions.Exit(CODES[found.verdict])
