"""A pair to audit, as text."""

from __future__ import annotations

from dataclasses import dataclass

from mtaudit.model import Source


@dataclass(frozen=True, slots=True)
class Job:
    """A pair by its texts, and by the files they are from where those hold more than the texts.

    `files` are the names of both files in messages.
    """

    name: str
    original: str
    translation: str
    sources: tuple[Source | None, Source | None] = (None, None)
    files: tuple[str, str] = ("original.txt", "translation.txt")
