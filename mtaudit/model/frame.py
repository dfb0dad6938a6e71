"""Findings as a pandas table: the types of its columns, and how to read them back from a CSV report."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import TYPE_CHECKING, Any, get_type_hints

from mtaudit.model.finding import CSV_FIELDS, Finding

if TYPE_CHECKING:
    import pandas

_DTYPES: dict[object, str] = {float: "float64", int | None: "Int64"}
_HINTS = get_type_hints(Finding)
CSV_TYPES = {name: _DTYPES.get(_HINTS[name], "str") for name in CSV_FIELDS}
"""Columns of the CSV report and their pandas types; a place that is not there is <NA>."""

READ_CSV: dict[str, Any] = {
    "dtype": CSV_TYPES,
    "keep_default_na": False,
    "na_values": {name: [""] for name, dtype in CSV_TYPES.items() if dtype == "Int64"},
}
"""Arguments of `pandas.read_csv` that give the frame of `Report.to_frame`.

Without them pandas takes words such as "NA" and "null" for missing ones.
"""


def frame(findings: Sequence[Finding]) -> pandas.DataFrame:
    """The findings with the columns, types and figures of the CSV report, a row each."""
    import pandas

    columns = {name: [_cell(getattr(f, name)) for f in findings] for name in CSV_FIELDS}
    return pandas.DataFrame(columns).astype(CSV_TYPES)


def _cell(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    return round(value, 4) if isinstance(value, float) else value
