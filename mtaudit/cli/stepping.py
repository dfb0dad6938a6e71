"""Findings one after the other in a terminal, each with its key to press."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from mtaudit.cli.report_file import Reported
from mtaudit.model import Status

KEYS = "y: a mistake, n: none, s: skip, b: back, q: quit"
_VERDICTS = {"y": Status.CONFIRMED, "n": Status.DISMISSED}


class Reader(Protocol):
    """What asks a person: for a key, reminded of which there are, and for a reason in words."""

    def key(self) -> str: ...

    def remind(self) -> None: ...

    def reason(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a person said of a finding."""

    reported: Reported
    status: Status
    reason: str


def step_through(
    reported: Sequence[Reported], show: Callable[[int], None], read: Reader, keep: Callable[[Verdict], None]
) -> None:
    """Show each finding by its index and keep the verdict on it at once, until the end or q."""
    at = 0
    while at < len(reported):
        show(at)
        key = _known_key(read)
        if key == "q":
            return
        if key in _VERDICTS:
            status = _VERDICTS[key]
            reason = read.reason() if status is Status.DISMISSED else ""
            keep(Verdict(reported[at], status, reason))
        at = max(0, at - 1) if key == "b" else at + 1


def _known_key(read: Reader) -> str:
    """The next key that means something; for any other, what there is."""
    while (key := read.key().lower()) not in {*_VERDICTS, "s", "b", "q"}:
        read.remind()
    return key
