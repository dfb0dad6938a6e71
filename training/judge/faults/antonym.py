"""Planted fault "antonym": a word gives way to its opposite, in the same form."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from spacy.tokens import Doc, Token

from training.judge.change import Change
from training.judge.faults.wording import bag, change, hyphenated, in_name, inflected, swapped_word, window

_TABLE = {"VERB": "v", "NOUN": "n", "ADJ": "a", "ADV": "r"}
_SUBORDINATORS = {"before": "after", "after": "before", "above": "below", "below": "above"}
# Words around which one of them is fixed, or is not the sense of the table.
_FIXED = """
long as|long been|as well|so long|no longer|more or|or less|much more|once more|any more|not more|no more
|the more|no less|the less|what is more|moreover|more than|less than|at best|best known|best of|had better
|better off|good morning|good at|good luck|good news for|very same|old age|years old|year old|months old
|old man|old lady|big bang|high school|high time|high street|high court|high end|junior high|senior high
|at large|in large part|large part|by and large|short of|in short|short term|long term|long run|long way
|long ago|for long|before long|how long|all day long|light year|light of|cold war|hot spot|hot line
|south korea|north korea|south africa|open to|open up|open letter|close to|close up|close by|so far
|right away|public security|public health|private eye|foreign minister|foreign ministry|foreign affairs
|poor health|rich in|full of|in full|full time|full name|full swing|full moon|first lady|black and
|minor in|major in|in the end|at the end|by the end|the end of|end of|end up|ended up|in the long|next to
|next day|the next|next year|next month|next week|next time|deep sea|deep learning|thick and|true love
|come true|came true|young people|up to|make up|made up|set up|sets up|at the top|on top|late night
|later on|sooner or|or later|earlier this|earlier that|start up|starts up|in support|support for
|better than|more and|as early|as late|primary school|primary care|secondary school|civil war|world war
|prisoner of war|war crimes|lose weight|lost weight|lose sight|alive and|close relationship|close ties
|up and|down and|break down|cut down|down the|up the|lock down|up with|come up|came up|grow up|grew up
|up in|up on|go up|give up|up for|as much|same time|positive for|tested positive|tested negative
|female college|male and|female and|men and|the opposite|life and|and death|in presence|supply and
|and demand|import and|and export|safe and|hot and|leave a|love to|and light|current affairs|bright future
|like to|would like|end to end|start to|started to|save the|finish line|long since|good friends?
|in advance|advance to|fall asleep|fall in love|fell in love|fall into|fell into|falls into|falls under
|fall short|win over|old and|rise to|give rise|rose to the|growing up
"""
_FIXED_AROUND = tuple(f" {phrase} " for phrase in _FIXED.replace("\n", "").split("|"))
_LIGHT_PARTICLES = bag("up down out off over in away back on through into")


def antonym(doc: Doc, rng: random.Random) -> Iterator[Change]:
    """Every word of the table, in a name or a fixed phrase excepted, made its opposite."""
    for token in doc:
        if in_name(token) or hyphenated(token) or token.is_upper or not token.is_alpha or _fixed(token):
            continue
        around = window(token, 4, 4).split()
        options = _opposites(token)
        if options and not set(options) & set(around):  # "widened or narrowed"
            yield change("antonym", "major", swapped_word(token, rng.choice(options)))


def _opposites(token: Token) -> list[str]:  # noqa: PLR0911 - one rule for each part of speech
    if token.lower_ in _SUBORDINATORS and token.dep_ in ("mark", "prep") and token.tag_ == "IN":
        return [_SUBORDINATORS[token.lower_]] if _joins(token) else []
    pos = _TABLE.get(token.pos_)
    if pos is None or any(t.dep_ in ("prt", "neg") for t in token.children):
        return []
    if pos == "v":
        if any(
            t.i == token.i + 1 and t.lower_ in _LIGHT_PARTICLES for t in token.children if t.dep_ != "prep"
        ):
            return []
        forms = (inflected(lemma, token.tag_) for lemma in _table().get(("v", token.lemma_.lower()), ()))
        return [form for form in forms if form] if _main(token) else []
    if pos == "n":
        if token.dep_ == "compound":
            return []
        forms = (inflected(lemma, token.tag_) for lemma in _table().get(("n", token.lemma_.lower()), ()))
        return [form for form in forms if form]
    if token.lower_ in ("more", "less") and (
        token.i + 1 >= len(token.doc) or token.head.pos_ not in ("ADJ", "ADV")
    ):
        return []
    if token.lower_ in ("up", "down") and token.head.lemma_ not in ("go", "be", "move", "come", "look"):
        return []
    return list(_table().get((pos, token.lower_), ()))


def _main(token: Token) -> bool:
    """Whether a verb is used as one: not as an adjective before a noun."""
    return token.dep_ not in ("amod", "compound", "aux", "auxpass")


def _joins(token: Token) -> bool:
    """Whether "before" or "after" has something behind it, and nothing that fixes it."""
    behind = token.nbor().lower_ if token.i + 1 < len(token.doc) else "."
    before = token.nbor(-1).lower_ if token.i else ""
    return behind not in ("all", "long", ".", ",", "that") and before not in (
        "day", "year", "time", "look", "looking", "named", "taken", "the", "soon", "one", "week", "month",
        "after", "just", "right",
    )  # fmt: skip


def _fixed(token: Token) -> bool:
    around = f" {window(token, 2, 2)} "
    return any(phrase in around and f" {token.lower_} " in phrase for phrase in _FIXED_AROUND)


@cache
def _table() -> dict[tuple[str, str], tuple[str, ...]]:
    """(part of speech, word) -> opposites."""
    text = (files("training.judge.faults") / "data" / "antonym.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")][1:]
    table: dict[tuple[str, str], list[str]] = defaultdict(list)
    for pos, word, opposite, one_way in rows:
        for a, b in ((word, opposite), (opposite, word))[: 1 if one_way else 2]:
            if b not in table[(pos, a)]:
                table[(pos, a)].append(b)
    return {entry: tuple(others) for entry, others in table.items()}
