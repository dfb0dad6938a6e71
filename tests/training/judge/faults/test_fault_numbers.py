"""Other values, dates, times and units, in the same style; what only looks like one stays."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Planted = Callable[[str, str], set[str]]

MADE = [
    ("number", "The firm sold 3,500 bicycles.", "The firm sold 35,000 bicycles."),
    ("number", "The firm sold 3,500 bicycles.", "The firm sold 5,300 bicycles."),
    ("number", "It cost 40 million crowns.", "It cost 40 billion crowns."),
    ("number", "Three boats sank.", "Four boats sank."),
    ("number", "He came in 21st place.", "He came in 22nd place."),
    ("number", "It was her first novel.", "It was her second novel."),
    ("number", "Half of the bridges are closed.", "A third of the bridges are closed."),
    ("number", "Prices rose by 4.2 percent.", "Prices rose by 42 percent."),
    ("number", "They rented an 8-room house.", "They rented a 6-room house."),
    ("date-or-time", "We met on Monday.", "We met on Friday."),
    ("date-or-time", "She was born on 3 May 1987.", "She was born on 4 May 1987."),
    ("date-or-time", "She was born on 3 May 1987.", "She was born on 3 May 1986."),
    ("date-or-time", "The train leaves at 5:30 pm.", "The train leaves at 5:30 am."),
    ("date-or-time", "Last week the shop burned down.", "Last month the shop burned down."),
    ("date-or-time", "It stood there in the 1990s.", "It stood there in the 1980s."),
    ("unit", "The road is 12 kilometres long.", "The road is 12 miles long."),
    ("unit", "It weighs 5 kg.", "It weighs 5 pounds."),
    ("unit", "They paid $300 for it.", "They paid €300 for it."),
    ("unit", "We waited for two hours.", "We waited for two days."),
]
LEFT = [
    ("number", "Covid-19 closed the school in 2020."),
    ("number", "No one was there at first."),
    ("number", "The one on the left is mine."),
    ("date-or-time", "She may march home."),
    ("date-or-time", "It sold 1,987 copies."),
    ("unit", "For hours the miles went by."),
    ("unit", "One day we shall see."),
]


@pytest.mark.parametrize(("kind", "text", "made"), MADE)
def test_makes(planted: Planted, kind: str, text: str, made: str) -> None:
    assert made in planted(kind, text)


@pytest.mark.parametrize(("kind", "text"), LEFT)
def test_leaves_alone(planted: Planted, kind: str, text: str) -> None:
    assert planted(kind, text) == set()


def test_shares_stay_below_a_hundred(planted: Planted) -> None:
    texts = planted("number", "About 85% of them agreed.")
    assert texts
    assert all(float(text.split()[1].rstrip("%")) <= 100 for text in texts)
