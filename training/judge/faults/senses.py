"""Senses of English words: WordNet 3.0 with what the compact table leaves out.

That is hyponyms, glosses, topics and how often each sense was met in tagged text. Read from the files that
Debian's package `wordnet-base` installs. wndb(5WN), cntlist(5WN).
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from training.build_lexicon import FILES, Key, read_synsets

FOLDER = Path("/usr/share/wordnet")
TYPES = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
# Lexicographer files whose words name things that differ when the word differs; lexnames(5WN).
CONCRETE = {
    5: "animal", 6: "artifact", 8: "body", 13: "food", 15: "location", 17: "object",
    18: "person", 20: "plant", 27: "substance",
}  # fmt: skip


@dataclass(frozen=True, eq=False)
class Sense:
    """One meaning: its words, the words of its gloss, what lies around it, its lexicographer file."""

    key: Key
    words: tuple[str, ...]
    file: int
    gloss: tuple[str, ...]
    above: list[Sense] = field(default_factory=list, repr=False)
    below: list[Sense] = field(default_factory=list, repr=False)
    near: list[Sense] = field(default_factory=list, repr=False)  # similar adjectives, grouped verbs
    opposite: list[Sense] = field(default_factory=list, repr=False)
    relational: bool = False

    @property
    def concrete(self) -> bool:
        """True for the names of things that can be pointed at, persons included."""
        return self.file in CONCRETE


class Senses:
    """All senses, and which words have them."""

    def __init__(self, folder: Path) -> None:
        self._synsets = _read(folder)
        self._counts = _read_counts(folder)
        self._senses: dict[tuple[str, str], tuple[Sense, ...]] = {}
        for pos, name in FILES.items():
            for line in (folder / f"index.{name}").read_text(encoding="utf-8").splitlines():
                if not line.startswith("  "):
                    cells = line.split()
                    offsets = cells[-int(cells[2]) :]
                    lemma = cells[0].replace("_", " ")
                    self._senses[lemma, pos] = tuple(self._synsets[pos, int(o)] for o in offsets)

    def of(self, lemma: str, pos: str) -> tuple[Sense, ...]:
        """The senses of a lemma, the most frequent first; none when it is unknown."""
        return self._senses.get((lemma, pos), ())

    def words(self, pos: str) -> tuple[str, ...]:
        """All lemmas of a part of speech."""
        return tuple(lemma for lemma, its_pos in self._senses if its_pos == pos)

    def count(self, lemma: str, pos: str) -> int:
        """How often the lemma was met in tagged text as this part of speech."""
        return sum(self._counts.get((lemma, pos, rank), 0) for rank in range(1, len(self.of(lemma, pos)) + 1))

    def shares(self, lemma: str, pos: str) -> tuple[float, ...]:
        """How often a use of the lemma has each sense, in [0, 1], smoothed; they sum to 1."""
        counts = [
            self._counts.get((lemma, pos, rank), 0) + 1 / rank
            for rank in range(1, len(self.of(lemma, pos)) + 1)
        ]
        return tuple(c / sum(counts) for c in counts)


def _read(folder: Path) -> dict[Key, Sense]:
    raw = read_synsets(folder)
    senses: dict[Key, Sense] = {}
    for pos, name in FILES.items():
        for line in (folder / f"data.{name}").read_text(encoding="utf-8").splitlines():
            if not line.startswith("  "):
                key = (pos, int(line[:8]))
                gloss = tuple(re.findall(r"[a-z]{3,}", line.partition(" | ")[2].partition('"')[0].lower()))
                relational = any(symbol == "\\" for symbol, *_ in raw[key].pointers)
                senses[key] = Sense(key, tuple(raw[key].words), int(line[9:11]), gloss, relational=relational)
    for key, synset in raw.items():
        for symbol, target, _, _ in synset.pointers:
            places = {"@": "above", "~": "below", "&": "near", "$": "near", "!": "opposite"}
            if symbol in places:
                getattr(senses[key], places[symbol]).append(senses[target])
    return senses


def _read_counts(folder: Path) -> dict[tuple[str, str, int], int]:
    counts: dict[tuple[str, str, int], int] = defaultdict(int)
    for line in (folder / "cntlist.rev").read_text(encoding="utf-8").splitlines():
        key, rank, count = line.split()
        lemma, _, rest = key.partition("%")
        counts[lemma.replace("_", " "), TYPES[rest[0]], int(rank)] += int(count)
    return counts


@cache
def load_senses() -> Senses:
    """The senses, read on the first call (some seconds) and kept."""
    return Senses(FOLDER)


def neighbourhood(sense: Sense) -> set[Key]:
    """The sense and those at most two steps away: what a word must stay clear of to be wrong for it."""
    ring = {sense.key: sense}
    for _ in range(2):
        for other in list(ring.values()):
            for found in (*other.above, *other.near, *other.below):
                ring.setdefault(found.key, found)
    return set(ring)
