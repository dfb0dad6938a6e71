"""What others run on a pair: BERTScore's matching, the transformers of BERTScore and COMET at real size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import torch
from speed_processor import timed
from transformers import PreTrainedConfig, RobertaConfig, RobertaModel, XLMRobertaConfig, XLMRobertaModel

from mtaudit.batching import batches_by_width, padded
from mtaudit.encoder import Encoder

BATCH_PIECES = 2048
LARGE: dict[str, Any] = {
    "hidden_size": 1024,
    "intermediate_size": 4096,
    "num_attention_heads": 16,
    "max_position_embeddings": 514,
    "type_vocab_size": 1,
}


@dataclass(frozen=True)
class Other:
    """A transformer that reads the texts `reads` of each pair: 0 the original, 1 the translation."""

    name: str
    model: type[torch.nn.Module]
    config: PreTrainedConfig
    reads: tuple[int, ...]

    def seconds(self, lengths: Sequence[Sequence[int]]) -> float:
        """The processor time of reading all texts, given as their lengths, with random weights."""
        torch.manual_seed(0)
        model = self.model(self.config, add_pooling_layer=False).eval()
        read = [pair[side] for pair in lengths for side in self.reads]
        batches = [(len(b), padded(read[b[0]])) for b in batches_by_width(read, BATCH_PIECES)]

        def run(batches: Sequence[tuple[int, int]]) -> None:
            with torch.inference_mode():
                for rows, width in batches:
                    model(torch.full((rows, width), 1000))

        run(batches[:2])
        return timed(partial(run, batches), 1, warm=False)


OTHERS = (
    # BERTScore reads the 17th of RoBERTa-large's layers, and runs no further.
    Other(
        "BERTScore's RoBERTa-large",
        RobertaModel,
        RobertaConfig(vocab_size=50265, num_hidden_layers=17, **LARGE),
        (0, 1),
    ),
    # COMET reads source, translation and reference; the original stands for the source.
    Other(
        "COMET's XLM-R-large",
        XLMRobertaModel,
        XLMRobertaConfig(vocab_size=250002, num_hidden_layers=24, **LARGE),
        (0, 1, 0),
    ),
)


def bertscore(encoder: Encoder, pairs: Sequence[tuple[str, str]]) -> list[float]:
    """The F1 of greedily matched word pieces (Zhang et al. 2020), by the states of our encoder."""
    distinct = list(dict.fromkeys(text for pair in pairs for text in pair))
    states = {t: e.states for t, e in zip(distinct, encoder.encode(distinct), strict=True)}
    scores = []
    for original, translation in pairs:
        cosine = states[translation] @ states[original].T
        precision, recall = float(cosine.max(1).mean()), float(cosine.max(0).mean())
        scores.append(2 * precision * recall / (precision + recall))
    return scores
