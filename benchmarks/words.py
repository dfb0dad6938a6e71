"""Measures word alignment against sentence pairs aligned by hand, beside linking identical words.

    python benchmarks/words.py FILE.jsonl

A line holds `s1` and `s2`, tokens with one space between, and `sure` and `poss`, lists of "i-j": token i
of s1 and token j of s2. Precision and recall are the mean over pairs (macro) and F1 their harmonic mean,
as Sultan et al. (2014) and the data of Lan, Jiang and Xu (2021) count; once against the sure links alone
and once against sure and possible ones together. No link said is right where none is gold, and wrong
otherwise.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import fmean
from typing import Any

import spacy
from alignment_measure import harmonic_mean
from spacy.tokens import Doc

from mtaudit.align.grammar import fit_to_grammar
from mtaudit.align.words import align_words, word_states
from mtaudit.encoder import Encoder
from mtaudit.model import Encoded, Token
from mtaudit.parser import pipeline_folder, tokens_of

Links = set[tuple[int, int]]
Row = dict[str, Any]


def _parsed(texts: Sequence[str]) -> dict[str, tuple[Token, ...]]:
    """The tokens of texts whose words are given by the spaces between them."""
    nlp = spacy.load(pipeline_folder())
    docs = nlp.pipe([Doc(nlp.vocab, words=text.split(" ")) for text in texts], batch_size=64)
    return {text: tokens_of(doc) for text, doc in zip(texts, docs, strict=True)}


def _identical(row: Row) -> Links:
    """Words that are the same but for capitals: the first with the first, the second with the second."""
    first, second = (_numbered(row[side].lower().split(" ")) for side in ("s1", "s2"))
    return {(i, second[key]) for key, i in first.items() if key in second}


def _numbered(words: Sequence[str]) -> dict[tuple[str, int], int]:
    """The place of every word, named by itself and how often it came before."""
    seen: Counter[str] = Counter()
    places = {}
    for i, word in enumerate(words):
        places[word, seen[word]] = i
        seen[word] += 1
    return places


def _contextual(rows: Sequence[Row]) -> Callable[[Row], Links]:
    texts = list(dict.fromkeys(row[side] for row in rows for side in ("s1", "s2")))
    encoded: dict[str, Encoded] = dict(zip(texts, Encoder().encode(texts), strict=True))
    parsed = _parsed(texts)

    def link(row: Row) -> Links:
        first, second = (parsed[row[side]] for side in ("s1", "s2"))
        states = word_states(first, encoded[row["s1"]]), word_states(second, encoded[row["s2"]])
        links = fit_to_grammar(first, second, align_words(*states))
        return {(x.original, x.translation) for x in links}

    return link


def _gold(row: Row, kinds: Sequence[str]) -> Links:
    found = (link.split("-") for kind in kinds for link in row[kind])
    return {(int(i), int(j)) for i, j in found}


def _scores(gold: Sequence[Links], said: Sequence[Links]) -> tuple[float, float, float]:
    """Macro precision, macro recall and F1."""
    both = list(zip(gold, said, strict=True))
    precision = fmean(len(g & s) / len(s) if s else float(not g) for g, s in both)
    recall = fmean(len(g & s) / len(g) if g else 1.0 for g, s in both)
    return precision, recall, harmonic_mean(precision, recall)


def _main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("file", type=Path)
    options = parser.parse_args()
    with options.file.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    print(f"{len(rows)} pairs\n")
    print("| aligner | sure P / R / F1 | sure and possible P / R / F1 |")
    print("|---|---|---|")
    for name, system in (("mtaudit", _contextual(rows)), ("identical words", _identical)):
        said = [system(row) for row in rows]
        cells = [
            " / ".join(f"{x:.3f}" for x in _scores([_gold(row, kinds) for row in rows], said))
            for kinds in (("sure",), ("sure", "poss"))
        ]
        print("|", " | ".join([name, *cells]), "|")


if __name__ == "__main__":
    _main()
