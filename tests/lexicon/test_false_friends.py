"""False friends one way round, and the words around them that are fair."""

import re

import pytest

from mtaudit.lexicon.false_friends import LANGUAGES, turned_rendering, wrong_rendering
from mtaudit.lexicon.tables import read_table

ROWS = read_table("false_friends.tsv", ("right", "wrong", "pos", "kind", "sources"))


@pytest.mark.parametrize(
    ("right", "wrong", "source"),
    [
        ("bookshop", "library", "fr librairie"),
        ("bookstore", "library", "es librería"),
        ("deadline", "delay", "fr délai"),
        ("current", "actual", "de aktuell"),
        ("topical", "actual", "ru актуальный"),
        ("possibly", "eventually", "fr éventuellement"),
        ("get", "become", "de bekommen"),
        ("pregnant", "embarrassed", "es embarazada"),
        ("Sensitive", "SENSIBLE", "fr sensible"),
        ("factory", "fabric", "ru фабрика"),
        ("trial", "process", "es proceso"),
        ("hold", "celebrate", "es celebrar"),
        ("law", "right", "de Recht"),
        ("drill", "teachings", "ru учения"),
        ("outbreak", "epidemic  situation", "zh 疫情"),
        ("billion", "milliard", "ru миллиард"),
        ("Sunday", "week", "uk неділя"),
        ("salary", "pension", "pl pensja"),
        ("roof", "ceiling", "es techo"),
        ("ceiling", "roof", "es techo"),
        ("station", "season", "es estación"),
        ("pump", "bomb", "pt bomba"),
        ("clue", "track", "fr piste"),
    ],
)
def test_known_wrong_renderings(right: str, wrong: str, source: str) -> None:
    found = wrong_rendering(right, wrong)
    assert found is not None
    assert source in found.sources


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("library", "bookshop"),  # nobody translates so
        ("embarrassed", "pregnant"),
        ("bookshop", "bookstore"),
        ("deadline", "time limit"),
        ("current", "present"),
        ("trial", "hearing"),
        ("accord", "agreement"),
        ("demonstration", "protest"),
        ("library", "library"),
        ("deadlines", "delays"),  # no lemmas
        ("", ""),
    ],
)
def test_fair_or_unknown(right: str, wrong: str) -> None:
    assert wrong_rendering(right, wrong) is None


def test_both_ways_are_listed_only_where_the_word_has_both_meanings() -> None:
    assert wrong_rendering("policy", "politics")
    assert wrong_rendering("politics", "policy")
    assert wrong_rendering("peace", "world")


def test_a_likeness_may_mislead_out_of_english() -> None:
    found = turned_rendering("eventually", "possibly")
    assert found is not None
    assert (found.right, found.wrong, found.kind) == ("eventually", "possibly", "calque")
    assert "fr éventuellement" in found.sources
    assert turned_rendering("possibly", "eventually") is None
    assert turned_rendering("boat", "ship") is None


def test_the_route_is_named_for_a_reader() -> None:
    found = wrong_rendering("bookshop", "library")
    assert found is not None
    assert found.routes() == "French librairie or Spanish librería"
    assert found.routes(1) == "French librairie"


def test_a_calque_is_told_from_a_false_friend() -> None:
    kinds = [wrong_rendering("joint", "common"), wrong_rendering("navy", "marines")]
    assert [k.kind for k in kinds if k] == ["calque", "false friend"]


def test_rows_with_the_same_pair_are_joined() -> None:
    found = wrong_rendering("claim", "pretend")
    assert found is not None
    assert {"fr prétendre", "it pretendere", "ru претендовать"} <= set(found.sources)


def test_the_table_is_sound() -> None:
    assert len(ROWS) > 1600
    assert len({row[:3] for row in ROWS}) == len(ROWS)
    for right, wrong, pos, kind, sources in ROWS:
        assert not set(right.split("; ")) & set(wrong.split("; ")), right
        assert pos in {"n", "v", "a", "r", "p"}, right
        assert kind in {"false friend", "calque"}, right
        assert all(re.fullmatch(rf"({'|'.join(LANGUAGES)}) .+", s) for s in sources.split("; "))
