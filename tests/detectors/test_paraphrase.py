"""Which words are terms, which phrases spell one word out, and what the judge's doubt is called then."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from judged import Pairs, judged_cases

from mtaudit.detectors import judged
from mtaudit.detectors.case import Case
from mtaudit.encoder import Encoder
from mtaudit.model import Span, Verdict
from mtaudit.mqm import Severity
from mtaudit.parser import Parser

# What the judge's doubt about these words is called: rule (none: nothing is said), words, both texts.
DOUBTED = [
    ("TRM105", "machines", "The cashiers went on strike.", "The machines went on strike."),
    ("TRM105", "cold", "She was constipated for a week.", "She was cold for a week."),
    ("TRM105", "painted", "He mended the old boat.", "He painted the old boat."),
    ("MIS101", "without", "They sailed with a crew.", "They sailed without a crew."),
    ("MIS101", "they", "Nobody saw what he brought.", "Nobody saw what they brought."),
    ("MIS101", "council", "Hansen paid for the boat.", "The council paid for the boat."),
    ("ADD101", "corrupt", "The mayor resigned.", "The corrupt mayor resigned."),
    ("ADD101", "drunken", "The man left the inn.", "The drunken man left the inn."),
    ("TRM105", "mason", "He wed the daughter of a weaver.", "He wed the daughter of the mason."),
    ("", "Grytsak", "The singer Oleh Hrytsak came.", "The singer Oleh Grytsak came."),
    ("", "will", "She said it would rain.", "She said it will rain."),
    ("MIS101", "must", "She said it would rain.", "She said it must rain."),
    ("", "small", "A toddler fell into the well.", "A small child fell into the well."),
    ("", "small", "The dinghy sank at night.", "The small boat sank at night."),
]
# What is left out when the judge misses these words a little: said or not, words, both texts.
MISSED = [
    (True, "founder", "She got it from her uncle, the founder.", "She got it from her uncle."),
    (True, "rusty", "The rusty engines were sold.", "The engines were sold."),
    (True, "Hansen", "The mayor thanked Hansen and his crew.", "The mayor thanked his crew."),
    (False, "made", "The council made a decision.", "The council decided."),
    (False, "vessel", "The vessel called the Swan sank.", "The ship called the Swan sank."),
    (False, "the", "The engines were sold.", "Engines were sold."),
]

DECLINED = "She declined to sign."


@pytest.fixture(scope="module")
def pairs(encoder: Encoder, parser: Parser) -> Pairs:
    """The cases of all rows."""
    return judged_cases(
        [
            *(row[-2:] for row in [*DOUBTED, *MISSED]),
            (DECLINED, "She did not want to sign."),
            (DECLINED, "She wanted to sign at once."),
        ],
        encoder,
        parser,
    )


@pytest.fixture(scope="module")
def modified(encoder: Encoder, parser: Parser) -> Pairs:
    """The cases of the modifiers."""
    return judged_cases([row[-2:] for row in MODIFIERS], encoder, parser)


def doubting(case: Case, *, error: str = "", missing: str = "", probability: float = 0.9) -> Case:
    """The case with a verdict that doubts words of the translation, or misses some of the original."""
    sides = case.bead.translation, case.bead.original
    pieces = [np.array([(t.span.start, t.span.end) for t in side.tokens], np.int64) for side in sides]
    errors, gone = (
        np.array(
            [(probability if t.text in word.split() else 0.02,) * width for t in side.tokens], np.float32
        )
        for side, word, width in ((sides[0], error, 3), (sides[1], missing, 2))
    )
    return replace(case, verdict=Verdict(0.5, pieces[1], gone, pieces[0], errors))


@pytest.mark.parametrize("row", DOUBTED, ids=lambda row: f"{row[0]} {row[1]}")
def test_what_a_doubt_is_called(pairs: Pairs, row: tuple[str, str, str, str]) -> None:
    rule, word, *texts = row
    found = list(judged.judged(doubting(pairs[texts[0], texts[1]], error=word)))
    assert [f.rule.code for f in found] == ([rule] if rule else [])
    assert all(f.translation.of(texts[1]) == word for f in found)


@pytest.mark.parametrize(("said", "word", "original", "translation"), MISSED)
def test_a_word_that_nothing_stands_for(
    pairs: Pairs, *, said: bool, word: str, original: str, translation: str
) -> None:
    case = doubting(pairs[original, translation], missing=word, probability=0.25)
    found = [(f.rule.code, (f.original or Span(0, 0)).of(original)) for f in judged.judged(case)]
    assert found == ([("OMI101", word)] if said else [])


@pytest.mark.parametrize("said", [row[1:] for row in MISSED if row[0]])
def test_without_a_doubt_nothing_is_missed(pairs: Pairs, said: tuple[str, str, str]) -> None:
    word, *texts = said
    assert not list(judged.judged(doubting(pairs[texts[0], texts[1]], missing=word, probability=0.04)))


# A lesser doubt is enough about what only modifies a noun that both sides have.
MODIFIERS = [
    ("OMI101", "rusty", "", "The rusty engines were sold.", "The engines were sold."),
    ("OMI101", "steel", "", "They broke the steel door.", "They broke the door."),
    ("", "founder", "", "She got it from her uncle, the founder.", "She got it from her uncle."),
    ("", "Hansen", "", "The Hansen bridge is closed.", "The bridge is closed."),
    ("ADD101", "", "corrupt", "The mayor resigned.", "The corrupt mayor resigned."),
    ("", "", "steel", "They broke the door.", "They broke the steel door."),
    ("", "", "tiny", "The little mouse ran.", "The tiny mouse ran."),
]


@pytest.mark.parametrize("row", MODIFIERS, ids=lambda row: f"{row[0]} {row[1]}{row[2]}")
def test_modifiers_that_nothing_stands_for(modified: Pairs, row: tuple[str, str, str, str, str]) -> None:
    rule, lost, new, *texts = row
    case = doubting(modified[texts[0], texts[1]], missing=lost, error=new, probability=0.16)
    found = [(f.rule.code, f.severity) for f in judged.judged(case)]
    assert found == ([(rule, Severity.MINOR)] if rule else [])


def test_the_probability_of_a_term_is_read_off_the_curve_of_meaning(pairs: Pairs) -> None:
    _, word, *texts = DOUBTED[0]
    (found,) = judged.judged(doubting(pairs[texts[0], texts[1]], error=word))
    assert (found.rule.family, found.curve) == ("TRM", "MIS")


@pytest.mark.parametrize(
    ("translation", "words", "severity"),
    [
        ("She did not want to sign.", "did not want", Severity.MINOR),
        ("She wanted to sign at once.", "wanted", Severity.MAJOR),
    ],
)
def test_a_denial_in_other_words_is_a_note(
    pairs: Pairs, translation: str, words: str, severity: Severity
) -> None:
    case = doubting(pairs[DECLINED, translation], error=words)
    assert {f.severity for f in judged.judged(case)} == {severity}
