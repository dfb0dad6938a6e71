"""Tables of the package's `data` folder: tab-separated text, a header line, `#` lines are comments."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def read_table(name: str, columns: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """The rows of a table in order, every cell stripped, short rows filled up with "".

    Raises ValueError, naming table and line, when the header is another one or a row is too long.
    """
    text = files("mtaudit.lexicon").joinpath("data", name).read_text(encoding="utf-8")
    rows: list[tuple[str, ...]] = []
    header: tuple[str, ...] | None = None
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = tuple(cell.strip() for cell in line.split("\t"))
        if header is None:
            header = cells
            if header != columns:
                raise ValueError(f"{name}:{number}: columns {header}, expected {columns}")
        elif len(cells) > len(columns):
            raise ValueError(f"{name}:{number}: {len(cells)} cells in {len(columns)} columns")
        else:
            rows.append(cells + ("",) * (len(columns) - len(cells)))
    return tuple(rows)


def key(text: str) -> str:
    """The form under which a word or phrase is looked up: case folded, one space between words, ' for ’."""
    return " ".join(text.replace("’", "'").casefold().split())
