"""The archive is deterministic and whole, and the builder reads the published format."""

from array import array
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtaudit.errors import ModelError
from mtaudit.lexicon.wordnet import WordNet
from mtaudit.lexicon.wordnet_store import pack, relation, unpack

ROOT = Path(__file__).parents[2]
HEAD = "  1 A licence  \n  2   \n  3 of two lines.  \n"
DICTIONARY = {
    "data.noun": HEAD
    + "00000100 03 n 02 big_thing 0 Mass 0 001 ~ 00000200 n 0000 | a gloss | with a bar\n"
    + "00000200 03 n 01 stone 0 002 @ 00000100 n 0000 + 00000100 a 0101 | hard\n",
    "data.adj": HEAD
    + "00000100 00 a 01 stony 0 002 ! 00000200 a 0101 + 00000200 n 0101 | like stone\n"
    + "00000200 00 a 01 soft(p) 0 002 ! 00000100 a 0101 & 00000300 a 0000 | not hard\n"
    + "00000300 00 s 01 mushy 0 001 & 00000200 a 0000 | very soft\n",
    "data.verb": HEAD,
    "data.adv": HEAD,
    "index.noun": HEAD
    + "big_thing n 1 1 ~ 1 0 00000100  \nmass n 1 1 ~ 1 0 00000100  \nstone n 1 2 @ + 1 0 00000200  \n",
    "index.adj": HEAD
    + "mushy a 1 1 & 1 0 00000300  \nsoft a 1 1 ! 1 0 00000200  \nstony a 1 2 ! + 1 0 00000100  \n",
    "index.verb": HEAD,
    "index.adv": HEAD,
}


@pytest.fixture(scope="module")
def builder(load_script: Callable[[str], ModuleType]) -> ModuleType:
    return load_script("training/build_lexicon.py")


@pytest.fixture
def dictionary(tmp_path: Path) -> Path:
    for name, text in DICTIONARY.items():
        (tmp_path / name).write_text(text)
    return tmp_path


def test_builds_every_relation(builder: ModuleType, dictionary: Path) -> None:
    wn = WordNet(*unpack(builder.build(dictionary)))
    assert wn.synonyms("big thing") == {"mass"}
    assert wn.is_hypernym("mass", "stone", "n", 1)
    assert wn.derivationally_related("stone", "stony")
    assert wn.are_antonyms("soft", "stony")
    assert wn.are_antonyms("mushy", "stony")
    assert wn.similar("soft", "mushy")
    assert not wn.are_antonyms("mushy", "soft")


def test_builds_the_same_bytes_twice(builder: ModuleType, dictionary: Path) -> None:
    assert builder.build(dictionary) == builder.build(dictionary)


def test_keeps_the_licence(builder: ModuleType, dictionary: Path) -> None:
    assert builder.licence(dictionary) == "A licence\n\nof two lines.\n"
    shipped = (ROOT / "mtaudit" / "lexicon" / "data" / "WORDNET-LICENSE").read_text()
    assert "WordNet 3.0 Copyright 2006 by Princeton University.  All rights reserved." in shipped


@given(st.lists(st.text("abc é", min_size=1), min_size=1), st.lists(st.lists(st.integers(0, 2**32 - 1))))
def test_round_trip(lemmas: list[str], rows: list[list[int]]) -> None:
    table = relation(rows)
    back_lemmas, columns = unpack(pack(lemmas, {"r.start": table.start, "r.end": table.end}))
    assert back_lemmas == lemmas
    assert (columns["r.start"], columns["r.end"]) == (table.start, table.end)
    assert [list(table[i]) for i in range(len(table))] == rows


@pytest.mark.parametrize("damaged", [b"", b"no archive", pack(["a"], {"x": array("I", [1])})[:-30]])
def test_a_damaged_archive_is_an_error(damaged: bytes) -> None:
    with pytest.raises(ModelError, match="damaged"):
        unpack(damaged)
