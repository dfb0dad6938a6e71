"""Payload: what the script of the page is told, as plain data."""

from __future__ import annotations

from collections.abc import Iterable

from mtaudit.model.decision import IDENTITY, identity
from mtaudit.reports.html.cards import Card
from mtaudit.reports.record import plain

_FILTERED_BY = ("severity", "confidence", "status")


def payload(cards: Iterable[Card]) -> dict[str, object]:
    """The findings by number: their id, family, what they are filtered by and filed under.

    Texts are told once and then referred to: a sentence may be long and have many findings.
    """
    texts: dict[str, int] = {}
    findings = [
        {
            "id": card.id,
            "family": card.family,
            **{name: plain(getattr(card.finding, name)) for name in _FILTERED_BY},
            "identity": [texts.setdefault(text, len(texts)) for text in identity(card.finding)],
        }
        for card in cards
    ]
    return {"fields": IDENTITY, "texts": list(texts), "findings": findings}
