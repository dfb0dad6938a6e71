"""Payload: what the script of the page is told, as plain data."""

from __future__ import annotations

from collections.abc import Iterable

from mtaudit.reports.html.cards import Card
from mtaudit.reports.record import plain

IDENTITY = (
    "pair",
    "rule",
    "fingerprint",
    "original_sentence",
    "translation_sentence",
    "original_text",
    "translation_text",
)
"""The fields of a finding that a decision about it is filed under."""

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
            "identity": [texts.setdefault(getattr(card.finding, name), len(texts)) for name in IDENTITY],
        }
        for card in cards
    ]
    return {"fields": IDENTITY, "texts": list(texts), "findings": findings}
