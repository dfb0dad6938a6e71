"""The judge's network, run by OpenVINO in single precision."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields

import torch
from torch import Tensor, nn

from mtaudit.engines import bert
from mtaudit.engines.converted import Made, compiled, converted
from mtaudit.judge import network
from mtaudit.judge.network import Batch, Network

NAMES = tuple(field.name for field in fields(Batch))


class OpenVinoNetwork:
    """Does what `Network` does; `load` loads it, `source` names its weights by their hash."""

    def __init__(self, source: str, load: Callable[[], Network]) -> None:
        def make() -> Made:
            example = torch.ones(2, 16, dtype=torch.long)
            sides = example.clone()
            sides[:, 8:] = network.TRANSLATION
            whole = (example, sides, example, example > 0, example, example)
            own = load()
            return _Plain(own), (*whole, torch.ones(2, 16, own.transformer.shape.size))

        self._compiled = compiled(converted(source, (bert, network, _Plain), make))

    def __call__(self, batch: Batch) -> tuple[Tensor, Tensor]:
        """Tag logits of every piece and the quality logit of every pair."""
        found = self._compiled([getattr(batch, name).numpy() for name in NAMES])
        return torch.from_numpy(found[0]), torch.from_numpy(found[1])


class _Plain(nn.Module):
    """The network with the parts of a batch as its inputs."""

    def __init__(self, own: Network) -> None:
        super().__init__()
        self.network = own

    def forward(self, *parts: Tensor) -> tuple[Tensor, Tensor]:
        tags, quality = self.network(Batch(*parts))
        return tags, quality
