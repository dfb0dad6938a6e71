"""Libraries that are not part of every installation."""

from __future__ import annotations

from importlib.util import find_spec

from mtaudit.errors import ConfigError


def require(library: str, option: str, extra: str) -> None:
    """Raise ConfigError, which says how to install it, where the library that an option needs is missing."""
    if find_spec(library) is None:
        raise ConfigError(f"{option} needs {library}, which is not installed; pip install 'mtaudit[{extra}]'")
