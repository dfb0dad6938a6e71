"""The day a text speaks on, out of its page furniture or its dateline."""

from __future__ import annotations

from datetime import date

import pytest

from mtaudit.text.dateline import dateline
from mtaudit.text.document import make_document

BODY = "The ferry sank off the coast in the night.\n\nNobody was hurt, the harbour master said.\n"


@pytest.mark.parametrize(
    ("top", "day"),
    [
        ("Published: 8 May 2025, 14:30\n\n", date(2025, 5, 8)),
        ("date 2025-05-11\n\n", date(2025, 5, 11)),
        ("Published May 8, 2025 Updated May 9, 2025\n\n", date(2025, 5, 8)),
        ("BERGEN, 8 May 2025 (NPA) - ", date(2025, 5, 8)),
        ("Bergen, May 8, 2025 — ", date(2025, 5, 8)),
        ("", None),
        ("On May 8, 2025 the sea was calm. ", None),
        ("Published: 8 May\n\n", None),
        ("Published: 05/08/2025\n\n", None),
        ("Published: 2025-02-31\n\n", None),
    ],
)
def test_day(top: str, day: date | None) -> None:
    assert dateline(make_document("x", top + BODY)) == day


def test_an_empty_text_has_no_day() -> None:
    assert dateline(make_document("x", "")) is None
