"""What the judge learns from: a pair of texts, where the translation is wrong, and how bad it is."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Mark:
    """A stretch of one side, in half-open code points, and the share of raters who marked it.

    `error` is the share that saw any error, `major` the share that saw a major or critical one, both in
    [0, 1]. `meaning` is false for faults of form: spelling, grammar, punctuation, style.
    """

    start: int
    end: int
    error: float
    major: float
    meaning: bool = True


@dataclass(frozen=True)
class Example:
    """An original and its translation with what is known of it.

    `points` is the MQM score (0 is perfect, minor 1, major 5), nothing where no rater gave one; `rank` any
    other human score, higher is better, comparable within `source` only. `marks` are the faults in the
    translation, `missing` the words of the original that the translation leaves out; either is nothing where
    nobody looked for them. Examples of one `group` are translations of one original, for ranking.
    """

    source: str
    group: str
    kind: str
    original: str
    translation: str
    points: float | None = None
    rank: float | None = None
    marks: tuple[Mark, ...] | None = None
    missing: tuple[Mark, ...] | None = None


def write_examples(path: Path, examples: Iterable[Example]) -> int:
    """Write examples as JSON, one a line; the number written."""
    count = 0
    with path.open("w", encoding="utf-8") as handle:
        for example in examples:
            handle.write(json.dumps(asdict(example), ensure_ascii=False) + "\n")
            count += 1
    return count


def read_examples(path: Path) -> Iterator[Example]:
    """Examples as `write_examples` wrote them."""
    with path.open(encoding="utf-8") as handle:
        for line in handle:
            row = json.loads(line)
            yield Example(**{**row, "marks": _marks(row["marks"]), "missing": _marks(row["missing"])})


def _marks(rows: list[dict[str, Any]] | None) -> tuple[Mark, ...] | None:
    return None if rows is None else tuple(Mark(**row) for row in rows)
