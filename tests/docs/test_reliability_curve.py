"""The picture of the reliability curve is that of the table it is drawn from."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def script(load_script: Callable[[str], ModuleType]) -> ModuleType:
    """The script that draws it."""
    return load_script("docs/make_reliability_curve.py")


OTHER = "| 0.0 to 0.2 | 1 | 0.00 | 1 | 0.00 |\n"
TABLE = (
    "<!-- reliability -->\n"
    "| 0.0 to 0.2 | 77 | 0.19 | 43 | 0.21 |\n"
    "| 0.9 to 1.0 | 19 | 0.96 | 91 | 1.00 |\n"
    "<!-- end of reliability -->\n"
)


def test_both_curves_are_read(script: ModuleType) -> None:
    before, after = script.read_curves(OTHER + TABLE + OTHER)
    assert before.points == ((0.1, 0.19, 77), (0.95, 0.96, 19))
    assert after.points == ((0.1, 0.21, 43), (0.95, 1.0, 91))


def test_the_picture_is_up_to_date(script: ModuleType) -> None:
    results = (ROOT / "benchmarks" / "RESULTS.md").read_text(encoding="utf-8")
    picture = (ROOT / "docs" / "reliability-curve.svg").read_text(encoding="utf-8")
    assert script.draw(script.read_curves(results)) + "\n" == picture
