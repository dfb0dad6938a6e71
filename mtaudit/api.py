"""The Python interface: one call from two texts to a report that can also be shown."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from mtaudit import model
from mtaudit.config import Settings
from mtaudit.errors import InputError

if TYPE_CHECKING:
    from mtaudit.model import Document
    from mtaudit.pipeline import Auditor

_LONGEST_NAME = 255


@dataclass(frozen=True)
class Report(model.Report):
    """The result of an audit: `pairs`, `findings`, `summary`, `signature`, and ways to show them."""

    def to_html(self) -> str:
        """The report as a page, one file that loads nothing."""
        from mtaudit.reports import Look
        from mtaudit.reports.html import render

        return render(self, Look())

    def _repr_html_(self) -> str:
        """A compact table of the findings, for notebooks."""
        from mtaudit.reports import Look
        from mtaudit.reports.notebook import render

        return render(self, Look())


def audit(
    original: str | Path,
    translation: str | Path,
    *,
    name: str = "",
    settings: Settings | None = None,
) -> Report:
    """Audit a translation against its original.

    A string is a text; a Path names a file with the text, which may be
    Markdown or a page by its suffix. `name` is what findings call the pair, by default
    the folder or the file that the translation is read from, "pair" for a string. `settings` are the
    defaults unless given; no settings file is read. Models are loaded by the first call and kept.

    Raises InputError for a text that is missing, empty or not text, UnrelatedTextsError when the two do
    not correspond, and ModelError for a model that cannot be loaded.
    """
    from mtaudit.model import Pair

    one, notes = _document("original", original)
    other, more = _document("translation", translation)
    pair = Pair(name or _name(translation), one, other, (*notes, *more))
    found = _auditor(settings or Settings()).audit([pair])
    return Report(found.pairs, found.summary, found.signature)


@lru_cache(maxsize=1)
def _auditor(settings: Settings) -> Auditor:
    from mtaudit.pipeline import Auditor

    return Auditor(settings)


def _document(role: str, given: str | Path) -> tuple[Document, tuple[str, ...]]:
    """The document, and what was assumed about its file."""
    from mtaudit.documents import read_document
    from mtaudit.text.document import make_document

    if isinstance(given, Path):
        reading = read_document(given)
        return make_document(str(given), reading.text, reading.source), reading.notes
    if not isinstance(given, str):
        raise TypeError(f"the {role} must be a text (str) or a file (Path), not {type(given).__name__}")
    if _names_a_file(given):
        raise InputError(f"the {role} {given!r} is the name of a file; Path({given!r}) audits what is in it")
    if not given.strip():
        raise InputError(f"the {role} is empty; it must hold the text to audit")
    return make_document(role, given), ()


def _names_a_file(text: str) -> bool:
    """Whether the text can hardly be meant as one, as it is the name of a file that is there."""
    return len(text) <= _LONGEST_NAME and text.isprintable() and text.strip() != "" and Path(text).is_file()


def _name(translation: str | Path) -> str:
    if isinstance(translation, str):
        return "pair"
    from mtaudit.documents.pairs import TRANSLATION, in_pair

    return translation.resolve().parent.name if in_pair(translation) == TRANSLATION else translation.stem
