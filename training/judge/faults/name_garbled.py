"""Planted fault "name-garbled": a name with letters wrong, as a transliteration goes wrong."""

from __future__ import annotations

import random
from collections.abc import Iterator

from spacy.tokens import Doc

from mtaudit.lexicon.frequency import zipf
from training.judge.change import Change, Edit
from training.judge.faults.wording import bag, change

# What transliteration confuses, either way.
# Only sounds that make another name: i for y, q for ch and the like are other spellings of the same one.
_CONFUSED = (
    ("zh", "z"), ("ang", "an"), ("eng", "en"), ("ing", "in"), ("b", "p"), ("p", "b"),
    ("d", "t"), ("g", "k"), ("l", "r"), ("r", "l"), ("m", "n"), ("e", "a"), ("a", "e"),
    ("o", "u"), ("u", "o"),
    ("a", "o"), ("o", "a"), ("i", "e"), ("e", "i"), ("st", "s"), ("nd", "n"), ("rt", "t"), ("v", "b"),
)  # fmt: skip
_COMMON = bag(
    "province county city state states capital expo district kingdom republic university river lake"
    " north south"
    " east west northern southern eastern western saint prince princess king queen mount island"
    " islands street"
    " road square bay hill park team school college church house center centre station united union region"
    " inner outer upper lower great general president minister hospital port village town valley sea ocean"
)


def name_garbled(doc: Doc, rng: random.Random) -> Iterator[Change]:
    """Every word of a person's or place's name, misspelled so that it reads like a name still."""
    for token in doc:
        if token.ent_type_ not in ("PERSON", "GPE", "LOC") or token.pos_ != "PROPN" or not token.is_alpha:
            continue
        if (
            len(token) < 4
            or token.lower_ in _COMMON
            or not token.is_title
            or (zipf(token.lower_) > 4.5 and token.ent_type_ != "PERSON")
        ):
            continue
        name = _garbled(token.text, rng)
        if name:
            edit = Edit(token.idx, token.idx + len(token.text), name)
            yield change("name-garbled", "minor", edit)


def _garbled(name: str, rng: random.Random) -> str | None:
    """The name with one sound confused; no word that means something, no other common name."""
    rows = rng.sample(_CONFUSED, len(_CONFUSED))
    for heard, written in rows:
        places = [
            i for i in range(1, len(name)) if name.startswith(heard, i) and not _cluster(name, heard, i)
        ]
        if not places:
            continue
        at = rng.choice(places)
        other = name[:at] + written + name[at + len(heard) :]
        if other != name and zipf(other) < 3 and _sounds(other):
            return other
    return None


def _cluster(name: str, heard: str, at: int) -> bool:
    """Whether a lone letter is part of two that are one sound, as the g of "ng" or the h of "sh"."""
    if len(heard) > 1:
        return False
    before, behind = name[at - 1].lower(), name[at + 1 : at + 2]
    vowels = "aeiou"
    if heard in vowels:
        return before in vowels or behind in tuple(vowels)
    return heard in (before, behind) or behind == "h" or before + heard in ("ng", "nd", "ck")


def _sounds(name: str) -> bool:
    """Whether no letter stands three times, nor more than three consonants together."""
    run = 0
    for i, letter in enumerate(name.lower()):
        run = 0 if letter in "aeiouy" else run + 1
        if run > 3 or name.lower()[i : i + 3] == letter * 3:
            return False
    return True
