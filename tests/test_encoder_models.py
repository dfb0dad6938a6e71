"""Encoders of other shapes, each built here from nothing: they work, or say clearly why they cannot."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from click.testing import CliRunner
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.modules import Pooling, StaticEmbedding, Transformer
from tokenizers import Tokenizer, models, pre_tokenizers, processors
from transformers import (
    BertConfig,
    BertModel,
    ByT5Tokenizer,
    GPT2Config,
    GPT2Model,
    PreTrainedTokenizerFast,
    T5Config,
    T5EncoderModel,
)

from mtaudit.cli.main import main
from mtaudit.encoder import Encoder
from mtaudit.errors import ModelError

WORDS = {w: i for i, w in enumerate(("[PAD]", "[UNK]", "[CLS]", "[SEP]", "the", "ferry", "was", "late", "."))}
SENTENCE = "the ferry was late ."
LONG = SENTENCE + " the ferry" * 200
SIZE = 16
MARKS = {"cls_token": "[CLS]", "sep_token": "[SEP]"}


def vocabulary(template: str = "") -> Tokenizer:
    """A tokenizer of whole words that puts the marks of the template around a text."""
    tokenizer = Tokenizer(models.WordLevel(WORDS, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    if template:
        marks = [(mark, WORDS[mark]) for mark in ("[CLS]", "[SEP]")]
        tokenizer.post_processor = processors.TemplateProcessing(template, special_tokens=marks)
    return tokenizer


def fast(template: str = "", **marks: str) -> PreTrainedTokenizerFast:
    """The same as transformers has it."""
    return PreTrainedTokenizerFast(tokenizer_object=vocabulary(template), unk_token="[UNK]", **marks)  # type: ignore[no-untyped-call]


def bert(layers: int, *, words: int = len(WORDS), positions: int = 300) -> BertModel:
    torch.manual_seed(0)
    config = BertConfig(
        vocab_size=words, hidden_size=SIZE, num_hidden_layers=layers, num_attention_heads=2,
        intermediate_size=SIZE, max_position_embeddings=positions,
    )  # fmt: skip
    return BertModel(config)


def gpt2() -> GPT2Model:
    torch.manual_seed(0)
    return GPT2Model(GPT2Config(vocab_size=len(WORDS), n_embd=SIZE, n_layer=3, n_head=2, n_positions=300))


def t5(words: int = len(WORDS)) -> T5EncoderModel:
    torch.manual_seed(0)
    return T5EncoderModel(
        T5Config(vocab_size=words, d_model=SIZE, d_kv=8, d_ff=SIZE, num_layers=3, num_heads=2)
    )


def saved(folder: Path, model: torch.nn.Module, tokenizer: object) -> str:
    """The folder of a sentence-transformers model with mean pooling."""
    for part in (model, tokenizer):
        part.save_pretrained(folder / "parts")  # type: ignore[attr-defined]
    modules = [Transformer(str(folder / "parts")), Pooling(SIZE)]
    SentenceTransformer(modules=modules, device="cpu").save(str(folder / "model"))
    return str(folder / "model")


WHOLE = "[CLS] $A [SEP]"
SHAPES: dict[str, Callable[[], tuple[torch.nn.Module, object]]] = {
    "one layer": lambda: (bert(1), fast(WHOLE, pad_token="[PAD]", **MARKS)),
    "two layers": lambda: (bert(2), fast(WHOLE, pad_token="[PAD]", **MARKS)),
    "six layers": lambda: (bert(6), fast(WHOLE, pad_token="[PAD]", **MARKS)),
    "no padding": lambda: (bert(3), fast(WHOLE, **MARKS)),
    "no marks": lambda: (bert(3), fast(pad_token="[PAD]")),
    "marks that are not used": lambda: (bert(3), fast(pad_token="[PAD]", **MARKS)),
    "a mark at the end only": lambda: (t5(), fast("$A [SEP]", pad_token="[PAD]", eos_token="[SEP]")),
    "from left to right": lambda: (gpt2(), fast(pad_token="[PAD]", eos_token="[SEP]")),
    "short texts only": lambda: (bert(3, positions=20), fast(WHOLE, pad_token="[PAD]", **MARKS)),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_it_works(tmp_path: Path, shape: str) -> None:
    folder = saved(tmp_path, *SHAPES[shape]())
    encoder = Encoder(folder)
    found, empty, long, again = encoder.encode([SENTENCE, "", LONG, SENTENCE])
    assert [SENTENCE[a:b] for a, b in found.pieces.tolist()] == SENTENCE.split()
    assert (found.states.shape, empty.states.shape, long.states.shape) == ((5, SIZE), (0, SIZE), (405, SIZE))
    assert np.allclose(np.linalg.norm(long.states, axis=1), 1, atol=1e-4)
    assert np.isfinite(empty.vector).all()
    assert np.allclose(found.vector, again.vector, atol=1e-5)
    # What sentence-transformers itself makes of a text that fits.
    if shape != "no padding":
        own = SentenceTransformer(folder, device="cpu").encode(SENTENCE, normalize_embeddings=True)
        assert np.allclose(found.vector, own, atol=1e-5)


def test_the_layer_of_a_shallow_model_is_its_last(tmp_path: Path) -> None:
    folder = saved(tmp_path, *SHAPES["two layers"]())
    first, second, fourth = (Encoder(folder, layer).encode([SENTENCE])[0].states for layer in (1, 2, 4))
    assert np.allclose(second, fourth)
    assert not np.allclose(first, second, atol=1e-3)


def test_a_tokenizer_without_places(tmp_path: Path) -> None:
    folder = saved(tmp_path, t5(384), ByT5Tokenizer())
    with pytest.raises(ModelError, match=r"does not say where .* fast tokenizer"):
        Encoder(folder).encode([SENTENCE])


def test_a_table_of_word_vectors(tmp_path: Path) -> None:
    static = StaticEmbedding(vocabulary(), embedding_dim=SIZE)
    SentenceTransformer(modules=[static], device="cpu").save(str(tmp_path / "model"))
    with pytest.raises(ModelError, match="cannot be used"):
        Encoder(str(tmp_path / "model")).encode([SENTENCE])


def test_a_model_that_does_not_know_its_own_words(tmp_path: Path) -> None:
    folder = saved(tmp_path, bert(3, words=3), fast(pad_token="[PAD]"))
    with pytest.raises(ModelError, match=r"gives no hidden states of its words .*IndexError"):
        Encoder(folder).encode([SENTENCE])


def test_the_command_line_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = saved(tmp_path, t5(384), ByT5Tokenizer())
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("The ferry was late.", encoding="utf-8")
    done = CliRunner().invoke(main, ["align", "a.txt", "b.txt", "--encoder", folder])
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith(f"mtaudit: error: the encoder '{folder}' cannot be used")
