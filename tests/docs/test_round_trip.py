"""The round trip through a real engine: green against its own baseline, red with another pivot language."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def engine_is_there() -> bool:
    """Whether Apertium is installed with both pairs of languages."""
    if not shutil.which("apertium"):
        return False
    modes = subprocess.run(["apertium", "-l"], capture_output=True, text=True, check=False).stdout.split()
    return {"eng-spa", "spa-eng", "eng-cat", "cat-eng"} <= set(modes)


@pytest.mark.skipif(not engine_is_there(), reason="apertium with eng-spa and eng-cat is not installed")
def test_the_round_trip(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "pairs" / "fr-bookshop", tmp_path / "originals" / "fr-bookshop")
    program = tmp_path / "bin" / "mtaudit"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m mtaudit "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    env = os.environ | {
        "PATH": f"{program.parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]),
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
    }
    done = subprocess.run(
        ["bash", str(ROOT / "docs/round_trip.sh"), str(tmp_path / "originals")],
        cwd=tmp_path, env=env, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    before, after = done.stdout.split("== the engine is upgraded")
    assert "green: 0 new, 0 changed," in before
    assert "red    fail-on: " in after
    assert "tripped: fail-on" in after
    # What Catalan makes of "attended", and Spanish does not.
    new = after.split(" fixed: ")[0]
    assert "TRM102 false-friend  " in new
    assert "/pairs/fr-bookshop/translation.txt:5  " in new
    assert "major QUO101 misquoted  " in new
    assert '"I assisted each meeting of council' in new
