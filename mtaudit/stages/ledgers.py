"""The ledgers of a pair: how each term is rendered, with every place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from mtaudit.model import AlignedBead, Document, Ledger, Pair, Rendering, Span, TermEntry
from mtaudit.stages.terms import Key, Use, find_terms


def make_ledger(beads: Sequence[AlignedBead], pair: Pair) -> Ledger:
    """The ledger of a pair from its linked beads."""
    terms = find_terms(beads).values()
    return Ledger(terms=tuple(_entry(uses, pair.original, pair.translation) for uses in terms))


def _entry(uses: Sequence[Use], original: Document, translation: Document) -> TermEntry:
    places = [use.original for use in uses]
    renderings: dict[Key, list[Span]] = {}
    for use in uses:
        if use.at:
            renderings.setdefault(tuple(sorted(use.put)), []).append(use.translation)
    wordings: dict[str, list[Span]] = {}
    for spans in renderings.values():
        wordings.setdefault(_usual_form(spans, translation), []).extend(spans)
    by_count = sorted(wordings.items(), key=lambda item: (-len(item[1]), item[1]))
    return TermEntry(
        _usual_form(places, original),
        tuple(places),
        tuple(Rendering(wording, tuple(sorted(spans))) for wording, spans in by_count),
    )


def _usual_form(places: Sequence[Span], document: Document) -> str:
    """The most frequent wording in lower case, the first of equals; on one line."""
    wordings = (" ".join(span.of(document.text).lower().split()) for span in places)
    return Counter(wordings).most_common(1)[0][0]
