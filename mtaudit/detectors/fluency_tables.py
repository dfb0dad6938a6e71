"""The tables of `mtaudit/detectors/data` that the fluency rules read."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def rows(name: str, columns: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """The rows of a tab-separated table in order; `#` lines are comments, the first other line the header.

    Raises ValueError, naming table and line, for another header or a row of another length.
    """
    found: list[tuple[str, ...]] = []
    text = (files("mtaudit.detectors") / "data" / name).read_text("utf-8")
    header = False
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = tuple(line.split("\t"))
        if len(cells) != len(columns) or (not header and cells != columns):
            raise ValueError(
                f"{name}:{number}: {len(cells)} cells, expected the columns {', '.join(columns)}"
            )
        if header:
            found.append(cells)
        header = True
    return tuple(found)
