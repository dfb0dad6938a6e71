"""Planted fault "end-mark": the full stop is gone, or a question is none any more."""

from __future__ import annotations

import random
from collections.abc import Iterator

from spacy.tokens import Doc

from training.judge.change import Change, Edit

KIND = "end-mark"


def end_mark(doc: Doc, rng: random.Random) -> Iterator[Change]:
    """The last mark left out or replaced; it is shown on the word before."""
    if len(doc) < 2 or doc[-1].text not in (".", "?", "!") or not doc[-2].is_alpha:
        return
    word, mark = doc[-2], doc[-1]
    other = rng.choice(("", "", "?", "!")) if mark.text == "." else "."
    yield Change(KIND, "minor", (Edit(word.idx, mark.idx + len(mark), word.text + other),))
