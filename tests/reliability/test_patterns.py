"""No text keeps a regular expression busy for longer than its length accounts for.

A pattern that takes quadratic time needs seconds for an attack of 60,000 characters, a linear one
milliseconds; processor time is counted, so that a busy machine changes nothing. The patterns are recorded in
a process of its own, which compiles them all anew.
"""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from attacks import LENGTH, attacks

SECONDS = 1.0


class StillBusyError(Exception):
    """Processor time is over."""


@contextmanager
def limited(seconds: float) -> Iterator[None]:
    """Raise StillBusyError in what takes more processor time; matching looks for signals now and then."""

    def stop(*_: object) -> None:
        raise StillBusyError

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def busy(pattern: re.Pattern[str], length: int) -> str:
    """The beginning of the first attack that keeps the pattern busy, or nothing."""
    uses: tuple[Callable[[str], object], ...] = (pattern.findall, pattern.fullmatch)
    for text in attacks(pattern, length):
        for use in uses:
            try:
                with limited(SECONDS):
                    use(text)
            except StillBusyError:
                return f"{text[:20]}…{text[-3:]}"
    return ""


@pytest.mark.parametrize(
    ("pattern", "linear"),
    [
        (r"(?:a+)+b", False),
        (r"\s+x", False),
        (r"(\w+\s?)*\Z", False),
        (r"[^,]*,[^,]*;", False),
        (r"(?<!\s)\s+x", True),
        (r"(?>a+)b?", True),
        (r"\bword\b", True),
        (r"\d{1,3}(?:,\d{3})*", True),
    ],
)
def test_what_an_attack_finds(pattern: str, linear: bool) -> None:
    assert (busy(re.compile(pattern), LENGTH) == "") is linear


def test_every_pattern_is_linear() -> None:
    listing = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("attacks.py"))],
        capture_output=True,
        text=True,
        check=True,
    )
    found = json.loads(listing.stdout)
    assert len(found) > 100
    slow = {
        f"{module}: {pattern[:80]}": attack
        for module, pattern, flags, length in found
        if (attack := busy(re.compile(pattern, flags), length))
    }
    assert slow == {}
