"""The judge: one verdict a pair, nothing cut off, nothing that depends on company, and refused weights."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from mtaudit.batching import padded
from mtaudit.encoder import Encoder
from mtaudit.errors import ModelError
from mtaudit.judge.judge import WINDOW_PIECES, Judge, make_judge
from mtaudit.judge.network import collate, new_network
from mtaudit.judge.sides import Side, make_side
from mtaudit.judge.weights import file_digest, load_weights, save_weights

TEXTS = (
    "The ferry left the harbour at dawn.",
    "At dawn the ferry sailed.",
    "Prices rose by 3.5% in May, the ministry said on Tuesday.",
    "No.",
)
LONG = " ".join(f"Item {i} costs {i * 3} crowns." for i in range(90))


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A judge that has learnt nothing, but answers."""
    torch.manual_seed(7)
    network = new_network()
    for head in (network.compare, network.case, network.match):
        torch.nn.init.normal_(head.weight, std=0.02)
    path = tmp_path_factory.mktemp("judge") / "weights.safetensors"
    save_weights(path, network)
    return path


@pytest.fixture(scope="module")
def sides(encoder: Encoder) -> list[Side]:
    return [make_side([(t, e, 0)]) for t, e in zip(TEXTS, encoder.encode(TEXTS), strict=True)]


def test_a_verdict_speaks_of_every_piece(weights: Path, sides: list[Side]) -> None:
    (verdict,) = Judge(weights).judge([(sides[0], sides[1])])
    assert 0 <= verdict.quality <= 1
    assert verdict.errors.shape == (len(sides[1]), 3)
    assert verdict.missing.shape == (len(sides[0]), 2)
    assert verdict.translation_pieces.tolist() == sides[1].spans.tolist()
    assert ((verdict.errors >= 0) & (verdict.errors <= 1)).all()


def test_company_and_order_do_not_matter(weights: Path, sides: list[Side]) -> None:
    judge = Judge(weights)
    pairs = [(a, b) for a in sides for b in sides]
    together, backwards = judge.judge(pairs), judge.judge(pairs[::-1])[::-1]
    for pair, one, other in zip(pairs, together, backwards, strict=True):
        (alone,) = judge.judge([pair])
        assert alone.quality == one.quality == other.quality
        assert (alone.errors == one.errors).all()
        assert (alone.missing == one.missing).all()


def test_both_sides_are_read(weights: Path, sides: list[Side]) -> None:
    first, second = Judge(weights).judge([(sides[0], sides[1]), (sides[2], sides[1])])
    assert not np.allclose(first.errors, second.errors, atol=1e-3)


def test_a_long_pair_is_read_in_parts(weights: Path, encoder: Encoder) -> None:
    side = make_side([(LONG, encoder.encode([LONG])[0], 0)])
    assert len(side) > 2 * WINDOW_PIECES
    (verdict,) = Judge(weights).judge([(side, side)])
    assert len(verdict.errors) == len(verdict.missing) == len(side)
    assert np.isfinite(verdict.errors).all()
    assert 0 <= verdict.quality <= 1


def test_capitals_are_seen(weights: Path, encoder: Encoder) -> None:
    texts = ["The Polish team won.", "The polish team won."]
    capital, small = (make_side([(t, e, 0)]) for t, e in zip(texts, encoder.encode(texts), strict=True))
    assert capital.ids.tolist() == small.ids.tolist()
    same, other = Judge(weights).judge([(capital, capital), (capital, small)])
    assert (same.errors != other.errors).any()


def test_pads_are_not_read(sides: list[Side]) -> None:
    batch = collate([(sides[0], sides[1]), (sides[3], sides[3])])
    assert batch.ids.shape[1] == padded(len(sides[0]) + len(sides[1]) + 3)
    assert batch.mask.sum(1).tolist() == [len(sides[0]) + len(sides[1]) + 3, 2 * len(sides[3]) + 3]


def test_which_judge() -> None:
    assert make_judge("none") is None
    named = make_judge("some/file.safetensors")
    assert named is not None


def test_weights_keep_what_they_hold(weights: Path) -> None:
    assert weights.stat().st_size < 25_000_000
    network = load_weights(weights, file_digest(weights))
    assert not network.training
    assert network.transformer.embeddings.word_embeddings.weight.shape[0] > 30_000


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (b"", "does not hold the judge's weights"),
        (b"\xff" * 5000, "does not hold the judge's weights"),
        (None, "cannot be read: .*Reinstall mtaudit"),
    ],
)
def test_weights_that_are_none(tmp_path: Path, content: bytes | None, complaint: str) -> None:
    path = tmp_path / "weights.safetensors"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ModelError, match=complaint):
        load_weights(path)


def test_other_weights_than_expected(weights: Path) -> None:
    with pytest.raises(ModelError, match="is not the expected model"):
        load_weights(weights, "0" * 64)
