"""Targets, batches, losses and the store: what the network is told."""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
import pytest
import torch

from mtaudit.encoder import Encoder
from mtaudit.judge.network import collate
from training.judge.batches import BATCH_PIECES, make_batches, pieces
from training.judge.examples import Example, Mark
from training.judge.losses import order_loss, quality_loss, tag_loss
from training.judge.store import Store, add_texts
from training.judge.targets import tag_targets

ORIGINAL, GOOD, BAD = "The old ferry sank.", "The aged ferry sank.", "The ferry swam."
EXAMPLES = (
    Example("mqm", "g", "human", ORIGINAL, GOOD, points=0.0, marks=()),
    Example(
        "planted",
        "g",
        "x",
        ORIGINAL,
        BAD,
        points=5.0,
        marks=(Mark(10, 14, 1, 1),),
        missing=(Mark(4, 7, 1, 0),),
    ),
    Example("da", "h", "human", GOOD, ORIGINAL, rank=0.5),
    Example("da", "i", "human", GOOD, BAD, rank=-0.5),
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory, encoder: Encoder) -> Store:
    folder = tmp_path_factory.mktemp("store")
    add_texts(folder, [ORIGINAL, GOOD], encoder)
    add_texts(folder, [GOOD, BAD], encoder)
    return Store(folder)


def test_the_store_gives_back_what_was_encoded(store: Store, encoder: Encoder) -> None:
    for text, encoded in zip((ORIGINAL, GOOD, BAD), encoder.encode([ORIGINAL, GOOD, BAD]), strict=True):
        side = store.side(text)
        assert side.ids.tolist() == encoded.ids.tolist()
        assert side.spans.tolist() == encoded.pieces.tolist()
        assert np.allclose(side.states, encoded.states, atol=2e-3)
        assert store.length(text) == len(side)


def test_a_store_that_was_cut_off_goes_on(tmp_path: Path, encoder: Encoder) -> None:
    add_texts(tmp_path, [ORIGINAL], encoder)
    with (tmp_path / "states.f16").open("ab") as handle:
        handle.write(b"half a chunk that no index names")
    add_texts(tmp_path, [BAD], encoder)
    store = Store(tmp_path)
    assert np.allclose(store.side(BAD).states, encoder.encode([BAD])[0].states, atol=2e-3)


def test_targets_lie_on_the_marked_pieces(store: Store) -> None:
    original, translation = store.side(ORIGINAL), store.side(BAD)
    targets, weights = tag_targets(EXAMPLES[1], original, translation)
    n = len(original)
    wrong = {translation.words[i] for i in range(len(translation)) if targets[n + i, 0]}
    gone = {original.words[i] for i in range(n) if targets[i, 3]}
    assert (wrong, gone) == ({"swam"}, {"old"})
    assert not targets[:n, 4].any()
    assert weights[:n, 3:].all()
    assert weights[n:, :3].all()
    assert not weights[:n, :3].any()


@pytest.mark.parametrize(("example", "weighed"), [(EXAMPLES[0], 3), (EXAMPLES[2], 0)])
def test_what_nobody_looked_for_weighs_nothing(store: Store, example: Example, weighed: int) -> None:
    _, weights = tag_targets(example, store.side(example.original), store.side(example.translation))
    assert weights.sum() == weighed * store.length(example.translation)


def test_every_example_is_in_one_batch(store: Store) -> None:
    many = [
        Example("mqm", str(i // 3), "human", ORIGINAL, (GOOD, BAD)[i % 2], points=1.0) for i in range(900)
    ]
    batches = list(make_batches(many, store, random.Random(3)))
    assert sum(map(len, batches)) == len(many)
    assert len(batches) > 1
    assert all(max(pieces(e, store) for e in b) * len(b) <= BATCH_PIECES for b in batches)
    homes = {e.group: {i for i, b in enumerate(batches) if e in b} for e in many}
    assert all(len(home) == 1 for home in homes.values())


def test_the_right_order_costs_less() -> None:
    right, wrong = torch.tensor([2.0, -2.0, 1.0, -1.0]), torch.tensor([-2.0, 2.0, -1.0, 1.0])
    assert order_loss(right, EXAMPLES) < order_loss(wrong, EXAMPLES)
    assert order_loss(right[:1], EXAMPLES[:1]) == 0
    assert quality_loss(right, EXAMPLES) < quality_loss(wrong, EXAMPLES)
    assert quality_loss(right[2:], EXAMPLES[2:]) == 0


def test_tags_that_meet_the_marks_cost_less(store: Store) -> None:
    sides = [(store.side(e.original), store.side(e.translation)) for e in EXAMPLES[:2]]
    batch = collate(sides)
    targets = [tag_targets(e, *s) for e, s in zip(EXAMPLES[:2], sides, strict=True)]
    said = torch.full((*batch.ids.shape, 5), -3.0)
    before = tag_loss(said, batch, targets)
    at = [i for i in range(len(sides[1][1])) if sides[1][1].words[i] == "swam"]
    said[1, [len(sides[1][0]) + 2 + i for i in at], :2] = 3.0
    assert tag_loss(said, batch, targets) < before
