"""How often a pair is rightly said to be parallel, comparable or unrelated.

    python benchmarks/status.py DATA_FOLDER [STORIES_FOLDER ...]

DATA_FOLDER holds `align_wmt20.jsonl` and `align_bible.jsonl`: its pairs are parallel, those of the disturbed
news too; one half of the sentences on either side replaced by those of other documents makes them
comparable; sides of different documents are unrelated. A STORIES_FOLDER holds `original.txt` and
`translation.txt`, stories of one event by two outlets, which are comparable.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from alignment_measure import GoldPair, read_sets

from mtaudit.align.sentences import align_sentences
from mtaudit.encoder import Encoder
from mtaudit.model import Document, Encoded, Pair, Relation, Sentence
from mtaudit.stages.relation import relate
from mtaudit.text.document import make_document

SEED = 7


def _parallel(pairs: Sequence[GoldPair]) -> Iterator[Pair]:
    for first, second in pairs:
        yield Pair("parallel", first.document, second.document)


def _half_replaced(pairs: Sequence[GoldPair], draw: random.Random) -> Iterator[Pair]:
    strange = [s for first, _ in pairs for s in first.document.sentences]
    for pair in pairs:
        first, second = (_with_strangers(side.document, strange, draw) for side in pair)
        yield Pair("comparable", first, second)


def _with_strangers(document: Document, strange: Sequence[Sentence], draw: random.Random) -> Document:
    sentences = list(document.sentences)
    for i in draw.sample(range(len(sentences)), len(sentences) // 2):
        sentences[i] = draw.choice(strange)
    return Document(document.name, document.text, tuple(sentences))


def _of_different_documents(pairs: Sequence[GoldPair], draw: random.Random) -> Iterator[Pair]:
    for first, _ in pairs:
        others = [second for other, second in pairs if other.document.text != first.document.text]
        yield Pair("unrelated", first.document, draw.choice(others).document)


def _read(folder: Path) -> Pair:
    original, translation = (
        make_document(side, (folder / f"{side}.txt").read_bytes().decode("utf-8"))
        for side in ("original", "translation")
    )
    return Pair(folder.name, original, translation)


def _kinds(sets: dict[str, list[GoldPair]], stories: Sequence[Path]) -> Iterator[tuple[str, list[Pair]]]:
    draw = random.Random(SEED)
    bible = [pair for name, pairs in sets.items() if name.startswith("Bible") for pair in pairs]
    yield "parallel: news", list(_parallel(sets["news"]))
    yield "parallel: news, disturbed", list(_parallel(sets["news, disturbed"]))
    yield "parallel: Bible", list(_parallel(bible))
    for name, pairs in (("news", sets["news"]), ("Bible", bible)):
        yield f"comparable: {name}, half replaced", list(_half_replaced(pairs, draw))
        yield f"unrelated: {name}", list(_of_different_documents(pairs, draw))
    yield "comparable: two outlets", [_read(folder) for folder in stories]


def _relation(pair: Pair, encodings: dict[str, Encoded]) -> Relation:
    original, translation = (
        [encodings[s.text] for s in document.sentences] for document in (pair.original, pair.translation)
    )
    return relate(pair, align_sentences(original, translation))


def _main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("stories", type=Path, nargs="*")
    options = parser.parse_args()
    kinds = dict(_kinds(read_sets(options.folder), options.stories))
    documents = [d for pairs in kinds.values() for p in pairs for d in (p.original, p.translation)]
    texts = list(dict.fromkeys(s.text for d in documents for s in d.sentences))
    encodings = dict(zip(texts, Encoder().encode(texts), strict=True))
    print("| documents | n |", " | ".join(Relation), "|\n|---|---|---|---|---|")
    for name, pairs in kinds.items():
        said = Counter(_relation(pair, encodings) for pair in pairs)
        print("|", " | ".join([name, str(len(pairs)), *(str(said[r]) for r in Relation)]), "|", flush=True)


if __name__ == "__main__":
    _main()
