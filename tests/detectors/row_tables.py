"""Tables of rows beside the tests that read them."""

from __future__ import annotations

from pathlib import Path


def table(name: str) -> list[list[str]]:
    """The rows of a table of tab-separated values beside this file, its comment and header left out."""
    lines = (Path(__file__).parent / name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines[2:]]
