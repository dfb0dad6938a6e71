"""Batches of examples: translations of one original together, batches of one length, in random order."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence

from training.judge.examples import Example
from training.judge.store import Store

BATCH_PIECES = 6000
MOST_PIECES = 300  # longer pairs are left out of training
GROUP = 6


def make_batches(examples: Sequence[Example], store: Store, rng: random.Random) -> Iterator[list[Example]]:
    """All examples once, those of one group (or, with ranks, of one source and length) in one batch."""
    batch: list[Example] = []
    batches = []
    width = 0
    for group in sorted(_groups(examples, store, rng), key=lambda g: _width(g, store) + rng.random() * 8):
        wider = max(width, _width(group, store))
        if batch and wider * (len(batch) + len(group)) > BATCH_PIECES:
            batches.append(batch)
            batch, wider = [], _width(group, store)
        batch, width = [*batch, *group], wider
    batches.append(batch)
    rng.shuffle(batches)
    yield from batches


def pieces(example: Example, store: Store) -> int:
    """The number of pieces the network reads, its marks not counted."""
    return store.length(example.original) + store.length(example.translation)


def _width(group: Sequence[Example], store: Store) -> int:
    return max(pieces(e, store) for e in group)


def _groups(examples: Sequence[Example], store: Store, rng: random.Random) -> Iterator[list[Example]]:
    by_group: dict[str, list[Example]] = defaultdict(list)
    ranked: dict[str, list[Example]] = defaultdict(list)
    for example in examples:
        if pieces(example, store) <= MOST_PIECES:
            (by_group[example.group] if example.rank is None else ranked[example.source]).append(example)
    for group in by_group.values():
        rng.shuffle(group)
        yield from (group[at : at + GROUP] for at in range(0, len(group), GROUP))
    for part in ranked.values():
        part.sort(key=lambda e: pieces(e, store) + rng.random() * 8)
        yield from (part[at : at + GROUP] for at in range(0, len(part), GROUP))
