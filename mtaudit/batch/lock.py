"""A lock on a folder, held by one process at a time and by none that has ended."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import portalocker

from mtaudit.errors import InputError

NAME = ".lock"


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the folder's lock; InputError where another process does.

    The system frees the lock of a process that ends, however it ends; the file that it leaves behind holds
    nobody up.
    """
    path = folder / NAME
    try:
        file = path.open("a+", encoding="utf-8")
    except OSError as error:
        raise InputError(f"{folder}: cannot be written ({error.strerror or error})") from None
    with file:
        try:
            portalocker.lock(file, portalocker.LOCK_EX | portalocker.LOCK_NB)
        except portalocker.LockException:
            raise _held(folder, path) from None
        if not _same(path, file.fileno()):  # whoever had it ended between our opening and locking it
            raise _held(folder, path)
        file.truncate(0)
        file.write(f"process {os.getpid()} on {socket.gethostname()}")
        file.flush()
        try:
            yield
        finally:
            with suppress(OSError):
                path.unlink()


def _same(path: Path, file: int) -> bool:
    with suppress(OSError):
        return os.path.samestat(path.stat(), os.fstat(file))
    return False


def _held(folder: Path, path: Path) -> InputError:
    holder = ""
    with suppress(OSError):
        holder = path.read_text(encoding="utf-8")[:200]
    who = f" ({holder})" if holder else ""
    return InputError(f"{folder}: another run{who} is writing to it; wait for it, or name another folder")
