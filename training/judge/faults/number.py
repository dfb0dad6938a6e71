"""Planted fault "number": another value, a slipped separator, another scale, rank or fraction."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Doc, Span

from mtaudit.text.numbers import Kind, quantities
from training.judge.change import Change, Edit
from training.judge.faults.wording import change, like, replaced
from training.judge.rewrites.number_words import in_words, ordinal_in_words

_COUNTED = {Kind.NUMBER, Kind.ORDINAL, Kind.PERCENT, Kind.MONEY, Kind.MEASURE, Kind.DURATION}
_NAMED = {"ORG", "PERSON", "PRODUCT", "WORK_OF_ART", "FAC", "LAW", "GPE"}
_DIGITS = re.compile(r"(?<![\w.,>])(?<!\d )[$£€¥]?(\d+(?:[.,]\d+)*)(st|nd|rd|th)?(?![A-Z]| \d)")
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")

_SMALL = [in_words(n) for n in range(2, 21)]
_TENS = [in_words(n) for n in range(20, 100, 10)]
_ORDINALS = [ordinal_in_words(n) for n in range(1, 11)]
_SCALES = {
    "hundred": ("thousand",),
    "thousand": ("million",),
    "million": ("billion",),
    "billion": ("million", "trillion"),
    "trillion": ("billion",),
}
# Phrases on their own, each with what may stand in its place.
_PHRASES = {
    "tens of thousands of": ("thousands of", "hundreds of thousands of"),
    "hundreds of thousands of": ("tens of thousands of", "millions of"),
    "dozens of": ("hundreds of",),
    "hundreds of": ("thousands of", "dozens of"),
    "thousands of": ("millions of", "hundreds of"),
    "millions of": ("billions of", "thousands of"),
    "billions of": ("millions of", "trillions of"),
    "half of": ("a third of", "a quarter of"),
    "half the": ("a third of the", "a quarter of the"),
    "half a million": ("a quarter of a million", "a million"),
    "half a century": ("a quarter of a century", "a century"),
    "half an hour": ("an hour", "a quarter of an hour"),
    "a quarter of": ("half of", "a third of"),
    "a third of": ("half of", "a quarter of"),
    "one-third": ("two-thirds", "one-fifth"),
    "one third": ("two thirds", "one fifth"),
    "two-thirds": ("three-quarters", "one-third"),
    "two thirds": ("three quarters", "one third"),
    "three-quarters": ("two-thirds",),
    "three quarters": ("two thirds",),
    "a dozen": ("a hundred", "two dozen"),
    "twice": ("three times", "four times"),
    "doubled": ("tripled", "halved"),
    "tripled": ("doubled", "quadrupled"),
    "halved": ("doubled",),
}
_WORD = re.compile(rf"(?:(?:{'|'.join(_TENS)})-)?(?:{'|'.join([*_SMALL, *_TENS])}|one)", re.IGNORECASE)
_SCALE = re.compile(rf"(?<=[\d\w] )(?:{'|'.join(_SCALES)})\b", re.IGNORECASE)
_PHRASE = re.compile(rf"\b(?:{'|'.join(sorted(_PHRASES, key=len, reverse=True))})\b", re.IGNORECASE)
_INNER_HALF = re.compile(
    r"(?:and|first|second|other|latter|better) (?:a )?\Z|\b(?:more|less) than a\Z", re.IGNORECASE
)
_FIXED = re.compile(
    r"(?:at |from the |love at |thing's )?first (?:of all|and foremost|lady|aid|class|name|hand|place|"
    r"instance|responders?)|at first|second (?:hand|thoughts?|nature|to none)|third part(?:y|ies)",
    re.IGNORECASE,
)


def number(doc: Doc, rng: random.Random) -> Iterator[Change]:
    """Every number of the text with another value; years, dates and times are left to "date-or-time"."""
    taken = [m.span() for m in _PHRASE.finditer(doc.text)]
    yield from _phrases(doc, rng)
    for quantity in quantities(doc.text):
        start, end = quantity.span.start, quantity.span.end
        if quantity.kind not in _COUNTED or any(a < end and start < b for a, b in taken):
            continue
        covering = doc.char_span(start, end, alignment_mode="expand")
        if covering is None or any(t.ent_type_ in _NAMED for t in covering):
            continue
        percent = quantity.kind is Kind.PERCENT
        for found in _DIGITS.finditer(doc.text, start, end):
            if other := _other_digits(found[1], found[2], rng, percent):
                yield _put(doc, found.start(1), found.end(), other)
        yield from _words(doc, start, end, quantity.kind, rng)


def _phrases(doc: Doc, rng: random.Random) -> Iterator[Change]:
    for found in _PHRASE.finditer(doc.text):
        if found[0].lower().startswith("half") and _INNER_HALF.search(doc.text[: found.start()]):
            continue
        if re.search(r"\b(?:once or|thought|one and|the first) \Z", doc.text[: found.start()], re.IGNORECASE):
            continue
        yield _put(doc, found.start(), found.end(), rng.choice(_PHRASES[found[0].lower()]))


def _words(doc: Doc, start: int, end: int, kind: Kind, rng: random.Random) -> Iterator[Change]:
    """Numbers, ranks and scales that are written out in a quantity."""
    text = doc.text
    for found in _SCALE.finditer(text, start, end):
        yield _put(doc, found.start(), found.end(), rng.choice(_SCALES[found[0].lower()]))
    first = _WORD.match(text, start, end)
    if kind is Kind.ORDINAL:
        word = text[start:end].lower()
        around = _FIXED.search(text, max(0, start - 9), end + 12)
        token: Span | None = doc.char_span(start, end)
        attribute = token is not None and token[0].tag_ == "JJ" and token[0].dep_ == "amod"
        if word in _ORDINALS and attribute and not around:
            yield _put(doc, start, end, _neighbour(_ORDINALS, word, rng))
    elif first and first[0].lower() != "one" and not text[first.end() : first.end() + 1].isalpha():
        yield _put(doc, start, first.end(), _other_word(first[0].lower(), rng))


def _other_word(word: str, rng: random.Random) -> str:
    tens, joint, unit = word.partition("-")
    if joint:
        return rng.choice(
            [f"{_neighbour(_TENS, tens, rng)}-{unit}", f"{tens}-{_neighbour(_SMALL[:8], unit, rng)}"]
        )
    return _neighbour(_SMALL if word in _SMALL[:-1] else _TENS, word, rng)


def _neighbour(words: list[str], word: str, rng: random.Random) -> str:
    """Another word of a row, not far away."""
    at = words.index(word) if word in words else 0
    return rng.choice([w for w in words[max(0, at - 3) : at + 4] if w != word])


def _other_digits(written: str, suffix: str | None, rng: random.Random, percent: bool) -> str | None:
    """Digits of another value in the same style; None when there is none, as for a lone 1."""
    if suffix:
        return _other_rank(int(written), rng) if written.isdigit() else None
    if _YEAR.fullmatch(written) or written in ("0", "1", "100") or (written[0] == "0" and "." not in written):
        return None
    slips = [_digit_changed, _digit_changed, _digits_exchanged, _slipped]
    rng.shuffle(slips)
    for slip in slips:
        other = slip(written, rng)
        if other and _plausible(other, written, percent):
            return other
    return None


def _other_rank(rank: int, rng: random.Random) -> str:
    other = rng.choice([r for r in range(max(1, rank - 3), rank + 4) if r != rank])
    ending = "th" if other % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(other % 10, "th")
    return f"{other}{ending}"


def _plausible(other: str, written: str, percent: bool) -> bool:
    if other in (written, "1", "0") or _YEAR.fullmatch(other) or (other[0] == "0" and other[:2] != "0."):
        return False
    if "." not in other and "," not in other and len(other) > 1 and other[0] == "0":
        return False
    values = [float(x.replace(",", "")) if x.count(".") < 2 else 0.0 for x in (other, written)]
    return values[0] not in (0.0, 1.0, values[1]) and not (percent and values[0] > 100 >= values[1])


def _digit_changed(written: str, rng: random.Random) -> str:
    """One digit other; of round numbers one that is not a closing zero."""
    places = [
        i
        for i, c in enumerate(written)
        if c in "123456789" or (c == "0" < written[:i] and written[i + 1 :].strip("0,"))
    ]
    at = rng.choice(places or [0])
    low = 1 if at == 0 or written[at + 1 :] == "" else 0
    digit = rng.choice([d for d in "0123456789"[low:] if d != written[at]])
    return written[:at] + digit + written[at + 1 :]


def _digits_exchanged(written: str, _: random.Random) -> str | None:
    """The first two digits that differ and stand side by side change places: 54 for 45; separators stay."""
    places = [i for i, c in enumerate(written) if c.isdigit()]
    for i, j in pairwise(places):
        if written[i] != written[j] and not (i == 0 and written[j] == "0"):
            return written[:i] + written[j] + written[i + 1 : j] + written[i] + written[j + 1 :]
    return None


def _slipped(written: str, rng: random.Random) -> str | None:
    """Ten times more or less: 35,000 for 3,500, 42 for 4.2."""
    if _GROUPED.fullmatch(written) or (written.isdigit() and len(written) > 1):
        value = int(written.replace(",", ""))
        other = value // 10 if value % 10 == 0 and rng.random() < 0.5 else value * 10
        return f"{other:,}" if "," in written or (other > 9999 and value < 10_000) else str(other)
    whole, point, part = written.partition(".")
    if not point or not part.isdigit() or not whole.isdigit():
        return None
    if len(part) == 1 and whole != "0":
        return whole + part
    return None if whole == "0" else f"{whole}{part[0]}.{part[1:]}"


def _put(doc: Doc, start: int, end: int, words: str) -> Change:
    tokens: Span | None = doc.char_span(start, end)
    if tokens is None:
        return change("number", "major", Edit(start, end, like(doc.text[start:end], words)))
    return change("number", "major", replaced(tokens[0], tokens[-1], words))
