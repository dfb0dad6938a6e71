"""A user's glossary: how the terms of the original may be rendered, and how not."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GlossaryTerm:
    """A term of the original with the renderings that are allowed and forbidden, as they were written.

    The term itself is allowed unless it is forbidden by name. `note` is a remark for the reader, or "".
    """

    term: str
    allowed: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    note: str = ""

    @property
    def closed(self) -> bool:
        """True when nothing but what is allowed will do; a row that only forbids leaves the rest open."""
        return bool(self.allowed) or not self.forbidden


@dataclass(frozen=True, slots=True)
class Glossary:
    """The terms in the order of the file, and eight hexadecimal digits that change with any of them."""

    terms: tuple[GlossaryTerm, ...]
    digest: str
