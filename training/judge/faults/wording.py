"""Helpers that planted words need: capitals, articles, inflection and stretches of a parsed text."""

from __future__ import annotations

from functools import lru_cache

from spacy.tokens import Token

from mtaudit.detectors.articles import starts_with_vowel_sound
from training.judge.change import Change, Edit, Severity


def change(kind: str, severity: Severity, *edits: Edit) -> Change:
    """A fault of one or more edits."""
    return Change(kind, severity, edits)


def like(model: str, word: str) -> str:
    """The word with the capitals of the model: all, the first, or its own."""
    if len(model) > 1 and model.isupper():
        return word.upper()
    return word[:1].upper() + word[1:] if model[:1].isupper() else word


def replaced(first: Token, last: Token, words: str) -> Edit:
    """The tokens from `first` to `last` give way to words that take the capitals of the first.

    An "a" or "an" before them that would no longer fit is part of the edit.
    """
    words = like(first.text, words) if starts(first) or not first.is_title else words
    end = last.idx + len(last.text)
    if first.i and (article := first.nbor(-1)).lower_ in ("a", "an") and article.whitespace_:
        vowel = starts_with_vowel_sound(words.split()[0].split("-")[0])
        if vowel is not None and vowel != (article.lower_ == "an"):
            fitting = like(article.text, "an" if vowel else "a")
            return Edit(article.idx, end, f"{fitting} {words}")
    return Edit(first.idx, end, words)


def swapped_word(token: Token, word: str) -> Edit:
    """One word gives way to another."""
    return replaced(token, token, word)


def bag(words: str) -> frozenset[str]:
    """The words of a line, for look-ups."""
    return frozenset(words.split())


def without(first: Token, last: Token) -> Edit:
    """The tokens from `first` to `last` fall out, with one of the spaces around them.

    At the start of a sentence the next word takes the capital, and so is part of the edit.
    """
    start, end = first.idx, last.idx + len(last.text) + len(last.whitespace_)
    behind = last.nbor() if last.i + 1 < len(last.doc) else None
    if first.is_sent_start and first.text[:1].isupper() and behind is not None:
        return Edit(start, behind.idx + len(behind.text), behind.text[:1].upper() + behind.text[1:])
    if behind is not None and behind.is_punct and first.i and first.nbor(-1).whitespace_:
        return Edit(start - 1, last.idx + len(last.text), "")
    return Edit(start, end, "")


@lru_cache(maxsize=20_000)
def inflected(lemma: str, tag: str) -> str | None:
    """The form of a lemma that a Penn tag asks for: ("rise", "VBD") is "rose"; None when there is none."""
    if lemma == "be":
        return {"VB": "be", "VBG": "being", "VBN": "been", "VBZ": "is"}.get(tag)
    from lemminflect import getInflection

    forms = getInflection(lemma, tag)
    return str(forms[0]) if forms else None


def in_name(token: Token) -> bool:
    """Whether a word is part of a name: a proper noun, or inside an entity that names something."""
    named = token.ent_type_ in {
        "PERSON",
        "ORG",
        "GPE",
        "LOC",
        "FAC",
        "WORK_OF_ART",
        "LAW",
        "EVENT",
        "PRODUCT",
    }
    return token.pos_ == "PROPN" or named or (token.is_title and not starts(token))


def starts(token: Token) -> bool:
    """Whether a word begins its sentence, quotation marks aside."""
    return (
        token.i == 0
        or bool(token.is_sent_start)
        or token.nbor(-1).is_quote
        or token.nbor(-1).text in {":", "-", "—"}
    )


def hyphenated(token: Token) -> bool:
    """Whether a word is written together with another by a hyphen, a slash or nothing at all."""
    before = token.i > 0 and not token.nbor(-1).whitespace_ and token.nbor(-1).text[-1:] in "-–/_@#&."
    behind = token.i + 1 < len(token.doc) and not token.whitespace_ and token.nbor().text[:1] in "-–/_@#&"
    return before or behind


def window(token: Token, before: int, behind: int) -> str:
    """The words around a token in lower case, joined by single spaces."""
    doc = token.doc
    return " ".join(t.lower_ for t in doc[max(0, token.i - before) : token.i + behind + 1])


def takes_an(word: str) -> bool:
    """Whether "an" goes before the word; where both do, it does not."""
    return starts_with_vowel_sound(word) is True
