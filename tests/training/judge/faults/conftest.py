"""All the texts that a kind of fault makes of a text."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from mtaudit.parser import Parser
from training.judge.change import changed
from training.judge.faults import CHANGERS
from training.judge.faults.senses import FOLDER

Planted = Callable[[str, str], set[str]]


@pytest.fixture(autouse=True)
def _wordnet() -> None:
    """Most faults need WordNet's own files, which only training reads."""
    if not FOLDER.is_dir():
        pytest.skip(f"{FOLDER} is missing: apt-get install wordnet-base")


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
