"""Encoded texts on disk, so that training encodes each distinct text once.

    python -m training.judge.store STORE EXAMPLES.jsonl ...

adds the texts that STORE does not hold yet; it can be stopped and started again.
"""

from __future__ import annotations

import argparse
import itertools
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from mtaudit.encoder import Encoder
from mtaudit.judge.sides import Side, words_of_pieces
from mtaudit.model import Encoded
from training.judge.examples import read_examples

CHUNK = 2000


class Store:
    """Sides by text, read from a folder that `add_texts` filled."""

    def __init__(self, folder: Path) -> None:
        self._places: dict[str, tuple[int, int]] = {}
        start = 0
        for text, length in _index(folder):
            self._places[text] = (start, start + length)
            start += length
        self._pieces = np.fromfile(folder / "pieces.i64", np.int64).reshape(-1, 3)
        depth = (folder / "states.f16").stat().st_size // 2 // max(1, start)
        self._states = np.memmap(folder / "states.f16", np.float16, "r").reshape(-1, depth)

    def side(self, text: str) -> Side:
        """The text as the judge reads it."""
        start, end = self._places[text]
        pieces = self._pieces[start:end]
        return Side(
            ids=pieces[:, 0],
            spans=pieces[:, 1:],
            states=self._states[start:end].astype(np.float32),
            words=tuple(words_of_pieces(text, pieces[:, 1:])),
        )

    def length(self, text: str) -> int:
        """The number of word pieces."""
        start, end = self._places[text]
        return end - start


def add_texts(folder: Path, texts: Iterable[str], encoder: Encoder) -> None:
    """Encode the texts that the folder does not hold yet, a chunk at a time."""
    folder.mkdir(parents=True, exist_ok=True)
    known = {text for text, _ in _index(folder)}
    fresh = [text for text in dict.fromkeys(texts) if text not in known]
    for at in range(0, len(fresh), CHUNK):
        chunk = fresh[at : at + CHUNK]
        _append(folder, chunk, encoder.encode(chunk))
        print(f"encoded {min(at + CHUNK, len(fresh))} of {len(fresh)}", flush=True)


def _append(folder: Path, texts: Sequence[str], encoded: Sequence[Encoded]) -> None:
    """The index is written last: what it does not name is cut off by the next run."""
    held = sum(length for _, length in _index(folder))
    pieces = np.concatenate([np.column_stack([e.ids, e.pieces]) for e in encoded])
    states = np.concatenate([e.states for e in encoded]).astype(np.float16)
    _write_from(folder / "pieces.i64", held * 3 * 8, pieces)
    _write_from(folder / "states.f16", held * states.shape[1] * 2, states)
    with (folder / "index.jsonl").open("a", encoding="utf-8") as handle:
        for text, e in zip(texts, encoded, strict=True):
            handle.write(json.dumps([text, len(e.ids)]) + "\n")


def _write_from(path: Path, position: int, rows: NDArray[np.int64] | NDArray[np.float16]) -> None:
    with path.open("r+b" if path.exists() else "w+b") as handle:
        handle.truncate(position)
        handle.seek(position)
        handle.write(np.ascontiguousarray(rows).tobytes())


def _index(folder: Path) -> Iterator[tuple[str, int]]:
    path = folder / "index.jsonl"
    if path.exists():
        with path.open(encoding="utf-8") as handle:
            for line in handle:
                text, length = json.loads(line)
                yield text, length


def main() -> None:
    """Encode the texts of the example files."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("store", type=Path)
    parser.add_argument("examples", type=Path, nargs="+")
    arguments = parser.parse_args()
    examples = itertools.chain.from_iterable(map(read_examples, arguments.examples))
    texts = (text for example in examples for text in (example.original, example.translation))
    add_texts(arguments.store, texts, Encoder())


if __name__ == "__main__":
    main()
