"""All the texts that a kind of fault makes of a text."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from mtaudit.parser import Parser
from training.judge.change import changed
from training.judge.faults import CHANGERS

Planted = Callable[[str, str], set[str]]


@pytest.fixture(scope="session")
def planted(parser: Parser) -> Planted:
    """Plants faults of a kind in a text with many seeds: what comes out, without repeats."""

    def plant(kind: str, text: str) -> set[str]:
        doc = parser._nlp(text)
        return {
            changed(text, change)[0]
            for seed in range(40)
            for change in CHANGERS[kind](doc, random.Random(seed))
        }

    return plant
