"""Progress on standard error, for people only."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

from mtaudit.text.sanitize import visible

Tell = Callable[[str], None]
Count = Callable[[int, int, int], None]


@contextmanager
def progress(quiet: bool) -> Iterator[Tell | None]:
    """A bar that says what is being done, gone when it is done; None when quiet or off a terminal."""
    with _bar(quiet) as update:
        yield (lambda message: update(description=_line(message))) if update else None


@contextmanager
def _bar(quiet: bool) -> Iterator[Callable[..., None] | None]:
    """What updates a bar with the keywords of rich's `Progress.update`."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (BarColumn(bar_width=20), TimeElapsedColumn(), TextColumn("{task.description}", markup=False))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("starting", total=None)
        yield partial(bar.update, task)


def _line(message: str) -> str:
    return visible(" ".join(message.split()))


@contextmanager
def counting(quiet: bool) -> Iterator[Count | None]:
    """A bar that is told how many are done, how many of them in this run, and how many there are."""
    with _bar(quiet) as update:
        if update is None:
            yield None
            return
        update(description="reading the input")
        begun = time.monotonic()

        def tell(done: int, now: int, of: int) -> None:
            seconds = time.monotonic() - begun
            update(completed=done, total=of, description=so_far(done, now, of, seconds))

        yield tell


def so_far(done: int, now: int, of: int, seconds: float) -> str:
    """How far it is, and how long the rest takes at the rate of the `now` that were done in `seconds`."""
    text = f"{done:,} of {of:,} ({done / of:.0%})"
    if not now or done == of:
        return text
    left = round((of - done) * seconds / now)
    days, left = divmod(left, 86_400)
    clock = f"{left // 3600}:{left // 60 % 60:02}:{left % 60:02}"
    return f"{text}, {f'{days} days ' if days else ''}{clock} left"
