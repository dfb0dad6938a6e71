"""The passages that two runs have in common, whatever either puts into one bead."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from mtaudit.gate.measuring import ADDED
from mtaudit.model.result import Measure


@dataclass(frozen=True, slots=True)
class Passage:
    """The beads of both runs over the same sentences of the original.

    What only the translation has stands alone and may lack a side.
    """

    before: tuple[Measure, ...]
    now: tuple[Measure, ...]


def pair_up(before: Sequence[Measure], now: Sequence[Measure]) -> list[Passage]:
    """The smallest passages that are whole beads in both runs, in the order of their first keys.

    A passage with a sentence that only one of the originals has is left out.
    """
    root = _Joined()
    for measure in (*before, *now):
        for key in measure.keys:
            root.join(measure.keys[0], key)
    groups: dict[str, tuple[list[Measure], list[Measure]]] = defaultdict(lambda: ([], []))
    for side, measures in enumerate((before, now)):
        for measure in measures:
            groups[root.of(measure.keys[0])][side].append(measure)
    passages = [
        Passage(tuple(sorted(a, key=_order)), tuple(sorted(b, key=_order))) for a, b in groups.values()
    ]
    whole = (passage for passage in passages if _originals(passage.before) == _originals(passage.now))
    return sorted(whole, key=lambda p: min(m.keys for m in (*p.before, *p.now)))


def _originals(measures: Sequence[Measure]) -> set[str]:
    return {key for measure in measures for key in measure.keys if not key.startswith(ADDED)}


def _order(measure: Measure) -> tuple[str, ...]:
    return measure.keys


class _Joined:
    """Keys in groups that only ever grow: a union-find."""

    def __init__(self) -> None:
        self._above: dict[str, str] = {}

    def of(self, key: str) -> str:
        """The key that stands for this one's group."""
        while (above := self._above.get(key, key)) != key:
            self._above[key] = self._above.get(above, above)
            key = above
        return key

    def join(self, one: str, other: str) -> None:
        """Make the groups of both keys one."""
        self._above[self.of(one)] = self.of(other)
