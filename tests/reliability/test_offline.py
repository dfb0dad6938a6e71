"""The main job with everything watched that it asks of the system: no network, no pickle, no other program.

Python tells an audit hook (PEP 578) what it is about to do; ours ends the process at the first thing
that is forbidden.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

WATCHED = """
import os, sys

FORBIDDEN = (
    "socket.connect", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo",
    "socket.gethostbyname", "urllib.Request", "pickle.find_class", "subprocess.Popen", "os.system",
    "os.exec", "os.posix_spawn", "os.spawn",
)

def watch(event, arguments):
    if event in FORBIDDEN:
        os.write(2, f"forbidden: {event} {arguments!r}".encode("utf-8", "replace"))
        os._exit(99)

sys.addaudithook(watch)
"""
MAIN = "from mtaudit.cli.main import main\nmain(sys.argv[1:], prog_name='mtaudit')\n"
ORIGINAL = (
    "The harbour board will close the old quay on 3 May. Anna Lind, who leads the board, said on Monday that "
    "her engineers had found cracks in 14 of its 60 piles. Repairs will cost about 2.5 million euros."
)
TRANSLATION = (
    "The port council will close the old quay on 3 May. Anna Lind, who leads the council, said on Monday "
    "that his engineers had found cracks in 40 of its 60 piles. Repairs will cost about 2.5 billion euros."
)


def watched(code: str, *args: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the code in a process that is watched."""
    env = {name: value for name, value in os.environ.items() if not name.startswith(("HF_", "TRANSFORMERS_"))}
    env["PYTHONPATH"] = os.pathsep.join(filter(None, (*sys.path,)))
    command = [sys.executable, "-c", WATCHED + code, *args]
    return subprocess.run(command, capture_output=True, text=True, env=env, cwd=folder, check=False)


@pytest.mark.parametrize(
    ("code", "event"),
    [
        ("import socket; socket.create_connection(('127.0.0.1', 9))", "socket.getaddrinfo"),
        ("import socket; socket.socket().connect(('127.0.0.1', 9))", "socket.connect"),
        ("import pickle, pathlib; pickle.loads(pickle.dumps(pathlib.Path))", "pickle.find_class"),
        ("import subprocess; subprocess.run(['true'])", "subprocess.Popen"),
    ],
)
def test_what_is_watched(tmp_path: Path, code: str, event: str) -> None:
    done = watched(code, folder=tmp_path)
    assert done.returncode == 99
    assert done.stderr.startswith(f"forbidden: {event}")


def test_the_main_job_asks_for_none_of_it(tmp_path: Path) -> None:
    (tmp_path / "original.txt").write_text(ORIGINAL, encoding="utf-8")
    (tmp_path / "translation.txt").write_text(TRANSLATION, encoding="utf-8")
    suffixes = ("csv", "html", "json", "jsonl", "sarif", "txt", "xml", "gitlab.json", "mqm.tsv")
    outputs = [part for suffix in suffixes for part in ("-o", f"report.{suffix}")]
    done = watched(MAIN, "audit", "original.txt", "translation.txt", *outputs, folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "billion" in (tmp_path / "report.csv").read_text(encoding="utf-8")
    assert all((tmp_path / f"report.{suffix}").stat().st_size for suffix in suffixes)
