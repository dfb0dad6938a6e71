"""The proof by repair: what is put where, and what the judge makes of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from mtaudit.config import Settings
from mtaudit.detectors.case import Case
from mtaudit.encoder import Encoder
from mtaudit.judge.judge import Judge
from mtaudit.judge.sides import Side
from mtaudit.model import Bead, Repair, Verdict
from mtaudit.parser import Parser
from mtaudit.stages import repair
from mtaudit.stages.analysis import AnalysedDocument, analyse
from mtaudit.stages.cases import make_cases
from mtaudit.stages.examination import Examined, examine
from mtaudit.stages.repair import prove
from mtaudit.text.document import make_document

ORIGINAL = "Bookshops sell maps. Nobody saw Ms Hartmann on 4 May."
TRANSLATION = "Libraries sell maps. Nobody saw Ms Keller on 4 June."


EMPTY = np.zeros((0, 2), np.int64), np.zeros((0, 2), np.float32), np.zeros((0, 3), np.float32)
Shown = tuple[AnalysedDocument, AnalysedDocument, Case, Examined]


def verdict(quality: float) -> Verdict:
    """A verdict that doubts no word."""
    return Verdict(quality, EMPTY[0], EMPTY[1], EMPTY[0], EMPTY[2])


class Reader(Judge):
    """A judge that keeps what it was given to read, and gives everything 0.9."""

    def __init__(self) -> None:
        self.read: list[list[str]] = []

    def judge(self, pairs: Sequence[tuple[Side, Side]]) -> list[Verdict]:
        """A verdict for every pair."""
        self.read += [list(dict.fromkeys(side.words)) for _, side in pairs]
        return [verdict(0.9) for _ in pairs]


def show(original: str, translation: str, encoder: Encoder, parser: Parser) -> Shown:
    """The two texts in one bead, examined; the judge is taken to have given it 0.5."""
    documents = [make_document("o", original), make_document("t", translation)]
    first, second = analyse(documents, encoder, parser)
    bead = Bead(tuple(range(len(first.tokens))), tuple(range(len(second.tokens))), 1.0)
    ((case,),) = make_cases([(first, second, (bead,))], encoder, None, None)
    return first, second, replace(case, verdict=verdict(0.5)), examine(case, Settings())


@pytest.fixture(scope="module")
def shown(encoder: Encoder, parser: Parser) -> Shown:
    """Two sentences with three findings: a false friend, a name, a date."""
    return show(ORIGINAL, TRANSLATION, encoder, parser)


def repairs(examined: Examined) -> dict[str, Repair | None]:
    """The repair of each finding by the family of its rule."""
    return {m.suspicion.rule.family: m.repair for m in examined.merged}


def test_the_words_of_the_original_are_read_in_place(shown: Shown, encoder: Encoder) -> None:
    reader = Reader()
    (proved,) = prove([shown], reader, encoder, own=True)
    assert repairs(proved) == {
        "TRM": Repair("Bookshops", 0.5, 0.9),
        "NAM": Repair("Hartmann", 0.5, 0.9),
        "NUM": None,
    }
    assert [words[0] for words in reader.read] == ["Bookshops", "Libraries"]
    assert ["Keller" in words for words in reader.read] == [True, False]
    assert replace(proved, merged=()) == replace(shown[-1], merged=())


def test_the_same_with_another_encoder(shown: Shown, encoder: Encoder) -> None:
    assert prove([shown], Reader(), encoder, own=False) == prove([shown], Reader(), encoder, own=True)


@pytest.mark.parametrize(
    ("original", "translation"),
    [
        ("The bookshop sells maps.", "The bookshop sells maps."),
        ("The bookshop sells maps.", "The bookshop sells the the maps."),
    ],
)
def test_nothing_to_repair(encoder: Encoder, parser: Parser, original: str, translation: str) -> None:
    bead, reader = show(original, translation, encoder, parser), Reader()
    assert prove([bead], reader, encoder, own=True) == [bead[-1]]
    assert reader.read == []


def test_what_the_judge_never_read_is_not_proved(shown: Shown, encoder: Encoder) -> None:
    unread = (*shown[:2], replace(shown[2], verdict=None), shown[3])
    assert prove([unread], Reader(), encoder, own=True) == [shown[-1]]


def test_endless_sentences_are_not_read_again(
    shown: Shown, encoder: Encoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(repair, "LONGEST", len(ORIGINAL) + len(TRANSLATION) - 3)
    assert prove([shown], Reader(), encoder, own=True) == [shown[-1]]
