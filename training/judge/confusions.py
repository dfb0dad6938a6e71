"""Words that real translation engines take for one another, found by translating good text there and back.

    python -m training.judge.confusions CONFUSIONS.jsonl EXAMPLES.jsonl ... [--routes eng-spa,spa-eng ...]

Needs the program `apertium` with the pairs of the routes (Debian: apertium, apertium-eng-spa,
apertium-eng-cat, apertium-en-gl, apertium-eo-en). A word of the original that comes back as another one,
between the same neighbours, is a confusion where another route brings it back as it was and no dictionary
lets the one stand for the other: *rates* as *taxes*, *aggression* as *assault*.
"""

from __future__ import annotations

import argparse
import itertools
import json
import subprocess
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path

from lemminflect import getLemma
from spacy.tokens import Doc, Token

from mtaudit.lexicon.frequency import zipf
from mtaudit.lexicon.wordnet import load
from training.judge.examples import read_examples
from training.judge.faults.meaning import may_stand_for
from training.judge.faults.words import POS, is_exchangeable
from training.judge.pipeline import load_pipeline

ROUTES = ("eng-spa,spa-eng", "eng-cat,cat-eng", "en-gl,gl-en", "en-eo,eo-en")
CHUNK = 100  # lines a run of the program, which now and then breaks off
COMMON = 3.0
STEM = 5  # words that share so many first letters are mostly one word

Confusion = tuple[str, str, str]  # the lemma that was said, its part of speech, the lemma that came back


def there_and_back(texts: Sequence[str], route: str) -> list[str]:
    """The texts translated by each mode of a route in turn; empty where the program lost lines."""
    return [back for at in range(0, len(texts), CHUNK) for back in _told(texts[at : at + CHUNK], route)]


def _told(texts: Sequence[str], route: str) -> Sequence[str]:
    told = "\n".join(texts)
    for mode in route.split(","):
        run = subprocess.run(
            ["apertium", "-u", mode], input=told, capture_output=True, text=True, check=False
        )
        told = run.stdout.removesuffix("\n")
    lines = told.split("\n")
    return lines if len(lines) == len(texts) else [""] * len(texts)


def confusions(doc: Doc, returned: Sequence[str]) -> Iterator[Confusion]:
    """The confusions in the translations of one text by several routes."""
    told = [_words(text) for text in returned]
    for here, words in enumerate(told):
        others = set(itertools.chain.from_iterable(told[:here] + told[here + 1 :]))
        for token, word in _exchanged(doc, words):
            if token.lower_ in others and is_exchangeable(token):
                yield from _confusion(token, word)


def _words(text: str) -> list[str]:
    return [part.strip(".,;:!?\"'()").lower() for part in text.split()]


def _exchanged(doc: Doc, words: Sequence[str]) -> Iterator[tuple[Token, str]]:
    """Single words with another single word in their place, of which the text knows nothing."""
    said = [t for t in doc if not t.is_punct and not t.is_space]
    known = {t.lower_ for t in said}
    matcher = SequenceMatcher(None, [t.lower_ for t in said], words, autojunk=False)
    for kind, start, end, there, until in matcher.get_opcodes():
        if kind == "replace" and end - start == until - there == 1 and words[there] not in known:
            yield said[start], words[there]


def _confusion(token: Token, word: str) -> Iterator[Confusion]:
    lemma, pos = token.lemma_.lower(), POS[token.pos_]
    for wrong in getLemma(word, upos=token.pos_)[:1]:
        if (
            word.isalpha()
            and zipf(wrong) >= COMMON
            and wrong[:STEM] != lemma[:STEM]
            and _differ(lemma, wrong, pos)
        ):
            yield lemma, pos, wrong


def _differ(lemma: str, wrong: str, pos: str) -> bool:
    """True for two words of one part of speech of which neither can stand for the other in any sense."""
    wordnet = load()
    known = wordnet.known(lemma, pos) and wordnet.known(wrong, pos)
    return known and not (may_stand_for(lemma, wrong, pos) or wordnet.similar(lemma, wrong))


def find(originals: Iterable[str], routes: Sequence[str]) -> Counter[Confusion]:
    """How often each confusion was made in the originals."""
    texts = [" ".join(text.split()) for text in dict.fromkeys(originals)]
    told = zip(*(there_and_back(texts, route) for route in routes), strict=True)
    docs = load_pipeline().pipe(texts, batch_size=64)
    return Counter(
        confusion
        for doc, returned in zip(docs, told, strict=True)
        for confusion in set(confusions(doc, returned))
    )


def read_confusions(path: Path) -> list[Confusion]:
    """The confusions of a file, each once."""
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [(lemma, pos, wrong) for lemma, pos, wrong, _ in rows]


def main() -> None:
    """Read the examples, translate their originals, write what was confused."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("output", type=Path)
    parser.add_argument("examples", type=Path, nargs="+")
    parser.add_argument("--routes", nargs="+", default=ROUTES)
    arguments = parser.parse_args()
    read = itertools.chain.from_iterable(map(read_examples, arguments.examples))
    found = find((example.original for example in read), arguments.routes)
    rows = [[*confusion, times] for confusion, times in sorted(found.items())]
    arguments.output.write_text("\n".join(json.dumps(row) for row in rows) + "\n", encoding="utf-8")
    print(f"{len(rows)} confusions")


if __name__ == "__main__":
    main()
