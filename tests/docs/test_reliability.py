"""The page on reliability names tests that exist and limits that hold."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "reliability.md").read_text(encoding="utf-8")
TESTS = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", PAGE)
LIMITS = re.findall(r"^\| .+ \| ([\d,]+) \w+ \| `([\w.]+)\.(\w+)` \|$", PAGE, re.MULTILINE)
ROWS = [line for line in PAGE.splitlines() if line.startswith("| ") and "`" in line]


def test_every_row_names_a_test_or_a_constant() -> None:
    assert len(ROWS) == len([row for row in ROWS if "`tests/" in row]) + len(LIMITS)
    assert len(LIMITS) > 5


@pytest.mark.parametrize(("file", "name"), sorted(set(TESTS)))
def test_the_tests_exist(file: str, name: str) -> None:
    assert f"\ndef {name}(" in (ROOT / file).read_text(encoding="utf-8")


@pytest.mark.parametrize(("value", "module", "name"), LIMITS)
def test_the_limits_are_those_of_the_program(value: str, module: str, name: str) -> None:
    assert getattr(import_module(module), name) == int(value.replace(",", ""))
