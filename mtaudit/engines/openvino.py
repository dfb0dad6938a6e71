"""The embedded model, run by OpenVINO in single precision.

Half precision and eight bits change findings, and are no quicker where the processor has no instructions for
them (benchmarks/RESULTS.md).
"""

from __future__ import annotations

from functools import cached_property

import torch
from torch import Tensor, nn
from torch.nn.functional import normalize

from mtaudit.backbone import SHA256
from mtaudit.engines import bert, embedded
from mtaudit.engines.converted import Made, compiled, converted
from mtaudit.engines.embedded import EmbeddedEngine, hidden_states, load_bert, mean_vectors
from mtaudit.engines.engine import Array, Whole
from mtaudit.engines.runtime import openvino


class OpenVinoEngine(EmbeddedEngine):
    """The embedded model; `layer` is that of the states."""

    def __init__(self, layer: int) -> None:
        super().__init__()
        self._layer = layer

    def run(self, ids: Whole, mask: Whole, layer: int, whole: bool) -> tuple[Array | None, Array]:  # noqa: ARG002
        """Vectors and states of a batch; unless `whole` no vectors, and no layer above the states'."""
        found = (self._encoder if whole else self._reader)([ids, mask])
        return (found[0], found[1]) if whole else (None, found[0])

    @cached_property
    def _encoder(self) -> openvino.CompiledModel:
        return compiled(self._converted)

    @cached_property
    def _reader(self) -> openvino.CompiledModel:
        _, states = self._converted.get_results()
        return compiled(openvino.Model([states], self._converted.get_parameters()))

    @cached_property
    def _converted(self) -> openvino.Model:
        return converted(f"{SHA256} {self._layer}", (bert, embedded, _Both), self._make)

    def _make(self) -> Made:
        ids = torch.full((2, 16), 1000)
        return _Both(load_bert(), self._layer), (ids, torch.ones_like(ids))


class _Both(nn.Module):
    """Vectors and states of a batch."""

    def __init__(self, transformer: bert.Bert, layer: int) -> None:
        super().__init__()
        self.bert = transformer
        self.layer = layer

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        layers = hidden_states(self.bert, ids, mask)
        states = normalize(layers[min(self.layer, len(layers) - 1)], dim=-1)
        return mean_vectors(layers[-1], mask), states
