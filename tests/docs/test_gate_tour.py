"""The tour in docs/gate.md, command by command with the real models, and what it says they print."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
_BLOCK = re.compile(r"```(sh|text)\n(.*?)```\n", re.S)


def steps() -> list[tuple[str, list[str]]]:
    """The commands of the tour, each with the pieces of output that follow it."""
    tour = (ROOT / "docs/gate.md").read_text("utf-8").split("\n## ")[1]
    found: list[tuple[str, list[str]]] = []
    for kind, text in _BLOCK.findall(tour):
        if kind == "sh":
            found.append((text, []))
        else:
            found[-1][1].extend(text.splitlines())
    return found


def test_the_tour(tmp_path: Path) -> None:
    # Three pairs, so that the tour takes a minute here, too.
    for name in ("uk-bridge", "fr-bookshop", "es-nurse"):
        shutil.copytree(ROOT / "pairs" / name, tmp_path / "clone" / "pairs" / name)
    program = tmp_path / "bin" / "mtaudit"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m mtaudit "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    env = os.environ | {
        "PATH": f"{program.parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]),
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
    }
    codes = []
    for command, printed in steps():
        done = subprocess.run(
            ["bash", "-eu", "-c", command],
            cwd=tmp_path / "clone", env=env, capture_output=True, text=True, check=False,
        )  # fmt: skip
        codes.append(done.returncode)
        for piece in printed:
            assert piece in done.stdout, f"{command}\n{done.stdout}\n{done.stderr}"
    assert codes == [0, 0, 1, 0, 0, 0]
    assert not (tmp_path / "clone" / "mtaudit.baseline.json").exists()
