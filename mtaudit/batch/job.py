"""A pair to audit, as text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Job:
    """A pair by its texts as decoded."""

    name: str
    original: str
    translation: str
