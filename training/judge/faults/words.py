"""Words that may be exchanged in a parsed text, and other words put in their form."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from functools import lru_cache

from lemminflect import getInflection
from spacy.tokens import Doc, Token

from mtaudit.lexicon.frequency import zipf
from training.judge.change import Edit
from training.judge.faults.wording import takes_an

POS = {"NOUN": "n", "VERB": "v", "ADJ": "a", "ADV": "r"}
TAGS = {
    "n": ("NN", "NNS"),
    "v": ("VB", "VBD", "VBG", "VBN", "VBP", "VBZ"),
    "a": ("JJ", "JJR", "JJS"),
    "r": ("RB", "RBR", "RBS"),
}
# Verbs that carry little meaning of their own; what they mean hangs on their object.
LIGHT = word_table("words", "light")
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
    return takes_an(old) == takes_an(new)


def previous(token: Token) -> Token | None:
    """The token before, None at the start."""
    return token.doc[token.i - 1] if token.i else None


def exchange(token: Token, lemma: str) -> Edit | None:
    """The word replaced by another lemma in its form and capitals; None where that cannot be written."""
    form = inflect(lemma, token.tag_)
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
    """Tokens from `start` to `end` left out, with the space beside them.

    Repairs are edits of their own that change no more than letters' case or *a* to *an*: the next word takes
    the capital at the start of a sentence, and an article before fits what follows. None where nothing to
    stand in their place follows.
    """
    if end >= len(doc):
        return None
    first, after = doc[start], doc[end]
    if first.is_sent_start:
        return _without_first_words(first, after)
    before = doc[start - 1]
    if before.whitespace_:
        edit = Edit(before.idx + len(before), doc[end - 1].idx + len(doc[end - 1]), "")
    else:
        edit = Edit(first.idx, after.idx, "")
    if article_fits(before, first.text, after.text):
        return (edit,)
    article = "an" if takes_an(after.text) else "a"
    return (Edit(before.idx, before.idx + len(before), article.title() if before.is_title else article), edit)


def _without_first_words(first: Token, after: Token) -> tuple[Edit, ...] | None:
    if after.is_sent_start or not after.text[0].isalnum():
        return None
    edit = Edit(first.idx, after.idx, "")
    if not after.text[0].islower() or not first.text[0].isupper():
        return (edit,)
    capital = after.text[0].upper() + after.text[1:]
    return (edit, Edit(after.idx, after.idx + len(after), capital))
