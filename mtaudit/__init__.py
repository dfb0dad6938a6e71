"""mtaudit: a linter for machine translation."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mtaudit.model import Report

__all__ = ["audit_texts"]


def audit_texts(original: str, translation: str, *, name: str = "pair") -> Report:
    """Audit one text against its original with the default settings.

    Both are texts, not files. Raises UnrelatedTextsError when they do not correspond.
    """
    from mtaudit.config import Settings
    from mtaudit.model import Pair
    from mtaudit.pipeline import Auditor
    from mtaudit.text.document import make_document

    pair = Pair(name, make_document("original", original), make_document("translation", translation))
    return Auditor(Settings()).audit([pair])
