"""Reading sentences with the models: each distinct one once, with places in its own document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mtaudit.encoder import Encoder
from mtaudit.model import Encoded, Token
from mtaudit.parser import Parser
from mtaudit.stages.analysis import analyse
from mtaudit.text.document import make_document

FIRST = "The mill burned down. Nobody was hurt.\n\nThe mill burned down."
SECOND = "Yesterday it rained.\r\n\r\n“Nobody was hurt.” Nobody was hurt."


class Counting:
    """What the models were asked."""

    def __init__(self) -> None:
        self.encoded: list[str] = []
        self.parsed: list[str] = []


def counting(encoder: Encoder, parser: Parser) -> tuple[Counting, Encoder, Parser]:
    """The models with a note of every text they were given."""
    notes = Counting()

    class NotedEncoder(Encoder):
        def encode(self, texts: Sequence[str]) -> list[Encoded]:
            notes.encoded += texts
            return encoder.encode(texts)

    class NotedParser(Parser):
        def parse(self, texts: Sequence[str]) -> Iterator[tuple[Token, ...]]:
            notes.parsed += texts
            return parser.parse(texts)

    return notes, NotedEncoder(), NotedParser()


def test_every_distinct_sentence_is_read_once(encoder: Encoder, parser: Parser) -> None:
    notes, first_model, second_model = counting(encoder, parser)
    analyse([make_document("a", FIRST), make_document("b", SECOND)], first_model, second_model)
    assert notes.encoded == notes.parsed
    assert sorted(notes.encoded) == sorted(set(notes.encoded))
    assert set(notes.encoded) == {
        "The mill burned down.",
        "Nobody was hurt.",
        "Yesterday it rained.",
        "“Nobody was hurt.”",
    }


def test_places_are_those_of_the_document(encoder: Encoder, parser: Parser) -> None:
    for text in (FIRST, SECOND):
        (done,) = analyse([make_document("x", text)], encoder, parser)
        assert len(done.tokens) == len(done.encoded) == len(done.document.sentences)
        for sentence, tokens in zip(done.document.sentences, done.tokens, strict=True):
            assert all(sentence.span.contains(t.span) for t in tokens)
            assert all(t.span.of(text) == t.text for t in tokens)
            assert all(t.head < len(tokens) for t in tokens)


def test_quotations_of_the_whole_text(encoder: Encoder, parser: Parser) -> None:
    (done,) = analyse([make_document("x", SECOND)], encoder, parser)
    assert [q.of(SECOND) for q in done.quotations] == ["Nobody was hurt."]
    assert [[q.of(SECOND) for q in inside] for inside in done.quoted] == [[], ["Nobody was hurt."], []]


def test_quotations_are_cut_at_sentences(encoder: Encoder, parser: Parser) -> None:
    text = "He said: “She wrote ‘Go home.’ And then: ‘Stay.’ I left.” Nobody knew. “Why?”"
    (done,) = analyse([make_document("x", text)], encoder, parser)
    for sentence, inside in zip(done.document.sentences, done.quoted, strict=True):
        cut = [
            (max(q.start, sentence.span.start), min(q.end, sentence.span.end))
            for q in done.quotations
            if q.overlaps(sentence.span)
        ]
        assert [(q.start, q.end) for q in inside] == cut
    assert [bool(inside) for inside in done.quoted].count(False) == 1


def test_nothing_to_read(encoder: Encoder, parser: Parser) -> None:
    assert analyse([], encoder, parser) == []
    (done,) = analyse([make_document("x", "")], encoder, parser)
    assert (done.encoded, done.tokens, done.quotations, done.quoted) == ((), (), (), ())
