"""The program around the commands: help, version, rules, and how every failure ends."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest
from stand_in import Fake, Run, make_pair

from mtaudit.errors import ModelError
from mtaudit.version import version

HEAVY = ("torch", "numpy", "spacy", "pandas", "sentence_transformers", "transformers", "sacrebleu", "rich")


@pytest.mark.parametrize(
    "args", [["--help"], ["-h"], ["audit", "--help"], ["score", "--help"], ["--version"]]
)
def test_help_loads_nothing_heavy(args: list[str], tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "from mtaudit.cli.main import main\n"
        f"try: main({args!r})\n"
        "except SystemExit as end: code = end.code\n"
        f"loaded = [name for name in {HEAVY!r} if name in sys.modules]\n"
        "sys.exit(f'loaded {loaded}' if loaded else code)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout
    assert list(tmp_path.iterdir()) == []


def test_version(run: Run) -> None:
    assert run("--version").stdout == f"mtaudit {version()}\n"


def test_the_commands_in_their_order(run: Run) -> None:
    text = run("--help").stdout
    places = [
        text.index(f"\n  {name} ") for name in ("audit", "score", "align", "review", "rules", "explain")
    ]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["adit"], "No such command 'adit' (did you mean 'audit'?)"),
        (["qqq"], "No such command 'qqq'."),
        (["--nope"], "No such option"),
        (["explain"], "Missing argument 'CODE'"),
        (["explain", "NUM002"], "no rule 'NUM002' (did you mean 'NUM001'?); see `mtaudit rules`"),
        (["explain", "\x1b[31m"], "no rule '\\x1b[31m'; see"),
    ],
)
def test_usage_errors(run: Run, args: list[str], said: str) -> None:
    done = run(*args)
    assert (done.exit_code, done.stdout) == (2, "")
    assert said in done.stderr


def test_rules(run: Run) -> None:
    assert run("rules").stdout.splitlines() == [
        "NUM001  wrong-number  Accuracy/Mistranslation  major  Catches numbers.",
        "TRM001  wrong-term    Terminology              minor  Catches terms.",
    ]


@pytest.mark.parametrize("code", ["NUM001", "num001"])
def test_explain(run: Run, code: str) -> None:
    assert run("explain", code).stdout.startswith(
        "NUM001 wrong-number (Accuracy/Mistranslation, major)\n\nCatches numbers.\n\nMore on it.\n"
        "\nMeasured precision: not measured.\n"
    )


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (ModelError("weights are damaged"), 2, "mtaudit: error: weights are damaged\n"),
        (ModelError("bad \x1b[2J name"), 2, "mtaudit: error: bad ␛[2J name\n"),
        (KeyError("x"), 2, "mtaudit: error: internal error: KeyError: 'x' (MTAUDIT_DEBUG=1 shows where)\n"),
        (
            RecursionError(),
            2,
            "mtaudit: error: internal error: RecursionError:  (MTAUDIT_DEBUG=1 shows where)\n",
        ),
        (
            ValueError("one\ntwo"),
            2,
            "mtaudit: error: internal error: ValueError: one (MTAUDIT_DEBUG=1 shows where)\n",
        ),
        (OSError(errno.ENOSPC, "full"), 2, "mtaudit: error: internal error: OSError: [Errno 28] full"),
        (MemoryError(), 2, "mtaudit: error: internal error: MemoryError"),
        (BrokenPipeError(), 2, ""),
        (KeyboardInterrupt(), 130, ""),
    ],
)
def test_every_failure_is_a_message_and_a_code(
    run: Run, fake: Fake, error: BaseException, code: int, said: str
) -> None:
    make_pair(Path(), "p")
    fake.raises = error
    done = run("audit", "p")
    assert (done.exit_code, done.stdout) == (code, "")
    assert done.stderr.startswith(said)
    assert bool(done.stderr) == bool(said)
    assert "Traceback" not in done.stderr


def test_the_traceback_is_there_for_who_asks(run: Run, folder: Path, fake: Fake) -> None:
    make_pair(folder, "p")
    fake.raises = KeyError("x")
    done = run("audit", "p", env={"MTAUDIT_DEBUG": "1"})
    assert done.exit_code == 2
    assert "Traceback" in done.stderr
    assert "KeyError" in done.stderr


def script(folder: Path) -> list[str]:
    """A command whose `rules` prints more than a pipe holds."""
    path = folder / "many.py"
    path.write_text(
        "import sys\n"
        "from types import ModuleType\n"
        "from mtaudit.model import Rule\n"
        "from mtaudit.mqm import Category, Severity\n"
        "made = ModuleType('mtaudit.detectors.registry')\n"
        "rule = Rule('NUM001', 'é' * 100, Category.FLUENCY, Severity.MINOR, 1, 'x' * 1000)\n"
        "made.RULES = (rule,) * 1000\n"
        "sys.modules[made.__name__] = made\n"
        "from mtaudit.cli.main import main\n"
        "main(['rules'], prog_name='mtaudit')\n",
        encoding="utf-8",
    )
    return [sys.executable, str(path)]


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_reader_that_goes_away_is_no_disaster(folder: Path, unbuffered: str) -> None:
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUNBUFFERED": unbuffered}
    with subprocess.Popen(script(folder), stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.read(10)
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait() == 2


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_an_error(folder: Path) -> None:
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(script(folder), stdout=full, stderr=subprocess.PIPE, env=env, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith(b"mtaudit: error: standard output: cannot be written")
    assert done.stderr.count(b"\n") == 1


def test_output_is_utf8_whatever_the_locale(folder: Path) -> None:
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(script(folder), capture_output=True, env=env, check=False)
    assert done.returncode == 0
    assert "é".encode() in done.stdout
