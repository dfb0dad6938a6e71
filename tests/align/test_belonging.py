"""What is joined to a bead, and what is let go, on toy texts."""

from __future__ import annotations

import pytest
from toy import encoded, text

from mtaudit.align.belonging import belonging, settle
from mtaudit.model import Bead

WHOLE = "ferry left harbour before dawn carrying forty passengers and one lorry"
FIRST, SECOND = "ferry left harbour before dawn", "carrying forty passengers and one lorry"
STRANGE = "meanwhile orchestra rehearsed Brahms inside crowded cathedral"
OTHER = "potatoes grow best under straw mulch"


@pytest.mark.parametrize(
    ("sentence", "beside", "other", "least", "most"),
    [
        (SECOND, FIRST, WHOLE, 0.95, 1.0),
        ("carrying forty boxes too", FIRST, WHOLE, 0.7, 1.0),
        (STRANGE, FIRST, WHOLE, 0.0, 0.3),
        # Said already by the sentence beside it: nothing new.
        (FIRST, WHOLE, WHOLE, 0.0, 0.0),
        (WHOLE, WHOLE, WHOLE, 0.0, 0.0),
        (STRANGE, WHOLE, WHOLE, 0.0, 0.3),
    ],
)
def test_belonging(sentence: str, beside: str, other: str, least: float, most: float) -> None:
    assert least <= belonging(encoded(sentence), text([beside]), text([other])) <= most


def test_the_longer_a_stranger_the_surer() -> None:
    short, long = encoded("meanwhile orchestra before"), encoded(f"{STRANGE} before")
    assert belonging(short, text([SECOND]), text([WHOLE])) > belonging(long, text([SECOND]), text([WHOLE]))


Runs = list[tuple[tuple[int, ...], tuple[int, ...]]]
SETTLED: list[tuple[str, list[str], list[str], Runs, Runs]] = [
    ("half left alone", [WHOLE], [FIRST, SECOND], [((0,), (0,))], [((0,), (0, 1))]),
    ("first half left alone", [WHOLE], [FIRST, SECOND], [((0,), (1,))], [((0,), (0, 1))]),
    ("half of the original alone", [FIRST, SECOND], [WHOLE], [((0,), (0,))], [((0, 1), (0,))]),
    ("a stranger stays alone", [FIRST], [FIRST, STRANGE], [((0,), (0,))], [((0,), (0,))]),
    ("a stranger is let go", [FIRST], [FIRST, STRANGE], [((0,), (0, 1))], [((0,), (0,))]),
    ("a stranger before it", [STRANGE, FIRST], [FIRST], [((0, 1), (0,))], [((1,), (0,))]),
    ("few words are not let go", [FIRST], [FIRST, "he nodded"], [((0,), (0, 1))], [((0,), (0, 1))]),
    ("a bead of strangers is kept", [FIRST], [STRANGE], [((0,), (0,))], [((0,), (0,))]),
    (
        "joined to the one it is a part of",
        [OTHER, WHOLE],
        [OTHER, FIRST, SECOND],
        [((0,), (0,)), ((1,), (2,))],
        [((0,), (0,)), ((1,), (1, 2))],
    ),
    ("not next to each other", [WHOLE], [FIRST, STRANGE, SECOND], [((0,), (0,))], [((0,), (0,))]),
    ("no beads", [FIRST], [STRANGE], [], []),
    ("said twice in a row", [WHOLE], [WHOLE, WHOLE], [((0,), (0,))], [((0,), (0,))]),
]


@pytest.mark.parametrize(
    ("original", "translation", "beads", "expected"),
    [row[1:] for row in SETTLED],
    ids=[row[0] for row in SETTLED],
)
def test_settle(original: list[str], translation: list[str], beads: Runs, expected: Runs) -> None:
    settled = settle([Bead(k, m, 0.9) for k, m in beads], text(original), text(translation))
    assert [(b.original, b.translation) for b in settled] == expected


def test_confidence_of_a_joined_bead_is_a_mean() -> None:
    (bead,) = settle([Bead((0,), (0,), 0.4)], text([WHOLE]), text([FIRST, SECOND]))
    likely = belonging(encoded(SECOND), text([FIRST]), text([WHOLE]))
    assert bead.score == pytest.approx((0.4 + likely) / 2, abs=1e-4)


def test_a_chain_of_parts_is_joined() -> None:
    parts = ["ferry left harbour", "before dawn carrying", "forty passengers and", "one lorry"]
    (bead,) = settle([Bead((0,), (0,), 0.9)], text([WHOLE]), text(parts))
    assert bead.translation == (0, 1, 2, 3)
