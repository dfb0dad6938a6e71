"""The summary of a step on GitHub: a file that the runner names and that every step may add to."""

from __future__ import annotations

import os

from mtaudit.errors import InputError
from mtaudit.model import Report
from mtaudit.reports import Look

VARIABLE = "GITHUB_STEP_SUMMARY"


def add_step_summary(report: Report, look: Look) -> None:
    """Add all findings as a table to the step's summary; nothing happens where no runner asks for one.

    Raises InputError for a file that cannot be written.
    """
    path = os.environ.get(VARIABLE)
    if not path:
        return
    from mtaudit.reports.github_summary import render

    try:
        with open(path, "ab") as file:
            file.write(render(report, look).encode("utf-8"))
    except OSError as error:
        raise InputError(f"{path}, which {VARIABLE} names: cannot be written ({error.strerror})") from None
