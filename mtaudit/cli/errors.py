"""Failures as exit codes: one message on standard error, never a traceback, never code 1."""

from __future__ import annotations

import os
import traceback
from typing import Any

import click

from mtaudit.errors import MtauditError
from mtaudit.text.sanitize import visible

ERROR = 2
INTERRUPTED = 130  # what shells report for a program ended by SIGINT


class Guarded(click.Group):
    """A group whose commands end in an exit code whatever they raise; usage errors are click's own."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; raises nothing but click's own exceptions."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except BrokenPipeError:
            code = ERROR  # the reader went away: nobody to tell
        except KeyboardInterrupt:
            code = INTERRUPTED
        except MtauditError as error:
            code = _complain(str(error))
        except Exception as error:
            code = _complain(_unexpected(error))
        return ctx.exit(code)


def _unexpected(error: Exception) -> str:
    if os.environ.get("MTAUDIT_DEBUG") == "1":
        return f"internal error\n{traceback.format_exc()}"
    first = next(iter(str(error).splitlines()), "")
    return f"internal error: {type(error).__name__}: {first} (MTAUDIT_DEBUG=1 shows where)"


def _complain(message: str) -> int:
    click.echo(visible(f"mtaudit: error: {message}"), err=True)
    return ERROR
