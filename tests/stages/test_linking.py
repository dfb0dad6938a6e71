"""Aligned beads: passages of several sentences, links, quotations and substitutions with their places."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mtaudit.encoder import Encoder
from mtaudit.model import AlignedBead, Bead
from mtaudit.parser import Parser
from mtaudit.stages.analysis import analyse
from mtaudit.stages.linking import link_bead
from mtaudit.text.document import make_document

Linker = Callable[[str, str], AlignedBead]


@pytest.fixture(scope="module")
def link(encoder: Encoder, parser: Parser) -> Linker:
    """Links all sentences of two texts in one bead."""

    def linker(original: str, translation: str) -> AlignedBead:
        documents = [make_document("original", original), make_document("translation", translation)]
        first, second = analyse(documents, encoder, parser)
        whole = Bead(tuple(range(len(first.tokens))), tuple(range(len(second.tokens))), 0.8)
        return link_bead(whole, first, second)

    return linker


def substituted(bead: AlignedBead, original: str, translation: str) -> list[tuple[str, str]]:
    """The substitutions in the words of the texts."""
    return [
        (
            bead.original.span_of(s.original).of(original),
            bead.translation.span_of(s.translation).of(translation),
        )
        for s in bead.substitutions
    ]


def test_a_sentence_and_itself(link: Linker) -> None:
    text = "The ferry left the harbour, and nobody waved."
    bead = link(text, text)
    assert bead.similarity == 1.0
    assert bead.substitutions == ()
    assert {(x.original, x.translation) for x in bead.links} == {
        (i, i) for i in range(len(bead.original.tokens))
    }


def test_heads_count_within_the_passage(link: Linker) -> None:
    original = "The ferry sank. Divers found the captain. His log was dry."
    bead = link(original, "The ferry sank, divers found the captain, and his log was dry.")
    tokens = bead.original.tokens
    subjects = {t.text: tokens[t.head].text for t in tokens if t.dep == "nsubj"}
    assert subjects == {"ferry": "sank", "Divers": "found", "log": "was"}
    assert all(t.span.of(original) == t.text for t in tokens)


def test_links_cross_sentence_ends(link: Linker) -> None:
    original = "The mayor resigned. She blamed the floods."
    translation = "She blamed the floods, and the mayor resigned."
    bead = link(original, translation)
    said = {
        (bead.original.tokens[x.original].text, bead.translation.tokens[x.translation].text)
        for x in bead.links
    }
    assert {("mayor", "mayor"), ("resigned", "resigned"), ("floods", "floods")} <= said


@pytest.mark.parametrize(
    ("original", "translation", "expected"),
    [
        ("The roof leaked all night.", "The ceiling leaked all night.", ("roof", "ceiling")),
        (
            "They accused him of a policy of dual containment.",
            "They accused him of a policy of double confinement.",
            ("dual containment", "double confinement"),
        ),
        ("The deadline is Friday.", "The delay is Friday.", ("deadline", "delay")),
    ],
)
def test_what_was_put_in_place(
    link: Linker, original: str, translation: str, expected: tuple[str, str]
) -> None:
    assert expected in substituted(link(original, translation), original, translation)


def test_a_quotation_over_two_sentences_is_cut_at_each(link: Linker) -> None:
    original = "He said: “The dam will hold. Nobody must leave.” Then he left."
    bead = link(original, original)
    assert [q.of(original) for q in bead.original.quotations] == ["The dam will hold.", "Nobody must leave."]
    quoted = [t.text for t in bead.original.tokens if bead.original.quoted(t.span)]
    assert quoted == ["The", "dam", "will", "hold", ".", "Nobody", "must", "leave", "."]


def test_less_alike_less_similar(link: Linker) -> None:
    original = "The ferry left the harbour at dawn."
    translations = [
        original,
        "At daybreak the ferry left port.",
        "A train reached the station at night.",
        "Bread prices doubled.",
    ]
    values = [link(original, text).similarity for text in translations]
    assert values == sorted(values, reverse=True)
    assert values[-1] < 0.3
