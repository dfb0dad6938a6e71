"""Ledgers: what a pair calls its terms and its people, every place of it a link into the texts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mtaudit.model import Ledger, Span
from mtaudit.model.ledger import Rendering


@dataclass(frozen=True, slots=True)
class Wording:
    """A rendering and the ids of its places; `odd` where it is not what one would expect."""

    text: str
    anchors: tuple[str, ...]
    odd: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A term or a person, its places in the original, and what the translation makes of it."""

    name: str
    expected: str
    anchors: tuple[str, ...]
    wordings: tuple[Wording, ...]

    @property
    def odd(self) -> bool:
        """True where a reader should look."""
        return any(wording.odd for wording in self.wordings)


@dataclass(frozen=True)
class Ledgers:
    """Both ledgers of a pair, and the ids that the places in its two texts must bear."""

    terms: tuple[Row, ...]
    people: tuple[Row, ...]
    original: tuple[tuple[Span, str], ...]
    translation: tuple[tuple[Span, str], ...]


def ledgers(ledger: Ledger, prefix: str) -> Ledgers:
    """The ledgers, ids beginning with `prefix`. Odd are all renderings of a term but its most frequent one,
    and pronouns that are not a person's own."""
    original, translation = _Anchors(prefix + "o"), _Anchors(prefix + "t")
    terms = tuple(
        Row(
            entry.term,
            "",
            original.of(entry.places),
            tuple(_wording(r, translation, odd=i > 0) for i, r in enumerate(entry.renderings)),
        )
        for entry in ledger.terms
    )
    people = tuple(
        Row(
            entry.name,
            entry.pronoun,
            original.of(entry.places),
            tuple(
                _wording(r, translation, odd=bool(entry.pronoun) and r.wording != entry.pronoun)
                for r in entry.pronouns
            ),
        )
        for entry in ledger.people
    )
    return Ledgers(terms, people, original.all(), translation.all())


def _wording(rendering: Rendering, anchors: _Anchors, odd: bool) -> Wording:
    return Wording(rendering.wording, anchors.of(rendering.places), odd)


class _Anchors:
    """The ids of the places of one text, made as they are asked for; a place has one, whoever asks."""

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix
        self._ids: dict[Span, str] = {}

    def of(self, places: Iterable[Span]) -> tuple[str, ...]:
        return tuple(self._ids.setdefault(p, f"{self._prefix}{p.start}-{p.end}") for p in places)

    def all(self) -> tuple[tuple[Span, str], ...]:
        return tuple(self._ids.items())
