"""What the rules of this installation come to: their list and every table they read, as one short hash."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from mtaudit.detectors.registry import RULES

# Licences and what was measured change no result, and weights have a digest of their own.
_NO_TABLES = ("LICENSE", ".safetensors", "measured.toml")


@cache
def rules_digest() -> str:
    """Eight hexadecimal digits that change with any rule's code, severity or rank and with any data table."""
    digest = hashlib.sha256()
    for rule in RULES:
        digest.update(f"{rule.code} {rule.severity} {rule.rank}\n".encode())
    for name, content in sorted(_tables()):
        digest.update(f"{name} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()[:8]


def _tables() -> Iterator[tuple[str, bytes]]:
    """The files in the `data` folders of the package's parts, by part and name."""
    for part in files("mtaudit").iterdir():
        data = part / "data"
        for table in data.iterdir() if data.is_dir() else ():
            if table.is_file() and not table.name.endswith(_NO_TABLES):
                yield f"{part.name}/{table.name}", table.read_bytes()
