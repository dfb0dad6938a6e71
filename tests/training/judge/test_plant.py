"""Planting: marks lie on what is wrong, missing words on what is gone, and fair texts have neither."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from spacy.tokens import Doc

from mtaudit.encoder import Encoder
from mtaudit.parser import Parser
from training.judge.change import Change, Edit
from training.judge.examples import Example
from training.judge.plant import Ground, grounds, planted
from training.judge.store import Store, add_texts

TEXT = "The old ferry left the small harbour before noon, and 40 people waved from the pier."
OTHER = "Before noon the old ferry sailed from the small port while 40 people waved on the pier."


def boats(doc: Doc, _: random.Random) -> Iterator[Change]:
    at = doc.text.index("ferry")
    yield Change("near-miss", "major", (Edit(at, at + 5, "train"),))


def no_small(doc: Doc, _: random.Random) -> Iterator[Change]:
    at = doc.text.index("small ")
    yield Change("word-dropped", "minor", (Edit(at, at + 6, ""),))


def garbled(doc: Doc, _: random.Random) -> Iterator[Change]:
    at = doc.text.index("pier")
    yield Change("garbled", "minor", (Edit(at, at + 4, " peir"),))


def made(parser: Parser, original: str, text: str, seeds: int = 12) -> list[Example]:
    changers = {"near-miss": boats, "word-dropped": no_small, "garbled": garbled}
    here, there = text.index("small"), original.index("small")
    same = (((here, here + 5), (there, there + 5)),)
    ground = Ground(original, parser._nlp(text), 0.5, same)
    return [e for seed in range(seeds) for e in planted(ground, "g", changers, 2, random.Random(seed))]


@pytest.mark.parametrize("original", [TEXT, OTHER])
def test_what_is_marked(parser: Parser, original: str) -> None:
    examples = made(parser, original, TEXT)
    kinds = {kind for e in examples for kind in e.kind.split("+")}
    assert {"fair", "near-miss", "garbled"} <= kinds
    for e in examples:
        marks = {e.translation[m.start : m.end]: m for m in e.marks or ()}
        faults = set(e.kind.split("+"))
        assert ("train" in marks) == ("near-miss" in faults)
        assert ("peir" in marks) == ("garbled" in faults)
        if "peir" in marks:
            assert not marks["peir"].meaning
        if "train" in marks:
            assert (marks["train"].error, marks["train"].major, marks["train"].meaning) == (1, 1, True)
        missing = [e.original[m.start : m.end].strip() for m in e.missing or ()]
        assert missing == (["small"] if "word-dropped" in faults else [])


def test_points_add_up(parser: Parser) -> None:
    worth = {"fair": 0.0, "near-miss": 5.0, "word-dropped": 1.0, "word-added": 1.0, "garbled": 1.0}
    for e in made(parser, OTHER, TEXT):
        assert e.points == pytest.approx(0.5 + sum(worth[kind] for kind in e.kind.split("+")))


def test_what_is_left_out_may_be_added_instead(parser: Parser) -> None:
    turned = [e for e in made(parser, TEXT, TEXT, seeds=60) if e.kind == "word-added"]
    assert turned
    for e in turned:
        assert [e.translation[m.start : m.end].strip() for m in e.marks or ()] == ["small"]
        assert e.missing == ()
        assert "small" not in e.original


def test_the_same_seed_plants_the_same(parser: Parser) -> None:
    assert made(parser, TEXT, TEXT) == made(parser, TEXT, TEXT)


def test_good_text_is_originals_and_good_translations(parser: Parser, tmp_path: Path) -> None:
    rows = [
        Example("mqm", "1", "human", TEXT, OTHER, points=0.2),
        Example("mqm", "1", "human", TEXT, "The aged ferry boat left a port.", points=6.0),
        Example("da", "2", "human", "Too short.", "Short.", rank=0.1),
    ]
    add_texts(tmp_path, [TEXT, OTHER], Encoder())
    found = grounds(rows, 10, parser._nlp, Store(tmp_path), random.Random(0))
    harbour, port = TEXT.index("harbour"), OTHER.index("port")
    assert ((port, port + 4), (harbour, harbour + 7)) in found[1].counterparts
    assert [(g.original, g.doc.text, g.points) for g in found] == [(TEXT, TEXT, 0.0), (TEXT, OTHER, 0.2)]
