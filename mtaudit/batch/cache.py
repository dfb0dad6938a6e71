"""A folder that keeps texts under keys, for any number of processes at a time.

An entry is a file of its own, written beside its place and renamed into it: readers see all of it or none,
whoever else writes or is killed meanwhile. What cannot be read counts as not there.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from mtaudit.errors import InputError
from mtaudit.files import replace_file

MAX_BYTES = 500_000_000
"""The size that a cache is cut back to, the entries that were not used for longest first."""

_SUFFIX = ".json"


class Cache:
    """Texts by keys in a folder, which is made where it is not there."""

    def __init__(self, folder: Path, max_bytes: int = MAX_BYTES) -> None:
        self._folder = folder
        self._max_bytes = max_bytes

    def prepare(self) -> None:
        """Make the folder; InputError where it cannot be written to."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise self._unwritable(error) from None
        if not os.access(self._folder, os.W_OK):
            raise self._unwritable(PermissionError("not permitted"))

    def get(self, key: str) -> str | None:
        """The text under the key, or None."""
        path = self._path(key)
        try:
            text = path.read_text(encoding="utf-8")
        except (OSError, ValueError):
            return None
        with suppress(OSError):
            os.utime(path)
        return text

    def put(self, key: str, text: str) -> None:
        """Keep the text under the key; InputError where the folder cannot be written to."""
        path = self._path(key)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            replace_file(path, text.encode("utf-8"))
        except OSError as error:
            raise self._unwritable(error) from None

    def trim(self) -> None:
        """Cut the cache back to its size."""
        found = []
        for path in self._folder.glob("*/*"):
            with suppress(OSError):
                state = path.stat()
                found.append((state.st_mtime, state.st_size, path))
        total = sum(size for _, size, _ in found)
        for _, size, path in sorted(found):
            if total <= self._max_bytes:
                return
            with suppress(OSError):
                path.unlink()
            total -= size

    def _unwritable(self, error: OSError) -> InputError:
        reason = error.strerror or error
        return InputError(f"{self._folder}: the cache cannot be written ({reason}); see --cache")

    def _path(self, key: str) -> Path:
        return self._folder / key[:2] / f"{key}{_SUFFIX}"


def user_folder() -> Path:
    """Where this user's cache is, by the customs of the system."""
    from platformdirs import user_cache_path

    return user_cache_path("mtaudit", appauthor=False) / "results"
