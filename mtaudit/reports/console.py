"""Lines of styled text as a string: a rich console that knows nothing of the real terminal."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator

from rich.console import Console
from rich.text import Text
from rich.theme import Theme

from mtaudit.reports import Look
from mtaudit.reports.snippet import flat

NARROWEST = 40
"""The least width that is laid out for, in cells; narrower terminals wrap by themselves."""

_LONGEST = 1000
_THEME = Theme(
    {
        "critical": "bold red",
        "major": "bold yellow",
        "minor": "bold cyan",
        "fault": "bold red",
        "source": "bold green",
        "name": "bold",
        "faint": "dim",
    }
)


def printed(lines: Callable[[Console], Iterable[Text]], look: Look) -> str:
    """What `lines` lays out for a console of the given look, each Text a line that already fits."""
    out = io.StringIO()
    console = Console(
        file=out,
        width=max(NARROWEST, look.width),
        theme=_THEME,
        force_terminal=look.color,
        color_system="standard" if look.color else None,
        no_color=not look.color,
        force_jupyter=False,
        legacy_windows=False,
        highlight=False,
        _environ={},
    )
    for line in lines(console):
        console.print(line, soft_wrap=True)
    return out.getvalue()


def hanging(label: Text, body: Text, console: Console) -> Iterator[Text]:
    """The body wrapped beside its label, later lines indented to where it begins."""
    for i, line in enumerate(body.wrap(console, console.width - label.cell_len)):
        line.rstrip()
        yield Text.assemble(label if i == 0 else " " * label.cell_len, line)


def short(text: str) -> str:
    """The text on one line, safe to show, cut after 1000 characters."""
    return flat(text if len(text) <= _LONGEST else text[:_LONGEST] + " …")
