"""One word in two spellings, and two words that look like it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtaudit.lexicon.spelling import neutral_pair, same_spelling
from mtaudit.lexicon.tables import read_table


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("colour", "color"),
        ("Colourful", "colorful"),
        ("discoloured", "discolored"),
        ("neighbours", "neighbors"),
        ("organise", "organize"),
        ("organisations", "organizations"),
        ("analysed", "analyzed"),
        ("centre", "center"),
        ("centred", "centered"),
        ("programme", "program"),
        ("travelled", "traveled"),
        ("councillor", "councilor"),
        ("enrolment", "enrollment"),
        ("fulfil", "fulfill"),
        ("defence", "defense"),
        ("practising", "practicing"),
        ("licence", "license"),
        ("paediatrician", "pediatrician"),
        ("grey", "gray"),
        ("sceptics", "skeptics"),
        ("tyres", "tires"),
        ("cheques", "checks"),
        ("three-storey", "three-story"),
        ("co-operate", "cooperate"),
        ("policy-makers", "policymakers"),
        ("ceasefire", "cease-fire"),
        ("long-term", "long term"),
        ("café", "cafe"),
        ("NATO", "Nato"),
        ("al-Qaeda", "al-Qaida"),
        ("labour organisation", "labor organization"),
        ("towards", "toward"),
    ],
)
def test_same_word(a: str, b: str) -> None:
    assert same_spelling(a, b)
    assert same_spelling(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("four", "for"),
        ("hour", "hor"),
        ("tour", "tor"),
        ("prise", "prize"),
        ("size", "sise"),
        ("raise", "raze"),
        ("advice", "advise"),
        ("device", "devise"),
        ("council", "counsel"),
        ("re-sign", "resign"),
        ("re-form", "reform"),
        ("labour", "labourer"),
        ("colour", "colours"),
        ("organise", "organism"),
        ("principal", "principle"),
        ("story", "stories"),
        ("tonne", "ton"),  # not the same weight
        ("program", "progress"),
        ("call", "cal"),
        ("spokesman", "spokesperson"),
        ("colour", ""),
    ],
)
def test_other_words(a: str, b: str) -> None:
    assert not same_spelling(a, b)
    assert not same_spelling(b, a)


@given(st.text(max_size=30), st.text(max_size=30))
def test_reflexive_and_symmetric(a: str, b: str) -> None:
    assert same_spelling(a, a)
    assert same_spelling(a, b) is same_spelling(b, a)


def test_no_word_has_two_standards() -> None:
    rows = read_table("spelling.tsv", ("variant", "standard", "kind"))
    assert {kind for *_, kind in rows} == {"word", "stem"}
    for kind in ("word", "stem"):
        variants = [variant for variant, _, its_kind in rows if its_kind == kind]
        assert len(variants) == len(set(variants))
        assert not set(variants) & {standard for _, standard, its_kind in rows if its_kind == kind}


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("spokesman", "spokesperson", True),
        ("spokeswomen", "spokespeople", True),
        ("Chairman", "chair", True),
        ("policemen", "police officers", True),
        ("firefighter", "fireman", True),
        ("brothers", "siblings", True),
        ("actress", "actor", True),
        ("congressman", "member of Congress", True),
        ("congressmen", "members of Congress", True),
        ("spokesman", "spokeswoman", False),  # one of them is wrong
        ("king", "queen", False),
        ("actor", "actor", False),
        ("policeman", "police officers", False),
        ("spokesman", "chairperson", False),
        ("policeman", "firefighter", False),
        ("", "", False),
    ],
)
def test_neutral_pairs(a: str, b: str, expected: bool) -> None:
    assert neutral_pair(a, b) is expected
    assert neutral_pair(b, a) is expected
