"""Alignments for the terminal: original and translation side by side, the confidence before them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from rich.console import Console
from rich.text import Text

from mtaudit.model import Sentence
from mtaudit.reports import Look
from mtaudit.reports.alignment import Alignment, Entry, entries
from mtaudit.reports.console import printed, short

# The darker the shade, the surer: from which confidence on.
_SHADES = ((0.9, "█"), (0.7, "▓"), (0.5, "▒"), (0.0, "░"))
_UNSURE = 0.5
_GAP_SHADE = "╌"
_LABEL = len("█ 0.90 ↕ ")


def render(alignments: Sequence[Alignment], look: Look) -> str:
    """Confidence, original, translation; a side without a counterpart shows a dash, what moved an arrow."""
    return printed(lambda console: _lines(alignments, console), look)


def _lines(alignments: Sequence[Alignment], console: Console) -> Iterator[Text]:
    for alignment in alignments:
        yield Text(short(alignment.pair.name), "name")
        rows = list(entries(alignment))
        for entry in rows:
            yield from _row(entry, console)
        yield from Text(_total(rows), "faint").wrap(console, console.width)


def _total(rows: Sequence[Entry]) -> str:
    gaps, moved = (sum(entry.kind == kind for entry in rows) for kind in ("gap", "moved"))
    beads = f"{len(rows)} bead{'s' if len(rows) != 1 else ''}"
    return f"{beads}, {gaps} without a counterpart (gap), {moved} moved (↕)"


def _row(entry: Entry, console: Console) -> Iterator[Text]:
    width = (console.width - _LABEL - 3) // 2
    gap = entry.kind == "gap"
    columns = [_cell(side, gap, width, console) for side in (entry.original, entry.translation)]
    shade, figure = _confidence(entry)
    for i, (left, right) in enumerate(zip_longest(*columns, fillvalue=Text())):
        label = Text.assemble(shade, " ", figure if i == 0 else "")
        label.append(" " * (_LABEL - label.cell_len))
        yield Text.assemble(label, left, " " * (width - left.cell_len), (" │ ", "faint"), right)


def _confidence(entry: Entry) -> tuple[Text, Text]:
    """The shade that runs along a bead, and its figure."""
    if entry.kind == "gap":
        return Text(_GAP_SHADE, "minor"), Text("gap", "minor")
    score = round(entry.score, 2)
    style = "major" if score < _UNSURE else "faint"
    shade = next(shade for least, shade in _SHADES if score >= least)
    return Text(shade, style), Text(f"{score:.2f}{' ↕' if entry.kind == 'moved' else ''}", style)


def _cell(sentences: tuple[Sentence, ...], gap: bool, width: int, console: Console) -> list[Text]:
    if not sentences:
        return [Text("—", "faint")]
    text = Text(" / ".join(short(s.text) for s in sentences), "minor" if gap else "")
    lines = list(text.wrap(console, width))
    for line in lines:
        line.rstrip()
    return lines
