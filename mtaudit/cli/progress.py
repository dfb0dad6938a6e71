"""Progress on standard error, for people only."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from mtaudit.text.sanitize import visible

Tell = Callable[[str], None]
Count = Callable[[int, int, int], None]


@contextmanager
def progress(quiet: bool) -> Iterator[Tell | None]:
    """A bar that says what is being done, gone when it is done; None when quiet or off a terminal."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (BarColumn(bar_width=20), TimeElapsedColumn(), TextColumn("{task.description}", markup=False))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("starting", total=None)
        yield lambda message: bar.update(task, description=visible(" ".join(message.split())))


@contextmanager
def counting(quiet: bool) -> Iterator[Count | None]:
    """A bar that is told how many are done, how many of them in this run, and how many there are."""
    with progress(quiet) as tell:
        if tell is None:
            yield None
            return
        tell("reading the input")
        begun = time.monotonic()
        yield lambda done, now, of: tell(so_far(done, now, of, time.monotonic() - begun))


def so_far(done: int, now: int, of: int, seconds: float) -> str:
    """How far it is, and how long the rest takes at the rate of the `now` that were done in `seconds`."""
    text = f"{done:,} of {of:,} ({done / of:.0%})"
    if not now or done == of:
        return text
    left = round((of - done) * seconds / now)
    days, left = divmod(left, 86_400)
    clock = f"{left // 3600}:{left // 60 % 60:02}:{left % 60:02}"
    return f"{text}, {f'{days} days ' if days else ''}{clock} left"
