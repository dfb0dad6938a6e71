"""Our own transformer: the numbers of the library that others run the model with, to the bit."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from sentence_transformers import SentenceTransformer

from mtaudit.backbone import backbone_folder
from mtaudit.engines.embedded import MARKS, ROOM, EmbeddedEngine
from mtaudit.engines.engine import Whole

TEXTS = (
    "The ferry left the harbour at dawn.",
    "At dawn, the ferry sailed; nobody had paid for it — not even Ms. Okonjo-Brandt.",
    "No.",
    "",
    "naïve café ½ 北京 ﬁne 😀 don't",
    "Prices rose by 3.5% in May, the ministry said. " * 9,
)


@pytest.fixture(scope="module")
def engine() -> EmbeddedEngine:
    return EmbeddedEngine()


@pytest.fixture(scope="module")
def library() -> SentenceTransformer:
    return SentenceTransformer(
        str(backbone_folder()), device="cpu", config_kwargs={"output_hidden_states": True}
    ).eval()


def batch(engine: EmbeddedEngine, texts: tuple[str, ...], width: int) -> tuple[Whole, Whole]:
    ids, mask = np.zeros((2, len(texts), width), dtype=np.int64)
    for row, (pieces, _) in enumerate(engine.tokenize(texts)):
        marked = [*MARKS[0], *pieces, *MARKS[1]]
        ids[row, : len(marked)], mask[row, : len(marked)] = marked, 1
    return ids, mask


def test_the_same_pieces(engine: EmbeddedEngine, library: SentenceTransformer) -> None:
    for text, (ids, places) in zip(TEXTS, engine.tokenize(TEXTS), strict=True):
        theirs = library.tokenizer(text, add_special_tokens=False, return_offsets_mapping=True)
        assert ids == theirs["input_ids"]
        assert places.tolist() == [list(place) for place in theirs["offset_mapping"]]
    assert library.tokenizer("")["input_ids"] == [*MARKS[0], *MARKS[1]]
    assert library.max_seq_length == ROOM


@pytest.mark.parametrize("texts", [TEXTS, TEXTS[:1], TEXTS[:3], TEXTS[5:]])
def test_the_same_numbers(
    engine: EmbeddedEngine, library: SentenceTransformer, texts: tuple[str, ...]
) -> None:
    ids, mask = batch(engine, texts, 128 if len(texts) != 3 else 32)
    vectors, states = engine.run(ids, mask, 4, whole=True)
    with torch.inference_mode():
        theirs = library({"input_ids": torch.from_numpy(ids), "attention_mask": torch.from_numpy(mask)})
    there = mask.astype(bool)
    layer = torch.nn.functional.normalize(theirs["all_layer_embeddings"][4], dim=-1).numpy()
    assert (states[there] == layer[there]).all()
    assert vectors is not None
    assert np.allclose(vectors, theirs["sentence_embedding"].numpy(), atol=1e-7)


@pytest.mark.parametrize("layer", [1, 4, 6])
def test_states_alone_are_the_same(engine: EmbeddedEngine, layer: int) -> None:
    ids, mask = batch(engine, TEXTS[:3], 32)
    nothing, alone = engine.run(ids, mask, layer, whole=False)
    assert nothing is None
    assert (alone == engine.run(ids, mask, layer, whole=True)[1]).all()
