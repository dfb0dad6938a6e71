"""Compares sentence aligners on the same documents, sentences and embeddings.

    python benchmarks/align.py DATA_FOLDER [--limit N]

DATA_FOLDER holds `align_wmt20.jsonl` and `align_bible.jsonl`; with `--limit`, every N-th document of each
counts. Prints F1 a set, precision and recall of the sentences without a counterpart in disturbed news,
the seconds each aligner takes for all documents, and the most memory it takes for one of them. Every
sentence is encoded once, before the clock starts.
"""

from __future__ import annotations

import argparse
import time
import tracemalloc
from collections.abc import Callable, Sequence
from pathlib import Path

from align_baselines import gale_church, margin_path, nearest
from alignment_measure import GoldPair, Tally, read_sets

from mtaudit.align.sentences import align_sentences
from mtaudit.encoder import Encoder
from mtaudit.model import Bead, Encoded

Encodings = dict[str, Encoded]
System = Callable[[GoldPair, Encodings], Sequence[Bead]]

LONE = "news, disturbed"


def _encoded(pair: GoldPair, encodings: Encodings) -> tuple[list[Encoded], list[Encoded]]:
    first, second = ([encodings[s.text] for s in side.document.sentences] for side in pair)
    return first, second


def _lengths(pair: GoldPair) -> tuple[list[int], list[int]]:
    first, second = ([len(s.text) for s in side.document.sentences] for side in pair)
    return first, second


SYSTEMS: dict[str, System] = {
    "mtaudit": lambda pair, encodings: align_sentences(*_encoded(pair, encodings)),
    "margin path (Vecalign)": lambda pair, encodings: margin_path(*_encoded(pair, encodings)),
    "nearest sentence": lambda pair, encodings: nearest(*_encoded(pair, encodings)),
    "Gale-Church": lambda pair, _: gale_church(*_lengths(pair)),
}


def _measure(
    system: System, sets: dict[str, list[GoldPair]], encodings: Encodings
) -> tuple[dict[str, Tally], float]:
    """The counts of every set, and the seconds that the system itself took."""
    tallies = {name: Tally() for name in sets}
    seconds = 0.0
    for name, pairs in sets.items():
        for pair in pairs:
            start = time.perf_counter()
            beads = system(pair, encodings)
            seconds += time.perf_counter() - start
            tallies[name].add(pair, beads)
    return tallies, seconds


def _peak_memory(system: System, pair: GoldPair, encodings: Encodings) -> float:
    """The most memory, in MB, that aligning a pair takes beyond its encodings."""
    tracemalloc.start()
    system(pair, encodings)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / 1e6


def _main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--limit", type=int, default=1, metavar="N")
    options = parser.parse_args()
    sets = read_sets(options.folder, options.limit)
    pairs = [pair for found in sets.values() for pair in found]
    texts = dict.fromkeys(s.text for pair in pairs for side in pair for s in side.document.sentences)
    start = time.perf_counter()
    encodings = dict(zip(texts, Encoder().encode(list(texts)), strict=True))
    print(f"{len(pairs)} pairs, {len(texts)} sentences encoded in {time.perf_counter() - start:.0f} s\n")
    largest = max(pairs, key=lambda p: len(p[0].document.sentences) * len(p[1].document.sentences))
    names = [f"{name} ({len(found)})" for name, found in sets.items()]
    print("| aligner |", " | ".join([*names, "unaligned P / R", "seconds", "peak MB"]), "|")
    print("|---" * (len(names) + 4) + "|")
    for name, system in SYSTEMS.items():
        tallies, seconds = _measure(system, sets, encodings)
        lone = f"{tallies[LONE].lone_precision:.3f} / {tallies[LONE].lone_recall:.3f}"
        memory = f"{_peak_memory(system, largest, encodings):.1f}"
        cells = [name, *(f"{t.f1:.3f}" for t in tallies.values()), lone, f"{seconds:.1f}", memory]
        print("|", " | ".join(cells), "|", flush=True)


if __name__ == "__main__":
    _main()
