"""Fuzz a target under atheris, which is guided by the code that runs.

    pip install atheris
    export PYTHONPATH=tests/align:tests/reports:tests/fuzz
    python tests/fuzz/with_atheris.py TARGET [CORPUS …] [-max_total_time=600]

What breaks the target is written to `crash-…`; move it to `tests/fuzz/cases/TARGET/` under a name that says
what it is, and mend the program.
"""

from __future__ import annotations

import sys
from importlib import import_module


def main() -> None:
    """Hand the target of that name to atheris with the other arguments."""
    atheris = import_module("atheris")
    with atheris.instrument_imports(include=["mtaudit"]):
        targets = import_module("targets").TARGETS
    if len(sys.argv) < 2 or sys.argv[1] not in targets:
        sys.exit(f"usage: with_atheris.py TARGET …; a target is one of {', '.join(targets)}")
    atheris.Setup([sys.argv[0], *sys.argv[2:]], targets[sys.argv[1]])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
