"""The columns of the tables `scores` and `findings`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_type_hints

from mtaudit.model import CSV_FIELDS, Finding


@dataclass(frozen=True, slots=True)
class Column:
    """A column by its name and kind: "text", "whole", "real", "texts" or "repair"."""

    name: str
    kind: str


_HINTS = get_type_hints(Finding)
_KINDS: dict[object, str] = {float: "real", int | None: "whole"}

_ROW = (Column("row", "whole"), Column("id", "text"))
SEGMENT_SCORES = (*_ROW, Column("score", "real"), Column("findings", "whole"))
ARTICLE_SCORES = (
    *SEGMENT_SCORES,
    Column("relation", "text"),
    Column("coverage_original", "real"),
    Column("coverage_translation", "real"),
    Column("mqm_per_thousand", "real"),
)
FINDINGS = (
    Column("row", "whole"),
    *(Column(name, _KINDS.get(_HINTS[name], "text")) for name in CSV_FIELDS),
    Column("evidence", "texts"),
    Column("repair", "repair"),
)
