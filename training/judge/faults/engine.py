"""A word that a real translation engine took for another, where the text has the same word."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from training.judge.change import Change, Changer, Severity
from training.judge.confusions import Confusion
from training.judge.faults.meaning import nearness
from training.judge.faults.words import POS, content_words, exchange

KIND = "engine"
LEAST_NEAR, TOO_NEAR = 0.35, 0.6  # words nearer than the one are a minor fault, than the other none


def confusing(confusions: Iterable[Confusion]) -> dict[str, Changer]:
    """The changer that makes these confusions: "engine"."""
    wrong: dict[tuple[str, str], list[str]] = defaultdict(list)
    for lemma, pos, came in confusions:
        wrong[lemma, pos].append(came)
    return {KIND: _Confused(wrong)}


@dataclass(frozen=True)
class _Confused:
    wrong: Mapping[tuple[str, str], list[str]]

    def __call__(self, doc: Doc, rng: random.Random) -> Iterator[Change]:
        for token in content_words(doc, rng):
            lemma = token.lemma_.lower()
            came = [w for w in self.wrong.get((lemma, POS[token.pos_]), ()) if _near(token, w) < TOO_NEAR]
            rng.shuffle(came)
            for word in came[:1]:
                edit = exchange(token, word)
                if edit:
                    severity: Severity = "major" if _near(token, word) < LEAST_NEAR else "minor"
                    yield Change(KIND, severity, (edit,))


def _near(token: Token, word: str) -> float:
    return nearness(token.vocab, token.lemma_.lower(), word)
