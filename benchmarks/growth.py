"""How the time and memory of sentence alignment grow with the length of the texts.

    python benchmarks/growth.py [--sizes 100 1000 10000]

The texts are made of templates: every sentence has facts of its own and is said in two wordings; one in
ten is left out on either side. Every size runs in a process of its own, which encodes both texts and
aligns them; the memory of the alignment is what it adds to the peak of the process that holds the
encodings. They are read back from a file first, as encoding itself takes more memory than holding them.
"""

from __future__ import annotations

import argparse
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from templates import DID, WHAT, WHEN, WHERE, WHO

from mtaudit.align.sentences import align_sentences
from mtaudit.encoder import Encoder
from mtaudit.model import Encoded

LEFT_OUT = 10


def _texts(sentences: int) -> tuple[list[str], list[str], set[tuple[int, int]]]:
    """Both texts and which of their sentences correspond."""
    rng = random.Random(sentences)
    original: list[str] = []
    translation: list[str] = []
    pairs = set()
    while len(original) < sentences:
        who, what, where, when = (rng.choice(x.split(",")) for x in (WHO, WHAT, WHERE, WHEN))
        first, second = rng.choice(DID.split(",")).split(":")
        coins, day = rng.randrange(20, 9000), rng.randrange(1, 29)
        kept = rng.randrange(LEFT_OUT), rng.randrange(LEFT_OUT)
        if all(kept):
            pairs.add((len(original), len(translation)))
        if kept[0]:
            original.append(f"On {day} {when} {who} {first} the {what} near the {where} for {coins} coins.")
        if kept[1]:
            translation.append(f"For {coins} coins, {who} {second} a {what} by the {where} on {when} {day}.")
    return original, translation, pairs


def _store(path: Path, encoded: Sequence[Encoded]) -> None:
    """Write what alignment reads of the encodings."""
    sizes = np.array([len(e.states) for e in encoded])
    vectors = np.stack([e.vector for e in encoded])
    np.savez(path, sizes=sizes, vectors=vectors, states=np.concatenate([e.states for e in encoded]))


def _load(path: Path) -> list[Encoded]:
    stored = np.load(path)
    states, vectors, ends = stored["states"], stored["vectors"], stored["sizes"].cumsum()
    ids, pieces = np.zeros(0, np.int64), np.zeros((0, 2), np.int64)
    starts = [0, *ends[:-1]]
    return [
        Encoded(vector=v, ids=ids, pieces=pieces, states=states[a:b])
        for v, a, b in zip(vectors, starts, ends, strict=True)
    ]


def _peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _encode(sentences: int, folder: Path) -> None:
    """Encode both texts, keep them in the folder, and print the seconds it takes."""
    encoder = Encoder()
    encoder.encode(["Loads the model."])
    original, translation, _ = _texts(sentences)
    start = time.perf_counter()
    for name, side in (("original", original), ("translation", translation)):
        _store(folder / f"{name}.npz", encoder.encode(side))
    print(time.perf_counter() - start)


def _align(sentences: int, folder: Path) -> None:
    """Align both texts; print seconds, MB before, MB added and the share of pairs that share a bead."""
    original, translation = (_load(folder / f"{name}.npz") for name in ("original", "translation"))
    before = _peak_mb()
    start = time.perf_counter()
    beads = align_sentences(original, translation)
    seconds = time.perf_counter() - start
    grown = _peak_mb() - before
    pairs = _texts(sentences)[2]
    together = {(i, j) for b in beads for i in b.original for j in b.translation}
    print(seconds, before, grown, len(pairs & together) / len(pairs))


def _in_process(step: str, sentences: int, folder: str) -> list[float]:
    command = [sys.executable, __file__, "--step", step, folder, "--sizes", str(sentences)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return [float(x) for x in done.stdout.split()]


def _main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 1000, 10_000])
    parser.add_argument("--step", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.step:
        step, folder = options.step
        {"encode": _encode, "align": _align}[step](options.sizes[0], Path(folder))
        return
    print("| sentences a side | encode s | align s | align / encode | encodings MB | align adds MB | found |")
    print("|---|---|---|---|---|---|---|")
    for size in options.sizes:
        with tempfile.TemporaryDirectory() as folder:
            (encoding,) = _in_process("encode", size, folder)
            seconds, before, grown, found = _in_process("align", size, folder)
        row = f"{size:,} | {encoding:.1f} | {seconds:.2f} | {seconds / encoding:.2f}"
        print(f"| {row} | {before:.0f} | {grown:.0f} | {found:.3f} |", flush=True)


if __name__ == "__main__":
    _main()
