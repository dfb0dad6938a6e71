"""Files that are there whole or not at all, whoever reads meanwhile or ends the process."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path


def replace_file(
    target: Path,
    data: bytes | Iterable[bytes],
    *,
    mode: int | None = None,
    via: Path | None = None,
    durable: bool = False,
) -> None:
    """Write the file beside its place, or in the folder `via`, and rename it into its place.

    `mode` are its permissions, None for this user's alone. A durable one is on the disk before it is
    renamed, so that it is whole even if the machine stops. Raises OSError.
    """
    handle, temporary = tempfile.mkstemp(prefix=f".{target.name}.", dir=via or target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines([data] if isinstance(data, bytes) else data)
            if durable:
                file.flush()
                os.fsync(file.fileno())
        if mode is not None:
            os.chmod(temporary, mode)
        os.replace(temporary, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise


def usual_mode(target: Path) -> int:
    """The permissions of the file that is there, or those a new file would get."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def file_digest(path: Path) -> str:
    """The SHA-256 of a file's content, 64 hexadecimal digits. Raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
