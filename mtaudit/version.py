"""The version of the installed package."""

from __future__ import annotations


def version() -> str:
    """The version as installed, or "unknown" when the package runs from a bare source tree."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("mtaudit")
    except PackageNotFoundError:
        return "unknown"
