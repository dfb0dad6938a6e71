"""Stepping through findings: which keys do what, in what order, and what is kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
import sample

from mtaudit.cli.report_file import Reported
from mtaudit.cli.stepping import Verdict, step_through

PAIR = sample.ferry()
REPORTED = [Reported(finding, PAIR.pair) for finding in PAIR.findings]


@dataclass
class Person:
    """Presses the given keys, then the interrupt."""

    keys: Iterator[str]
    reminded: int = 0
    shown: list[int] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)

    def key(self) -> str:
        try:
            return next(self.keys)
        except StopIteration:
            raise KeyboardInterrupt from None

    def remind(self) -> None:
        self.reminded += 1

    def reason(self) -> str:
        return "because"

    def keep(self, verdict: Verdict) -> None:
        at = REPORTED.index(verdict.reported)
        self.kept.append(f"{at} {verdict.status.value} {verdict.reason}".strip())


@pytest.mark.parametrize(
    ("keys", "shown", "kept"),
    [
        ("yyy", [0, 1, 2], ["0 confirmed", "1 confirmed", "2 confirmed"]),
        ("nsy", [0, 1, 2], ["0 dismissed because", "2 confirmed"]),
        ("YNS", [0, 1, 2], ["0 confirmed", "1 dismissed because"]),
        ("sss", [0, 1, 2], []),
        ("q", [0], []),
        ("yq", [0, 1], ["0 confirmed"]),
        ("ybnss", [0, 1, 0, 1, 2], ["0 confirmed", "0 dismissed because"]),
        ("bbsss", [0, 0, 0, 1, 2], []),
    ],
)
def test_keys(keys: str, shown: list[int], kept: list[str]) -> None:
    person = Person(iter(keys))
    step_through(REPORTED, person.shown.append, person, person.keep)
    assert (person.shown, person.kept, person.reminded) == (shown, kept, 0)


def test_other_keys_remind_and_decide_nothing() -> None:
    person = Person(iter(["x", "\r", " ", "\x1b[A", "", "q"]))
    step_through(REPORTED, person.shown.append, person, person.keep)
    assert (person.shown, person.kept, person.reminded) == ([0], [], 5)


def test_an_interrupt_comes_after_what_was_kept() -> None:
    person = Person(iter("y"))
    with pytest.raises(KeyboardInterrupt):
        step_through(REPORTED, person.shown.append, person, person.keep)
    assert person.kept == ["0 confirmed"]


def test_nothing_to_show() -> None:
    person = Person(iter(""))
    step_through([], person.shown.append, person, person.keep)
    assert person.shown == []
