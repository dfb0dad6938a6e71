"""Alignments: the beads of a pair as JSON Lines or as a table of two columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from rich.console import Console
from rich.text import Text

from mtaudit.model import Bead, Document, Pair
from mtaudit.reports import Look
from mtaudit.reports.console import printed, short
from mtaudit.reports.record import plain, to_json

_CONFIDENCE = 6


def as_jsonl(pair: Pair, beads: Sequence[Bead]) -> str:
    """A bead a line: the pair's name, the sentence spans of both sides, the confidence."""
    return "".join(
        to_json(
            {
                "pair": pair.name,
                "original": _spans(pair.original, bead.original),
                "translation": _spans(pair.translation, bead.translation),
                "score": plain(bead.score),
            }
        )
        + "\n"
        for bead in beads
    )


def as_table(pair: Pair, beads: Sequence[Bead], look: Look) -> str:
    """Confidence, original, translation; a side without a counterpart shows a dash."""

    def lines(console: Console) -> Iterator[Text]:
        yield Text(short(pair.name), "name")
        for bead in beads:
            yield from _row(pair, bead, console)

    return printed(lines, look)


def _spans(document: Document, indices: tuple[int, ...]) -> list[list[int]]:
    return [[document.sentences[i].span.start, document.sentences[i].span.end] for i in indices]


def _row(pair: Pair, bead: Bead, console: Console) -> Iterator[Text]:
    width = (console.width - _CONFIDENCE - 3) // 2
    columns = [
        _cell(document, indices, bead.is_gap, width, console)
        for document, indices in ((pair.original, bead.original), (pair.translation, bead.translation))
    ]
    confidence = "gap" if bead.is_gap else f"{bead.score:.2f}"
    for i, (left, right) in enumerate(zip_longest(*columns, fillvalue=Text())):
        label = f"{confidence if i == 0 else '':<{_CONFIDENCE}}"
        padded = Text.assemble(left, " " * (width - left.cell_len))
        yield Text.assemble((label, "faint"), padded, (" │ ", "faint"), right)


def _cell(
    document: Document, indices: tuple[int, ...], gap: bool, width: int, console: Console
) -> list[Text]:
    if not indices:
        return [Text("—", "faint")]
    style = "minor" if gap else ""
    text = Text(" / ".join(short(document.sentences[i].text) for i in indices), style)
    lines = list(text.wrap(console, width))
    for line in lines:
        line.rstrip()
    return lines
