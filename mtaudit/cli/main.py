"""`mtaudit`: the commands and what they are called, each imported when it is used."""

from __future__ import annotations

from importlib import import_module
from typing import cast

import click

from mtaudit.cli.errors import Guarded
from mtaudit.config import nearest
from mtaudit.version import version

# Command modules import models and parsers within the command, so that help and errors come at once.
COMMANDS = {
    "audit": "mtaudit.cli.audit",
    "score": "mtaudit.cli.score",
    "batch": "mtaudit.cli.batch",
    "align": "mtaudit.cli.align",
    "check": "mtaudit.cli.check",
    "baseline": "mtaudit.cli.baseline",
    "compare": "mtaudit.cli.compare",
    "calibrate": "mtaudit.cli.calibrate",
    "review": "mtaudit.cli.review",
    "rules": "mtaudit.cli.rules",
    "explain": "mtaudit.cli.explain",
}


class Program(Guarded):
    """The group of all commands; a module holds its command under the name `command`."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        """The commands in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, or a usage error that suggests the nearest one."""
        if cmd_name not in COMMANDS:
            ctx.fail(f"No such command {cmd_name!r}{nearest(cmd_name, COMMANDS)}.")
        return cast(click.Command, import_module(COMMANDS[cmd_name]).command)


def _print_version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        click.echo(f"mtaudit {version()}")
        ctx.exit()


@click.group(cls=Program, name="mtaudit", context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_version,
    help="Print the version.",
)
def main() -> None:
    """A linter for machine translation.

    Compares an original English text with its machine translation back into English and says what
    was mistranslated, where, and how the original puts it. Works offline.

    Exit codes: 0 clean or report only, 1 findings at or above --fail-on, 2 any error.
    """
