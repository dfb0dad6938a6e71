"""Words that may be exchanged in a parsed text, and other words put in their form."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from functools import lru_cache

from lemminflect import getInflection
from spacy.tokens import Doc, Token

from mtaudit.detectors.articles import starts_with_vowel_sound
from mtaudit.lexicon.frequency import zipf
from training.judge.change import Edit
from training.judge.faults.word_tables import word_table

POS = {"NOUN": "n", "VERB": "v", "ADJ": "a", "ADV": "r"}
TAGS = {
    "n": ("NN", "NNS"),
    "v": ("VB", "VBD", "VBG", "VBN", "VBP", "VBZ"),
    "a": ("JJ", "JJR", "JJS"),
    "r": ("RB", "RBR", "RBS"),
}
# Verbs that carry little meaning of their own; what they mean hangs on their object.
LIGHT = word_table("words", "light")
SLURS = word_table("words", "slurs")
CALENDAR = word_table("words", "calendar")


def content_words(doc: Doc, rng: random.Random, pos: str = "nvar") -> Iterator[Token]:
    """Words of the given parts of speech that may be exchanged one by one, in random order.

    Left out are names and what stands in them, capitals in mid-sentence, stop words, words of two letters,
    phrasal and light verbs, calendar words, and words whose tag and form disagree.
    """
    places = [t for t in doc if POS.get(t.pos_, "-") in pos and is_exchangeable(t)]
    rng.shuffle(places)
    yield from places


def is_exchangeable(token: Token) -> bool:
    """True when a word carries meaning of its own and stands alone; see `content_words`."""
    pos = POS.get(token.pos_)
    return (
        pos is not None
        and token.tag_ in TAGS[pos]
        and token.is_alpha
        and len(token) > 2
        and not token.is_stop
        and not token.ent_type_
        and (token.is_lower or _opens_sentence(token))
        and not (pos == "v" and (token.lemma_ in LIGHT or any(c.dep_ == "prt" for c in token.children)))
        and token.dep_ not in ("prt", "prep", "mark", "aux", "auxpass", "neg")
        and token.lemma_ not in CALENDAR
        and not _hyphenated(token)
        and token.lower_ in forms(token.lemma_.lower(), token.tag_)
    )


def _opens_sentence(token: Token) -> bool:
    return token.is_title and bool(token.is_sent_start)


def _hyphenated(token: Token) -> bool:
    text, start, end = token.doc.text, token.idx, token.idx + len(token)
    return text[start - 1 : start] in ("-", "/", "'", "’", "–") or text[end : end + 1] in ("-", "/", "'", "’")


@lru_cache(maxsize=100_000)
def forms(lemma: str, tag: str) -> tuple[str, ...]:
    """The forms of a lemma under a Penn tag, the usual one first."""
    found: tuple[str, ...] = getInflection(lemma, tag=tag)
    return (lemma, *found) if tag in ("NN", "VB", "VBP", "JJ", "RB") else found


@lru_cache(maxsize=100_000)
def inflect(lemma: str, tag: str) -> str | None:
    """A lemma, or a phrase with its head last (a verb's first), in the form of a tag; None if unheard of."""
    words = lemma.split()
    head = 0 if tag.startswith("V") else -1
    found = forms(words[head], tag)
    if not found:
        return None
    form = found[0]
    if form != words[head] and zipf(form) < (3.0 if len(tag) == 3 and tag[0] in "JR" else 2.7):
        return None
    words[head] = form
    return " ".join(words)


def article_fits(before: Token | None, old: str, new: str) -> bool:
    """False when *a* or *an* stands before and the new word asks for the other one."""
    if before is None or before.lower_ not in ("a", "an"):
        return True
    return starts_with_vowel_sound(old) is starts_with_vowel_sound(new)


def previous(token: Token) -> Token | None:
    """The token before, None at the start."""
    return token.doc[token.i - 1] if token.i else None


def exchange(token: Token, lemma: str) -> Edit | None:
    """The word replaced by another lemma in its form and capitals; None where that cannot be written."""
    form = inflect(lemma, token.tag_)
    if lemma in SLURS:
        return None
    if form is None or form.lower() == token.lower_:
        return None
    if not article_fits(previous(token), token.text, form):
        return None
    if token.is_title:
        form = form[0].upper() + form[1:]
    return Edit(token.idx, token.idx + len(token), form)


def first_fitting(token: Token, lemmas: Sequence[str]) -> Edit | None:
    """The first lemma that can stand for the word."""
    return next((edit for lemma in lemmas if (edit := exchange(token, lemma))), None)


def without(doc: Doc, start: int, end: int) -> tuple[Edit, ...] | None:
    """Tokens from `start` to `end` left out, with the space before them.

    None where more than that would have to change: a capital at the start of the sentence, *a* to *an*.
    """
    if start == 0 or end >= len(doc) or doc[start].is_sent_start:
        return None
    before, after, last = doc[start - 1], doc[end], doc[end - 1]
    if not before.whitespace_ or not article_fits(before, doc[start].text, after.text):
        return None
    return (Edit(before.idx + len(before), last.idx + len(last), ""),)
