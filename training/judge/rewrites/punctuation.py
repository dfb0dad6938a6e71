"""Marks of another style: straight or curly quotes, dashes, the comma before *and* in a list."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from spacy.tokens import Doc

from training.judge.change import Change, Edit
from training.judge.rewrites.words import fair

KIND = "punctuation"
_STRAIGHT = {"“": '"', "”": '"', "‘": "'", "’": "'"}
_DASHES = {
    " - ": (" – ", " — "),
    " – ": (" — ", " - "),
    " — ": (" – ", " - "),
    "—": (" – ",),
    " -- ": (" – ", " — "),
}
_DASH = re.compile(r"(?<=[A-Za-z,”\"])(?: [-–—] | -- |—)(?=[A-Za-z“\"])")
_PAIR = re.compile(r'"([^"]+)"')


def punctuation(doc: Doc, rng: random.Random) -> Iterator[Change]:
    """The quotes of the text, its dashes and its lists, each in another style."""
    text = doc.text
    curly = [Edit(m.start(), m.end(), _STRAIGHT[m[0]]) for m in re.finditer("[“”‘’]", text)]
    if curly:
        yield fair(KIND, *curly)
    elif text.count('"') and text.count('"') % 2 == 0:
        pairs = list(_PAIR.finditer(text))
        if pairs:
            yield fair(
                KIND,
                *(
                    e
                    for m in pairs
                    for e in (Edit(m.start(), m.start() + 1, "“"), Edit(m.end() - 1, m.end(), "”"))
                ),
            )
    dashes = list(_DASH.finditer(text))
    if dashes:
        yield fair(KIND, *(Edit(m.start(), m.end(), rng.choice(_DASHES[m[0]])) for m in dashes))
    yield from _serial_comma(doc)


def _serial_comma(doc: Doc) -> Iterator[Change]:
    """The comma before *and* or *or* in a list of three or more."""
    for word in doc[1:-1]:
        if (
            word.lower_ not in ("and", "or")
            or word.dep_ != "cc"
            or word.head.pos_ not in ("NOUN", "PROPN", "ADJ")
        ):
            continue
        earlier = word.head.dep_ == "conj" and word.head.head.pos_ == word.head.pos_
        if not earlier or any(c.dep_ == "cc" for c in word.head.head.children):
            continue
        before = word.nbor(-1)
        if before.text == ",":
            yield fair(KIND, Edit(before.idx, before.idx + 1, ""))
        elif before.is_alpha:
            yield fair(KIND, Edit(word.idx - 1, word.idx - 1, ","))
