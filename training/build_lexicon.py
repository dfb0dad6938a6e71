"""Builds `mtaudit/lexicon/data/wordnet.zip` out of the dictionary files of WordNet 3.0.

    python training/build_lexicon.py /usr/share/wordnet mtaudit/lexicon/data/wordnet.zip

The first folder holds `index.*` and `data.*` as Princeton publishes them (on Debian the package
`wordnet-base`); wndb(5WN) describes their format. The licence, which stands at the head of each of
those files, is written beside the output as `WORDNET-LICENSE`.
"""

from __future__ import annotations

import re
import sys
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

from mtaudit.lexicon.wordnet_store import POS_ORDER, pack, relation

FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
SYNSET_RELATIONS = {
    "hypernym": ("@", "@i"),
    "similar": ("&",),
    "verb_group": ("$",),
    "attribute": ("=",),
    "entailment": ("*", ">"),
    "antonym": ("!",),
}
DERIVATIONS = ("+", "\\", "<")
ADJECTIVE_MARK = re.compile(r"\((a|p|ip)\)$")

Key = tuple[str, int]  # part of speech and offset in its file


class Synset:
    """A line of a data file: its words, and its pointers (symbol, target, own word, target's word)."""

    def __init__(self, line: str) -> None:
        fields = line.split(" | ", 1)[0].split()
        count = int(fields[3], 16)
        self.words = [_lemma(w) for w in fields[4 : 4 + 2 * count : 2]]
        rest = fields[4 + 2 * count :]
        self.pointers: list[tuple[str, Key, int, int]] = []
        for i in range(1, 1 + 4 * int(rest[0]), 4):
            symbol, offset, pos, words = rest[i : i + 4]
            self.pointers.append((symbol, (_pos(pos), int(offset)), int(words[:2], 16), int(words[2:], 16)))


def _lemma(word: str) -> str:
    return ADJECTIVE_MARK.sub("", word).replace("_", " ").lower()


def _pos(letter: str) -> str:
    return "a" if letter == "s" else letter


def _lines(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8") as lines:
        yield from (line for line in lines if not line.startswith("  "))


def read_synsets(folder: Path) -> dict[Key, Synset]:
    """All synsets, nouns first, in the order of the files."""
    return {
        (pos, int(line[:8])): Synset(line)
        for pos in POS_ORDER
        for line in _lines(folder / f"data.{FILES[pos]}")
    }


def read_senses(folder: Path, number: dict[Key, int]) -> dict[str, list[int]]:
    """The synsets of each lemma, nouns first, each part of speech by falling frequency of the sense."""
    senses: dict[str, list[int]] = defaultdict(list)
    for pos in POS_ORDER:
        for line in _lines(folder / f"index.{FILES[pos]}"):
            fields = line.split()
            offsets = fields[-int(fields[2]) :]
            senses[_lemma(fields[0])] += [number[pos, int(offset)] for offset in offsets]
    return senses


def read_relations(synsets: dict[Key, Synset], number: dict[Key, int]) -> dict[str, list[list[int]]]:
    """The targets of every synset under each relation between synsets."""
    rows: dict[str, list[list[int]]] = {name: [[] for _ in synsets] for name in SYNSET_RELATIONS}
    for i, synset in enumerate(synsets.values()):
        for symbol, target, _, _ in synset.pointers:
            for name, symbols in SYNSET_RELATIONS.items():
                if symbol in symbols:
                    rows[name][i].append(number[target])
    return rows


def read_word_links(
    synsets: dict[Key, Synset], lemma_number: dict[str, int], symbols: tuple[str, ...]
) -> list[list[int]]:
    """The lemmas that each lemma points to with one of the symbols, in any sense."""
    links: list[set[int]] = [set() for _ in lemma_number]
    for synset in synsets.values():
        for symbol, target, mine, theirs in synset.pointers:
            if symbol in symbols:
                other = synsets[target].words[theirs - 1]
                links[lemma_number[synset.words[mine - 1]]].add(lemma_number[other])
    return [sorted(others) for others in links]


def build(folder: Path) -> bytes:
    """The table as bytes."""
    synsets = read_synsets(folder)
    number = {key: i for i, key in enumerate(synsets)}
    senses = read_senses(folder, number)
    lemmas = sorted(senses)
    lemma_number = {lemma: i for i, lemma in enumerate(lemmas)}
    rows = read_relations(synsets, number) | {
        "sense": [senses[lemma] for lemma in lemmas],
        "member": [[lemma_number[w] for w in synset.words] for synset in synsets.values()],
        "opposite": read_word_links(synsets, lemma_number, ("!",)),
        "derived": read_word_links(synsets, lemma_number, DERIVATIONS),
    }
    relations = {name: relation(targets) for name, targets in rows.items()}
    columns = {f"{name}.start": r.start for name, r in relations.items()}
    columns |= {f"{name}.end": r.end for name, r in relations.items()}
    per_pos = Counter(pos for pos, _ in synsets)
    columns["pos.end"] = array("I", accumulate(per_pos[pos] for pos in POS_ORDER))
    return pack(lemmas, columns)


def licence(folder: Path) -> str:
    """The licence text at the head of a data file, without the line numbers."""
    with (folder / "data.noun").open(encoding="utf-8") as lines:
        head = [line[4:].strip() for line in lines if line.startswith("  ")]
    return "\n".join(head).strip() + "\n"


if __name__ == "__main__":
    source, output = Path(sys.argv[1]), Path(sys.argv[2])
    output.write_bytes(build(source))
    (output.parent / "WORDNET-LICENSE").write_text(licence(source), encoding="utf-8")
