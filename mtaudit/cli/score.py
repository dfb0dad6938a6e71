"""`mtaudit score`: a score and findings for every row of segment-aligned input."""

from __future__ import annotations

import click

from mtaudit.cli import options
from mtaudit.cli.outputs import write_stdout
from mtaudit.cli.progress import progress
from mtaudit.model.row import ScoredRow
from mtaudit.readers import read_rows
from mtaudit.reports.record import finding_record, plain, to_json


@click.command("score")
@click.argument("file", metavar="FILE")
@click.option(
    "--format", "_form", type=click.Choice(["jsonl"]), default="jsonl", help="Format of the answers."
)
@options.finding_options
@options.models
@options.judge
@options.glossary
@options.quiet
def command(file: str, _form: str, quiet: bool, **flags: object) -> None:
    """Score sentence pairs, one JSON answer a row in the order of the input.

    FILE holds rows with id, original and translation, as JSON Lines (.jsonl, or - for standard
    input), TSV or CSV with a header, Parquet, TMX, XLIFF or a spreadsheet. A score is in [0, 1], 1 is
    perfect; that of an empty translation is 0.
    """
    settings = options.settings(**flags)
    rows = read_rows(file)

    from mtaudit.batch.scoring import score_rows
    from mtaudit.pipeline import Auditor

    with progress(quiet) as tell:
        answers = list(score_rows(rows, Auditor(settings), tell))
    write_stdout("".join(map(_line, answers)))


def _line(answer: ScoredRow) -> str:
    findings = [finding_record(finding) for finding in answer.findings]
    return to_json({"id": answer.id, "score": plain(answer.score), "findings": findings}) + "\n"
