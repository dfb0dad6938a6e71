"""The ledgers of a pair: how each term is rendered and each person referred to, with every place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from mtaudit.detectors.case import Case
from mtaudit.model import Document, Ledger, Pair, PersonEntry, Rendering, Span, TermEntry
from mtaudit.stages.people import Person, find_people
from mtaudit.stages.terms import Key, Use, find_terms

_SUBJECT: dict[str | None, str] = {"m": "he", "f": "she"}


def make_ledger(cases: Sequence[Case], pair: Pair) -> Ledger:
    """The ledger of a pair from the cases of its beads."""
    terms = find_terms([case.bead for case in cases]).values()
    return Ledger(
        terms=tuple(_entry(uses, pair.original, pair.translation) for uses in terms),
        people=tuple(map(_person, find_people(cases))),
    )


def _entry(uses: Sequence[Use], original: Document, translation: Document) -> TermEntry:
    places = [use.original for use in uses]
    renderings: dict[Key, list[Span]] = {}
    for use in uses:
        if use.at:
            renderings.setdefault(tuple(sorted(use.put)), []).append(use.translation)
    wordings: dict[str, list[Span]] = {}
    for spans in renderings.values():
        wordings.setdefault(_usual_form(spans, translation), []).extend(spans)
    return TermEntry(
        _usual_form(places, original),
        tuple(places),
        _by_count(wordings),
    )


def _person(person: Person) -> PersonEntry:
    pronoun = _SUBJECT.get(person.gender, "")
    return PersonEntry(person.name, pronoun, tuple(person.places), _by_count(person.pronouns))


def _by_count(wordings: Mapping[str, Sequence[Span]]) -> tuple[Rendering, ...]:
    """The most frequent wording first, of equals the first in the text."""
    found = [Rendering(wording, tuple(sorted(spans))) for wording, spans in wordings.items()]
    return tuple(sorted(found, key=lambda r: (-len(r.places), r.places)))


def _usual_form(places: Sequence[Span], document: Document) -> str:
    """The most frequent wording in lower case, the first of equals; on one line."""
    wordings = (" ".join(span.of(document.text).lower().split()) for span in places)
    return Counter(wordings).most_common(1)[0][0]
