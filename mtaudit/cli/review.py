"""`mtaudit review`: decide on findings, one by one or as the HTML report saved it."""

from __future__ import annotations

import getpass
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import click

from mtaudit.cli import options
from mtaudit.cli.decisions import add_decisions, decisions_path, read_decisions
from mtaudit.cli.outputs import terminal_look, write_stdout
from mtaudit.cli.report_file import Reported, read_report
from mtaudit.cli.stepping import KEYS, Verdict, step_through
from mtaudit.errors import InputError
from mtaudit.model import Decision
from mtaudit.model.decision import decision_on, identity
from mtaudit.reports import Look
from mtaudit.text.sanitize import visible

PROMPT = "[y/n/s/b/q] "


@click.command("review")
@click.argument("report", metavar="REPORT.json")
@click.option("--apply", "saved", metavar="FILE", help="Take over the decisions that the HTML report saved.")
@options.decisions
@click.option(
    "--by",
    metavar="NAME",
    help="Who decides [default: your login name]; with --apply, who made those saved without a name.",
)
@options.quiet
def command(report: str, saved: str | None, decisions: str | None, by: str | None, quiet: bool) -> None:
    """Decide which findings of a report are mistakes.

    REPORT.json is what `mtaudit audit … -o report.json` wrote. Each finding that nobody decided on yet
    is shown: y for a mistake, n for none. What is decided is kept at once; the same command goes on later.
    """
    reported = read_report(Path(report))
    path = decisions_path(Path(), decisions)
    known = read_decisions(path) if path.exists() else ()
    if saved is not None:
        chosen = [one if one.by else replace(one, by=by or "") for one in read_decisions(Path(saved))]
        said = _apply(chosen, saved, reported, report, path)
    else:
        said = _step(reported, known, path, by if by is not None else _login())
    if not quiet:
        click.echo(visible(said), err=True)


def _apply(
    chosen: Sequence[Decision], saved: str, reported: Sequence[Reported], report: str, path: Path
) -> str:
    about = {identity(item.finding) for item in reported}
    fitting = [decision for decision in chosen if decision.identity in about]
    if chosen and not fitting:
        raise InputError(
            f"{saved}: none of its decisions is on a finding of {report}; name the report they were made on"
        )
    merged = add_decisions(path, fitting)
    parts = [f"{merged.new} new", f"{merged.replaced} changed"]
    parts += [f"{merged.older} older than what is there, left out"] if merged.older else []
    strangers = len(chosen) - len(fitting)
    parts += [f"{strangers} on no finding of {report}, left out"] if strangers else []
    return f"{len(fitting) - merged.older} decisions applied to {path}: {', '.join(parts)}"


def _step(reported: Sequence[Reported], known: Sequence[Decision], path: Path, by: str) -> str:
    if not sys.stdin.isatty():
        raise click.UsageError(
            "Standard input is not a terminal: run this in one, or apply what the HTML report saved "
            "with --apply FILE."
        )
    decided = {decision.identity for decision in known}
    waiting = [item for item in reported if identity(item.finding) not in decided]
    click.echo(f"{len(reported)} findings, {len(reported) - len(waiting)} decided before. {KEYS}")
    given: dict[tuple[str, ...], Verdict] = {}

    def keep(verdict: Verdict) -> None:
        finding = verdict.reported.finding
        date = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        add_decisions(path, [decision_on(finding, verdict.status, verdict.reason, by, date)])
        given[identity(finding)] = verdict

    look = terminal_look(Look())
    try:
        step_through(waiting, lambda at: _show(waiting, at, look), _Keyboard(), keep)
    except EOFError:
        click.echo()
    except (KeyboardInterrupt, click.Abort):
        click.echo(visible(f"\n{_outcome(given, len(waiting), path)}"), err=True)
        raise KeyboardInterrupt from None
    return _outcome(given, len(waiting), path)


class _Keyboard:
    """A person at the terminal."""

    def key(self) -> str:
        """One key, without Enter."""
        key = click.getchar()
        click.echo(key if key.isprintable() else "")
        return key

    def remind(self) -> None:
        """Which keys there are."""
        click.echo(f"{KEYS} {PROMPT}", nl=False)

    def reason(self) -> str:
        """Why it is no mistake; what the terminal could not decode is replaced."""
        said: str = click.prompt("why not? (Enter for no reason)", default="", show_default=False)
        return said.encode("utf-8", "replace").decode("utf-8")


def _show(waiting: Sequence[Reported], at: int, look: Look) -> None:
    from mtaudit.reports.console import printed
    from mtaudit.reports.terminal_finding import finding_lines

    finding, pair = waiting[at].finding, waiting[at].pair
    write_stdout("\n" + printed(lambda console: finding_lines(finding, pair, console), look))
    click.echo(f"{at + 1} of {len(waiting)}: a mistake? {PROMPT}", nl=False)


def _outcome(given: dict[tuple[str, ...], Verdict], waiting: int, path: Path) -> str:
    counts = Counter(verdict.status.value for verdict in given.values())
    left = waiting - len(given)
    more = f"; {left} left, the same command goes on" if left else ""
    if not given:
        return f"nothing decided{more}"
    said = ", ".join(f"{count} {status}" for status, count in sorted(counts.items()))
    return f"{said} in {path}{more}"


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no such user, or a system without names
        return ""
