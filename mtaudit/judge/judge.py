"""The judge: a learned quality and error tagger over pairs of English passages."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from mtaudit.backbone import SHA256 as BACKBONE
from mtaudit.batching import batches_by_width
from mtaudit.engines.backend import TORCH, Backend
from mtaudit.judge.points import blended
from mtaudit.judge.sides import Side, width
from mtaudit.model import Verdict

if TYPE_CHECKING:
    from mtaudit.judge.network import Network
    from mtaudit.judge.openvino import OpenVinoNetwork

EMBEDDED = Path(__file__).parent / "data" / "judge.safetensors"
SHA256 = "b63d3f9942e70b338d7a91b5c68eacc2587fb8fbb4eb8a3e868131082ab4e5f1"
WINDOW_PIECES = 230  # a side at a time; the network reads 512 pieces and learnt from pairs of up to 300
DIGITS = 4  # what is left of how matrix products of other shapes round, 1e-8, goes
Array = NDArray[np.float32]


@dataclass(frozen=True)
class _Window:
    """The pieces of pair `pair` from `original` and `translation`, half-open."""

    pair: int
    original: tuple[int, int]
    translation: tuple[int, int]


def make_judge(chosen: str, backend: Backend = TORCH) -> Judge | None:
    """The judge of a weights file, the embedded one for "", none for "none"."""
    if chosen == "none":
        return None
    return Judge(Path(chosen), backend=backend) if chosen else Judge(EMBEDDED, SHA256, backend)


class Judge:
    """Judges pairs with the weights of a file, loaded on first use."""

    def __init__(self, weights: Path, sha256: str = "", backend: Backend = TORCH) -> None:
        self._weights = weights
        self._sha256 = sha256
        self._backend = backend

    @cached_property
    def digest(self) -> str:
        """The first eight hexadecimal digits of the SHA-256 of the weights, for signatures."""
        if self._sha256:
            return self._sha256[:8]
        from mtaudit.judge.weights import file_digest

        return file_digest(self._weights)[:8]

    def judge(self, pairs: Sequence[tuple[Side, Side]]) -> list[Verdict]:
        """A verdict for every pair, in their order; both sides must have a piece.

        Pairs longer than a window are read in parts: both sides are cut at the same shares of their length,
        and the quality is the mean of the parts' weighted by length, on the scale of MQM points.
        """
        windows = [w for i, (a, b) in enumerate(pairs) for w in _windows(i, len(a), len(b))]
        lengths = [width(*(len(side) for side in _part(pairs, w))) for w in windows]
        answers: dict[int, tuple[float, Array, Array]] = {}
        for batch in batches_by_width(lengths, self._backend.batch_pieces):
            parts = [_part(pairs, windows[k]) for k in batch]
            answers.update(zip(batch, self._forward(parts), strict=True))
        by_pair: dict[int, list[tuple[float, Array, Array]]] = {}
        for k, window in enumerate(windows):
            by_pair.setdefault(window.pair, []).append(answers[k])
        return [_verdict(a, b, by_pair[i]) for i, (a, b) in enumerate(pairs)]

    def _forward(self, pairs: Sequence[tuple[Side, Side]]) -> list[tuple[float, Array, Array]]:
        import torch

        from mtaudit.judge.network import ORIGINAL_TAGS, TRANSLATION_TAGS, collate

        with torch.inference_mode():
            tags, quality = self._network(collate(pairs).to(self._backend.device))
        likely = tags.sigmoid().cpu().numpy().round(DIGITS)
        read = quality.sigmoid().tolist()
        out = []
        for row, (original, translation) in enumerate(pairs):
            n, m = len(original), len(translation)
            missing = likely[row, 1 : n + 1, ORIGINAL_TAGS]
            errors = likely[row, n + 2 : n + m + 2, TRANSLATION_TAGS]
            out.append((round(blended(read[row], errors, missing), DIGITS), missing, errors))
        return out

    @cached_property
    def _network(self) -> Network | OpenVinoNetwork:
        from mtaudit.judge.weights import file_digest, load_weights

        if self._backend.runtime == "openvino":
            from mtaudit.judge.openvino import OpenVinoNetwork

            source = f"{BACKBONE} {file_digest(self._weights)}"
            return OpenVinoNetwork(source, lambda: load_weights(self._weights, self._sha256))
        return load_weights(self._weights, self._sha256).to(self._backend.device)


def _windows(pair: int, n: int, m: int) -> Iterator[_Window]:
    count = max(1, math.ceil(max(n, m) / WINDOW_PIECES))
    for k in range(count):
        original, translation = ((k * x // count, (k + 1) * x // count) for x in (n, m))
        yield _Window(pair, original, translation)


def _part(pairs: Sequence[tuple[Side, Side]], window: _Window) -> tuple[Side, Side]:
    original, translation = pairs[window.pair]
    return original.part(*window.original), translation.part(*window.translation)


def _verdict(original: Side, translation: Side, parts: Sequence[tuple[float, Array, Array]]) -> Verdict:
    shares = np.array([len(missing) + len(errors) for _, missing, errors in parts], dtype=np.float64)
    logs = np.log(np.maximum([quality for quality, _, _ in parts], 1e-6))
    return Verdict(
        quality=float(np.exp((logs * shares).sum() / shares.sum())),
        original_pieces=original.spans,
        missing=np.concatenate([missing for _, missing, _ in parts]),
        translation_pieces=translation.spans,
        errors=np.concatenate([errors for _, _, errors in parts]),
    )
