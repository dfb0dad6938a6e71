"""Puts a stand-in in the place of the pipeline in every process that has this folder on its PYTHONPATH.

A row can ask for what real ones do seldom: BUG in its translation is an exception, KILL ends the process
as the system would, ONCE does so the first time. Every row takes STAND_IN_DELAY seconds.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from stand_in import Fake, make_auditor, module

from mtaudit.errors import UnrelatedTextsError
from mtaudit.model import Pair, Report, Row, ScoredRow

DELAY = float(os.environ.get("STAND_IN_DELAY", "0"))
_Base: Any = make_auditor(Fake())


class Auditor(_Base):  # type: ignore[misc]
    """Finds the word "wrong"."""

    signature = "stand-in"

    def score(self, rows: Sequence[Row], progress: Any = None) -> Iterator[ScoredRow]:
        """The stand-in's answers, once each row has had its way."""
        for row in rows:
            _suffer(row.translation)
        yield from super().score(rows, progress)

    def audit(self, pairs: Sequence[Pair], progress: Any = None) -> Report:
        """The stand-in's report, once each pair has had its way."""
        for pair in pairs:
            _suffer(pair.translation.text)
            if "FAIL" in pair.translation.text:
                raise UnrelatedTextsError(f"{pair.name}: these two texts do not correspond")
        report: Report = super().audit(pairs, progress)
        return report


def _suffer(text: str) -> None:
    time.sleep(DELAY)
    if "BUG" in text:
        raise ValueError("a defect")
    if "KILL" in text or ("ONCE" in text and _first_time()):
        os.kill(os.getpid(), signal.SIGKILL)


def _first_time() -> bool:
    try:
        Path(os.environ["STAND_IN_ONCE"]).touch(exist_ok=False)
    except FileExistsError:
        return False
    return True


sys.modules["mtaudit.pipeline"] = module("mtaudit.pipeline", Auditor=Auditor)
