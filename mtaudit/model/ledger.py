"""Ledgers: how a document renders its terms and refers to its people, with every place."""

from __future__ import annotations

from dataclasses import dataclass

from mtaudit.model.span import Span


@dataclass(frozen=True, slots=True)
class Rendering:
    """One wording that the translation uses, and every place of it in document order."""

    wording: str
    places: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class TermEntry:
    """A term of the original, its places there, and its renderings, the most frequent first."""

    term: str
    places: tuple[Span, ...]
    renderings: tuple[Rendering, ...]


@dataclass(frozen=True, slots=True)
class PersonEntry:
    """Somebody whom the original names, and the pronouns that the translation uses for them.

    `pronoun` is what the original or the knowledge of names settles on, such as "he", or "" where neither
    does; a rendering's wording is the subject form of the pronouns at its places.
    """

    name: str
    pronoun: str
    places: tuple[Span, ...]
    pronouns: tuple[Rendering, ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """The terms and the people of a pair, each in order of first mention in the original."""

    terms: tuple[TermEntry, ...] = ()
    people: tuple[PersonEntry, ...] = ()
