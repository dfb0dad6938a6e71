"""The people ledger: who is a man and who is a woman, by what evidence, and when it is not said."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mtaudit.detectors.case import Story
from mtaudit.encoder import Encoder
from mtaudit.parser import Parser
from mtaudit.stages.analysis import analyse
from mtaudit.stages.story import tell_story
from mtaudit.text.document import make_document

Teller = Callable[[str, str], Story]


@pytest.fixture(scope="module")
def tell(encoder: Encoder, parser: Parser) -> Teller:
    def teller(original: str, translation: str) -> Story:
        documents = [make_document("original", original), make_document("translation", translation)]
        first, second = analyse(documents, encoder, parser)
        return tell_story(first, second)

    return teller


# original, name, gender ("" for nobody can know)
PEOPLE = [
    ("Mrs Okafor signed the letter.", "okafor", "f"),
    ("Mr. Delgado left early.", "delgado", "m"),
    ("Queen Beatrix opened the dam.", "beatrix", "f"),
    ("His wife Jun Tanaka runs the inn.", "tanaka", "f"),
    ("Spokeswoman Robin Castle denied it.", "castle", "f"),
    ("Robin Castle, the king's brother, denied it.", "castle", "m"),
    ("Robin Castle is a nun.", "castle", "f"),
    ("Robin Castle said he would appeal.", "castle", "m"),
    ("Robin Castle lost the case. She will appeal.", "castle", "f"),
    ("Elena Petrova sings.", "petrova", "f"),
    ("Thomas Weller sings.", "thomas weller", "m"),
    ("Thomas Weller sings. Weller is tired.", "thomas", "m"),
    # the original is the authority: what it says outweighs the first name
    ("Mrs James Hart was there.", "hart", "f"),
    # silent or contradictory
    ("Robin Castle denied it.", "castle", ""),
    ("Robin Castle is not a nun.", "castle", ""),
    ("Robin Castle met Kim Doyle. She was late.", "castle", ""),
    ("Robin Castle met the chairman. She was late.", "castle", ""),
    ("Robin Castle met a nurse after she had called.", "castle", ""),
    ("Mr Castle left. Mrs Castle stayed.", "castle", ""),
    ("Anna Reuter and Thomas Reuter own it.", "reuter", ""),
    ("Robin Castle said: “He is a thief.”", "castle", ""),
    ("Thomas Weller said she would appeal.", "weller", ""),
]


@pytest.mark.parametrize(("original", "name", "gender"), PEOPLE)
def test_gender(tell: Teller, original: str, name: str, gender: str) -> None:
    assert tell(original, "Nothing else is known.").genders.get(name, "") == gender


def test_namesakes_are_told_apart_by_their_full_names(tell: Teller) -> None:
    genders = tell("Anna Reuter and Thomas Reuter own it.", "They own it.").genders
    assert (genders["anna reuter"], genders["thomas reuter"]) == ("f", "m")


def test_the_translation_is_no_authority(tell: Teller) -> None:
    assert tell("Robin Castle left.", "Mrs Castle left.").genders == {}


def test_an_empty_document_tells_nothing(tell: Teller) -> None:
    assert tell("", "").genders == {}


def test_spellings_count_both_texts_away_from_sentence_starts(tell: Teller) -> None:
    story = tell("Trade grew in May. The Kyiv trade grew.", "In May the trade grew. Kyiv said “Trade grew”.")
    assert story.spellings["grew"] == 4
    assert (story.spellings["trade"], story.spellings.get("Trade", 0)) == (2, 0)
    assert (story.spellings["Kyiv"], story.spellings["May"]) == (1, 2)
