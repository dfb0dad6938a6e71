"""Segments to score, those without a translation among them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from mtaudit.model import Row, ScoredRow

if TYPE_CHECKING:
    from mtaudit.pipeline import Auditor


def score_rows(
    rows: Sequence[Row], auditor: Auditor, tell: Callable[[str], None] | None = None
) -> Iterator[ScoredRow]:
    """An answer a row, in order; an empty translation scores 0 without findings.

    It says nothing of the original, and no model needs to be asked.
    """
    scored = auditor.score([row for row in rows if _translated(row)], tell)
    for row in rows:
        yield next(scored) if _translated(row) else ScoredRow(row.id, 0.0, ())


def _translated(row: Row) -> bool:
    return bool(row.translation.strip())
